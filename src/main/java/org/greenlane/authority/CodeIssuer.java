package org.greenlane.authority;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.greenlane.code.NativeCodeWriter;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.Medium;
import org.greenlane.proof.SigningKey;

/// Issues codes of one region.
public final class CodeIssuer {
    private final SyntheticRegion region;
    private final SigningKey key;
    private final byte[] subjectKey;
    private final SecureRandom random;

    CodeIssuer(SyntheticRegion region, SigningKey key, byte[] subjectKey, SecureRandom random) {
        this.region = region;
        this.key = key;
        this.subjectKey = subjectKey.clone();
        this.random = random;
    }

    /// @param people the holder first, then up to seven dependants
    /// @param issued counted in whole seconds
    /// @throws IllegalArgumentException if nobody or more people than fit are given, or one twice, or no time to live
    public IssuedCode issue(List<Person> people, Medium medium, Instant issued, Duration life) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a code is about somebody");
        }
        byte[] id = new byte[CodeId.MAX_BYTES];
        random.nextBytes(id);
        Instant from = issued.truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(life).truncatedTo(ChronoUnit.SECONDS);
        List<Claim> claims = people.stream()
                .map(person -> claim(person, CodeId.of(id), medium, from, until))
                .toList();
        return new IssuedCode(NativeCodeWriter.write(claims, key), claims);
    }

    private Claim claim(Person person, CodeId id, Medium medium, Instant from, Instant until) {
        return new Claim(
                region.region(),
                id,
                person.subject(subjectKey),
                region.number(person.colour()),
                person.travel(),
                medium,
                from,
                until,
                person.name());
    }
}
