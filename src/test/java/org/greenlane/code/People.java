package org.greenlane.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// People for tests of codes.
final class People {
    static final Instant ISSUED = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant EXPIRES = Instant.parse("2026-03-01T08:10:00Z");
    static final Instant NOW = Instant.parse("2026-03-01T08:05:00Z");

    private People() {}

    static Claim person(long number) {
        return new Claim(
                new Region("990100"),
                CodeId.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}),
                new SubjectKey(0x0123_4567_89ab_cdefL, number),
                new IssuerColour(0),
                TravelRisk.CLEAR,
                Medium.PHONE,
                ISSUED,
                EXPIRES,
                new MaskedName("张*明"));
    }

    static List<Claim> family(int size) {
        List<Claim> people = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            people.add(person(number));
        }
        return people;
    }
}
