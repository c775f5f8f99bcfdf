package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.Reading;
import org.greenlane.code.Slip;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;

/// Which slips a station takes for its own.
class SlipsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Region REGION = new Region("990100");
    private static final SigningKey KEY = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());

    private final Slips slips = station(Optional.of(KEY), REGION, SiteKind.HOSPITAL);

    private static Slips station(Optional<SigningKey> key, Region region, SiteKind site) {
        return new Slips(key, region, site, new SecureRandom());
    }

    private static Slips.Issued issued(Slips by) {
        return by.issue("declared-healthy", Duration.ofHours(4), NOW).orElseThrow();
    }

    private Verdict judged(Slips.Issued slip) {
        return judged(slips, slip.text(), true);
    }

    private static Verdict judged(Slips by, String text, boolean clockRight) {
        if (Codes.read(text, NOW.plusSeconds(60))
                instanceof Reading.Read(PresentedCode.SlipCode(CoseSign1 signed, Slip slip))) {
            return by.judge(signed, slip, clockRight);
        }
        throw new AssertionError("no slip");
    }

    @Test
    void itsOwnSlipPassesAndTheAnswerSaysThatItIsOne() {
        assertThat(judged(issued(slips))).isInstanceOfSatisfying(
                Verdict.Pass.class, pass -> assertThat(pass.reasons()).isEqualTo(List.of(Reason.TEMPORARY_SLIP)));
    }

    @Test
    void noTwoSlipsHaveOneId() {
        assertThat(issued(slips).slip().id()).isNotEqualTo(issued(slips).slip().id());
    }

    @Test
    void aSlipOfAnotherStationAsksStaff() {
        SigningKey other = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        assertThat(judged(issued(station(Optional.of(other), REGION, SiteKind.HOSPITAL))))
                .isEqualTo(new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION));
    }

    @Test
    void aSlipFromBeforeTheStationMovedAsksStaff() {
        Verdict elsewhere = new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION);
        assertThat(judged(issued(station(Optional.of(KEY), REGION, SiteKind.PORT)))).isEqualTo(elsewhere);
        assertThat(judged(issued(station(Optional.of(KEY), new Region("990200"), SiteKind.HOSPITAL))))
                .isEqualTo(elsewhere);
    }

    @Test
    void aSlipUnderItsKeyIdWithAnotherSignatureStops() {
        String text = issued(slips).text();
        // The last symbols carry the signature's last byte or two.
        char touched = text.charAt(text.length() - 3) == '0' ? '1' : '0';
        String forged = text.substring(0, text.length() - 3) + touched + text.substring(text.length() - 2);
        assertThat(judged(slips, forged, true)).isEqualTo(new Verdict.Stop(Reason.SLIP_FORGED));
    }

    @Test
    void aStationWithoutAKeyGivesOutNoneAndTakesNone() {
        Slips without = station(Optional.empty(), REGION, SiteKind.HOSPITAL);
        assertThat(without.issue("a", Duration.ofHours(1), NOW)).isEmpty();
        assertThat(judged(without, issued(slips).text(), true)).isEqualTo(new Verdict.AskStaff(Reason.NO_STATION_KEY));
    }

    @Test
    void aWrongClockLetsNobodyInByASlip() {
        assertThat(judged(slips, issued(slips).text(), false)).isEqualTo(new Verdict.AskStaff(Reason.CLOCK_WRONG));
    }
}
