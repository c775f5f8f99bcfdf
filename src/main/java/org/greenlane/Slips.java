package org.greenlane;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.Slip;
import org.greenlane.code.SlipWriter;
import org.greenlane.health.CodeId;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;

/// The temporary slips of one station: given out under its own key, and judged by that key alone.
public final class Slips {
    private final Optional<SigningKey> key;
    private final Region region;
    private final SiteKind site;
    private final SecureRandom random;

    /// A slip as it is given out.
    ///
    /// @param text what its QR says
    public record Issued(Slip slip, String text) {}

    /// @param key of the station; without one no slip is given out, and none passes
    Slips(Optional<SigningKey> key, Region region, SiteKind site, SecureRandom random) {
        this.key = key;
        this.region = region;
        this.site = site;
        this.random = random;
    }

    /// Makes a slip for somebody who may go in for some time.
    ///
    /// @param outcome the name, in the site's data, of what its procedure came to; one that lets people in
    /// @return empty if the station has no key of its own
    /// @throws IllegalArgumentException if it shall count for longer than [Slip#LONGEST] or not at all, or the outcome
    ///     has no such name
    public Optional<Issued> issue(String outcome, Duration life, Instant now) {
        byte[] id = new byte[CodeId.MAX_BYTES];
        random.nextBytes(id);
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(life).truncatedTo(ChronoUnit.SECONDS);
        Slip slip = new Slip(CodeId.of(id), region, site, from, until, outcome);
        return key.map(own -> new Issued(slip, SlipWriter.write(slip, own)));
    }

    /// What a slip that was shown comes to; its own times have been looked at.
    Verdict judge(CoseSign1 signed, Slip slip, boolean clockRight) {
        if (key.isEmpty()) {
            return new Verdict.AskStaff(Reason.NO_STATION_KEY);
        }
        if (!Arrays.equals(signed.keyId(), key.get().keyId())) {
            return new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION);
        }
        if (!signed.verifiedBy(key.get().publicKey())) {
            return new Verdict.Stop(Reason.SLIP_FORGED);
        }
        if (!slip.region().equals(region) || slip.site() != site) {
            // The station has moved since.
            return new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION);
        }
        return clockRight
                ? new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.TEMPORARY_SLIP))
                : new Verdict.AskStaff(Reason.CLOCK_WRONG);
    }
}
