package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenlane.audit.AuditException;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Fault;
import org.greenlane.health.Medium;
import org.greenlane.health.PaperFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.Policy;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.policy.foreign.ForeignPolicy;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.Test;

/// Paper and slips: how old they may be, and that a copy lets nobody through.
class PaperPassageTest extends AtFamilyStation {
    private Vault vault() throws Exception {
        return Vault.openOrCreate(home.key(), new SecureRandom());
    }

    private Passage admit(Shown shown) {
        return station.checkpoint().admit(shown);
    }

    @Test
    void paperSaysWhenItWasPrintedAndUntilWhenItIsValid() throws Exception {
        Instant printed = NOW.minus(Duration.ofDays(3));
        Passage passage = admit(paper(printed));
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.paper())
                .contains(new PaperFacts(printed, printed.plus(Duration.ofDays(90)), Optional.empty()));
        assertThat(admit(code(Medium.PHONE, NOW, people.person(guardian()))).paper()).isEmpty();
    }

    @Test
    void aSheetThatSomebodyJustUsedAsksStaffAlsoAfterARestartAndTellsTheTime() throws Exception {
        Shown sheet = paper(NOW.minusSeconds(60));
        assertThat(admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
        now = NOW.plusSeconds(4);
        seenAgain(admit(sheet));
        station.close();
        open();
        now = NOW.plus(Duration.ofMinutes(20)).minusMillis(1);
        seenAgain(admit(sheet));
        now = NOW.plus(Duration.ofMinutes(20));
        assertThat(admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    private static void seenAgain(Passage passage) {
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.PAPER_SEEN_AGAIN));
        assertThat(passage.paper().orElseThrow().usedBefore()).contains(NOW);
    }

    @Test
    void anotherSheetOfTheSamePersonAndAPhoneCodeShownTwicePass() throws Exception {
        assertThat(admit(paper(NOW)).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(admit(paper(NOW)).verdict()).isInstanceOf(Verdict.Pass.class);
        Shown phone = code(Medium.PHONE, NOW, people.person(guardian()));
        assertThat(admit(phone).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(admit(phone).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aSheetThatLetNobodyThroughIsNotHeldAgainstWhoeverShowsItAgain() throws Exception {
        Shown old = paper(NOW.minus(Duration.ofDays(15)));
        assertThat(admit(old).verdict().reasons()).contains(Reason.PAPER_TOO_OLD);
        assertThat(admit(old).paper().orElseThrow().usedBefore()).isEmpty();
    }

    @Test
    void aForgedSheetUsesNothingUpAndNothingOnItCounts() throws Exception {
        String good = paper(NOW).texts().getFirst();
        char touched = good.charAt(good.length() - 3) == '0' ? '1' : '0';
        String forged = good.substring(0, good.length() - 3) + touched + good.substring(good.length() - 2);
        Passage forgery = admit(new Shown(List.of(forged)));
        assertThat(forgery.verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(forgery.paper()).isEmpty();
        assertThat(admit(new Shown(List.of(good))).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whereAUseCannotBeRememberedNoPaperPasses() throws Exception {
        Files.delete(home.usedCodes());
        Files.createDirectory(home.usedCodes());
        assertThat(admit(paper(NOW)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        assertThat(board.snapshot().faults())
                .anyMatch(fault -> fault.kind() == Fault.Kind.LOG_NOT_WRITABLE && fault.device().equals(PaperWatch.PART));
        assertThat(admit(code(Medium.PHONE, NOW, people.person(guardian()))).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whoeverCouldNotBeRecordedComesAgainWithTheSameSheetAndIsNoCopy() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        Checkpoint checkpoint = checkpoint(noSlips(), event -> {
            if (full.get()) {
                throw new AuditException(AuditException.Kind.DISK, "full");
            }
            return 1;
        });
        Shown sheet = paper(NOW.minusSeconds(60));
        assertThat(checkpoint.admit(sheet).verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        full.set(false);
        now = NOW.plus(Duration.ofMinutes(5));
        assertThat(checkpoint.admit(sheet).verdict()).isInstanceOf(Verdict.Pass.class);
        // Somebody else's passage that cannot be recorded says nothing of it.
        full.set(true);
        checkpoint.admit(code(Medium.PHONE, now, people.person(guardian())));
        full.set(false);
        now = NOW.plus(Duration.ofMinutes(6));
        assertThat(checkpoint.admit(sheet).verdict()).isEqualTo(new Verdict.AskStaff(Reason.PAPER_SEEN_AGAIN));
    }

    private static Slips noSlips() {
        return new Slips(Optional.empty(), SyntheticRegion.HOME.region(), SiteKind.STATION, new SecureRandom());
    }

    @Test
    void aSlipLetsInOnceAndItsCopyAsksStaff() {
        SigningKey key = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        Slips slips = new Slips(Optional.of(key), SyntheticRegion.HOME.region(), SiteKind.STATION, new SecureRandom());
        Slips.Issued slip = slips.issue("declared-healthy", Duration.ofHours(4), NOW).orElseThrow();
        Shown shown = new Shown(List.of(slip.text()));
        // This station has a key of its own, and it is another.
        assertThat(admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_OF_OTHER_STATION));

        Checkpoint checkpoint = checkpoint(slips);
        Passage first = checkpoint.admit(shown);
        assertThat(first.verdict()).isEqualTo(new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.TEMPORARY_SLIP)));
        assertThat(first.kind()).isEqualTo(CodeKind.SLIP);
        assertThat(first.paper()).contains(new PaperFacts(slip.slip().issued(), slip.slip().expires(), Optional.empty()));
        now = NOW.plusSeconds(10);
        Passage copy = checkpoint.admit(shown);
        assertThat(copy.verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_SEEN_AGAIN));
        assertThat(copy.paper().orElseThrow().usedBefore()).contains(NOW);
        now = NOW.plus(Duration.ofHours(1));
        assertThat(checkpoint.admit(shown).verdict()).isInstanceOf(Verdict.Pass.class);
        now = NOW.plus(Duration.ofHours(4));
        assertThat(checkpoint.admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_EXPIRED));
        now = NOW.minusSeconds(1);
        assertThat(checkpoint.admit(shown).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SLIP_NOT_YET_VALID));
    }

    /// The station's own, but for a key of its own and nothing recorded.
    private Checkpoint checkpoint(Slips slips) {
        return checkpoint(slips, Recorder.NOWHERE);
    }

    private Checkpoint checkpoint(Slips slips, Recorder recorder) {
        Policy policy = new Policy(
                SiteRules.of(SiteKind.STATION),
                SyntheticRegion.HOME.region(),
                (region, at) -> station.recognition().orElseThrow().of(region, at));
        UsedCodes used;
        try {
            used = UsedCodesFile.open(folder.resolve("used"), vault(), Duration.ofMinutes(20), NOW);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        LookUps lookUps = new LookUps(
                ZoneId.of("UTC"),
                SyntheticRegion.HOME.region(),
                station::trust,
                station.statuses(),
                LookUpKey.MISSING,
                policy,
                ClockWatch.OFF);
        PaperWatch paper = new PaperWatch(used, Duration.ofMinutes(20), board);
        SiteRule rule = SiteRules.of(SiteKind.STATION);
        ForeignCodes foreign = new ForeignCodes(station::signedLists, new ForeignPolicy(rule), ClockWatch.OFF);
        return new Checkpoint(
                () -> now,
                new SignedCodes(
                        SyntheticRegion.HOME.region(),
                        station::trust,
                        station.statuses(),
                        policy,
                        slips,
                        paper,
                        ClockWatch.OFF),
                new BoundCodes(foreign, lookUps, paper, rule.foreignHolder(), ZoneId.of("UTC")),
                lookUps,
                paper,
                recorder,
                board);
    }
}
