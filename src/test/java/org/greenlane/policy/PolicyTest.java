package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.Evidence;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Notice;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Region HOME = new Region("990000");
    private static final Region NEIGHBOUR = new Region("980000");
    private static final Region CLOSED = new Region("970000");
    private static final Region STRANGE = new Region("XX");
    private static final IssuerColour GREEN = new IssuerColour(0);
    private static final IssuerColour YELLOW = new IssuerColour(1);
    private static final IssuerColour RED = new IssuerColour(2);

    /// Home numbers green 0, yellow 1, red 2; the neighbour numbers them 1, 2, 3.
    private static Recognition recognise(Region region, Instant now) {
        if (region.equals(HOME)) {
            return new Recognition.Recognised(
                    Map.of(GREEN, HealthColour.GREEN, YELLOW, HealthColour.YELLOW, RED, HealthColour.RED));
        }
        if (region.equals(NEIGHBOUR)) {
            return new Recognition.Recognised(
                    Map.of(YELLOW, HealthColour.GREEN, RED, HealthColour.YELLOW, new IssuerColour(3), HealthColour.RED));
        }
        if (region.equals(CLOSED)) {
            return new Recognition.Excepted(new Notice(Map.of("en", "Not recognised until Friday.")));
        }
        return new Recognition.Unlisted();
    }

    private static Verdict at(SiteKind site, Evidence evidence) {
        return new Policy(SiteRules.of(site), HOME, PolicyTest::recognise).decide(evidence).verdict();
    }

    private static Claim claim(Region issuer, IssuerColour colour, Medium medium, Duration age) {
        return new Claim(
                issuer,
                CodeId.of(new byte[] {1}),
                new SubjectKey(1, 2),
                colour,
                TravelRisk.CLEAR,
                medium,
                NOW.minus(age),
                NOW.plus(Duration.ofDays(30)),
                new MaskedName("张*"));
    }

    private static Claim phone(IssuerColour colour) {
        return claim(HOME, colour, Medium.PHONE, Duration.ofMinutes(1));
    }

    private static Claim paper(IssuerColour colour, Duration age) {
        return claim(HOME, colour, Medium.PAPER, age);
    }

    private static HealthStatus status(IssuerColour colour, Duration age) {
        return new HealthStatus(
                HOME, colour, TravelRisk.CLEAR, 0, false, NOW.minus(age), NOW.plus(Duration.ofDays(1)));
    }

    private static final Freshness FRESH =
            new Freshness(NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(22)));
    private static final Freshness STALE =
            new Freshness(NOW.minus(Duration.ofHours(26)), NOW.minus(Duration.ofHours(2)));

    private static Known found(IssuerColour colour, Duration age) {
        return new Known.Found(status(colour, age), FRESH);
    }

    private static Evidence evidence(Claim claim, Known known) {
        return new Evidence(claim, new Standing.Trusted(claim.issuer()), false, known, true, NOW);
    }

    private static void asks(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.AskStaff.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    private static void stops(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.Stop.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    private static void passes(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.Pass.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void greenBackedByAGreenStatusPassesEverywhere(SiteKind site) {
        passes(at(site, evidence(phone(GREEN), found(GREEN, Duration.ofDays(1)))), Reason.GREEN);
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void redPassesNowhere(SiteKind site) {
        stops(at(site, evidence(phone(RED), found(RED, Duration.ofDays(1)))), Reason.RED);
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void yellowAsksStaffEverywhere(SiteKind site) {
        asks(at(site, evidence(phone(YELLOW), found(YELLOW, Duration.ofDays(1)))), Reason.YELLOW);
    }

    /// Ages in minutes; the status wins where it is newer, and is never bettered by a newer code.
    @ParameterizedTest(name = "code {0} {1} min old, status {2} {3} min old: {4}")
    @CsvSource({
        "0, 5, 2, 1440, RED",
        "0, 5, 2, 1,    RED",
        "0, 5, 1, 1440, YELLOW",
        "2, 5, 0, 1440, RED",
        "2, 5, 0, 1,    GREEN",
        "1, 5, 0, 1,    GREEN",
    })
    void theNewestSignedStatusWinsAndDoubtNeverBetters(
            int code, int codeAge, int status, int statusAge, HealthColour counts) {
        Evidence evidence = evidence(
                claim(HOME, new IssuerColour(code), Medium.PHONE, Duration.ofMinutes(codeAge)),
                found(new IssuerColour(status), Duration.ofMinutes(statusAge)));
        var result = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyTest::recognise).decide(evidence);
        assertThat(result.colour()).contains(counts);
        assertThat(result.verdict().reasons()).contains(Reason.STATUS_CHANGED);
    }

    @Test
    void theNumbersOfAnotherRegionAreTranscodedByItsOwnTable() {
        Claim neighbours = claim(NEIGHBOUR, new IssuerColour(1), Medium.PHONE, Duration.ofMinutes(1));
        passes(at(SiteKind.STATION, evidence(neighbours, new Known.Absent(FRESH))), Reason.GREEN, Reason.PERSON_UNKNOWN);
        Claim neighboursRed = claim(NEIGHBOUR, new IssuerColour(3), Medium.PHONE, Duration.ofMinutes(1));
        stops(at(SiteKind.STATION, evidence(neighboursRed, new Known.Absent(FRESH))), Reason.RED);
    }

    @Test
    void aColourThatTheTableDoesNotKnowAsksStaff() {
        asks(at(SiteKind.PARK, evidence(phone(new IssuerColour(9)), found(GREEN, Duration.ofDays(1)))), Reason.UNKNOWN_COLOUR);
        asks(at(SiteKind.PARK, evidence(phone(GREEN), found(new IssuerColour(9), Duration.ofDays(1)))), Reason.UNKNOWN_COLOUR);
    }

    @Test
    void anAnnouncedExceptionAsksStaffAndShowsItsNotice() {
        Claim closed = claim(CLOSED, GREEN, Medium.PHONE, Duration.ofMinutes(1));
        Verdict verdict = at(SiteKind.PARK, evidence(closed, new Known.Absent(FRESH)));
        asks(verdict, Reason.REGION_NOT_RECOGNISED);
        assertThat(((Verdict.AskStaff) verdict).notice().map(n -> n.in("zh"))).contains("Not recognised until Friday.");
    }

    @Test
    void aRegionThatIsNotListedAsksStaff() {
        Claim strange = claim(STRANGE, GREEN, Medium.PHONE, Duration.ofMinutes(1));
        asks(at(SiteKind.PARK, evidence(strange, new Known.Absent(FRESH))), Reason.REGION_NOT_RECOGNISED);
    }

    @Test
    void withoutARecognitionTableNobodyPasses() {
        Policy policy = new Policy(SiteRules.of(SiteKind.PARK), HOME, (_, _) -> new Recognition.NoTable());
        asks(policy.decide(evidence(phone(GREEN), found(GREEN, Duration.ofDays(1)))).verdict(), Reason.NO_RECOGNITION_TABLE);
    }

    @Test
    void forgeriesAndWithdrawnKeysStopAndOtherDistrustAsksStaff() {
        for (Reason reason : Reason.values()) {
            if (reason.number() / 100 != 2) {
                continue;
            }
            Evidence evidence = new Evidence(
                    phone(GREEN), new Standing.Distrusted(reason), false, found(GREEN, Duration.ofDays(1)), true, NOW);
            if (reason == Reason.FORGED || reason == Reason.KEY_REVOKED) {
                stops(at(SiteKind.STATION, evidence), reason);
            } else {
                asks(at(SiteKind.STATION, evidence), reason);
            }
        }
    }

    @Test
    void nothingOfADistrustedCodeIsShown() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Distrusted(Reason.FORGED), false, new Known.Absent(FRESH), true, NOW);
        var result = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyTest::recognise).decide(evidence);
        assertThat(result.name()).isEqualTo(MaskedName.NONE);
        assertThat(result.colour()).isEmpty();
    }

    @Test
    void aWithdrawnCodeStops() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Trusted(HOME), true, found(GREEN, Duration.ofDays(1)), true, NOW);
        stops(at(SiteKind.STATION, evidence), Reason.CODE_REVOKED);
    }

    @Test
    void aWithdrawnStatusAsksStaff() {
        HealthStatus revoked = new HealthStatus(
                HOME, GREEN, TravelRisk.CLEAR, 0, true, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        asks(at(SiteKind.PARK, evidence(phone(GREEN), new Known.Found(revoked, FRESH))), Reason.STATUS_REVOKED);
    }

    @Test
    void aPaperCodeNeverStandsAlone() {
        for (SiteKind site : SiteKind.values()) {
            asks(at(site, evidence(paper(GREEN, Duration.ofDays(1)), new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN);
        }
    }

    @Test
    void aPaperCodeTakesItsStatusAtScanTime() {
        Claim printedGreen = paper(GREEN, Duration.ofDays(3));
        stops(at(SiteKind.STATION, evidence(printedGreen, found(RED, Duration.ofHours(1)))), Reason.RED, Reason.STATUS_CHANGED);
        Claim printedYellow = paper(YELLOW, Duration.ofDays(3));
        passes(at(SiteKind.STATION, evidence(printedYellow, found(GREEN, Duration.ofHours(1)))), Reason.GREEN, Reason.STATUS_CHANGED);
    }

    @Test
    void aPaperCodeOlderThanTheSiteAllowsAsksStaff() {
        asks(at(SiteKind.HOSPITAL, evidence(paper(GREEN, Duration.ofDays(8)), found(GREEN, Duration.ofHours(1)))), Reason.PAPER_TOO_OLD);
        passes(at(SiteKind.HOSPITAL, evidence(paper(GREEN, Duration.ofDays(7)), found(GREEN, Duration.ofHours(1)))), Reason.GREEN);
    }

    @Test
    void anOldPhoneCodeWithSilentStatusesAsksStaff() {
        Claim old = claim(HOME, GREEN, Medium.PHONE, Duration.ofMinutes(11));
        asks(at(SiteKind.STATION, evidence(old, new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN, Reason.CODE_TOO_OLD);
    }

    @Test
    void somebodyUnknownAtAHospitalAsksStaff() {
        asks(at(SiteKind.HOSPITAL, evidence(phone(GREEN), new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN);
    }

    @Test
    void withoutUsableStatusesNobodyPasses() {
        for (Reason reason : List.of(Reason.NO_STATUSES, Reason.STATUSES_DAMAGED)) {
            asks(at(SiteKind.PARK, evidence(phone(GREEN), new Known.Unanswerable(reason))), reason);
        }
    }

    @Test
    void staleStatusesNeverPassSilently() {
        Evidence stale = evidence(phone(GREEN), new Known.Found(status(GREEN, Duration.ofDays(2)), STALE));
        asks(at(SiteKind.STATION, stale), Reason.STATUSES_STALE);
        passes(at(SiteKind.PARK, stale), Reason.GREEN, Reason.STATUSES_STALE);
    }

    @Test
    void redStopsEvenOnStaleStatuses() {
        Evidence stale = evidence(phone(GREEN), new Known.Found(status(RED, Duration.ofDays(2)), STALE));
        stops(at(SiteKind.STATION, stale), Reason.RED, Reason.STATUS_CHANGED);
    }

    @Test
    void anExpiredStatusIsNoStatus() {
        HealthStatus expired = new HealthStatus(HOME, GREEN, TravelRisk.CLEAR, 0, false, NOW.minus(Duration.ofDays(9)), NOW);
        asks(at(SiteKind.HOSPITAL, evidence(phone(GREEN), new Known.Found(expired, FRESH))), Reason.STATUS_EXPIRED);
    }

    @Test
    void aTravelMarkIsShownOrAskedAboutAsTheSiteSays() {
        HealthStatus marked = new HealthStatus(
                HOME, GREEN, TravelRisk.MARKED, 0, false, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        Evidence evidence = evidence(phone(GREEN), new Known.Found(marked, FRESH));
        passes(at(SiteKind.STATION, evidence), Reason.GREEN, Reason.TRAVEL_MARKED);
        assertThat(((Verdict.Pass) at(SiteKind.STATION, evidence)).travel()).isEqualTo(TravelRisk.MARKED);
        asks(at(SiteKind.HOSPITAL, evidence), Reason.TRAVEL_MARKED);
    }

    @Test
    void aWrongClockLetsNobodyPass() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Trusted(HOME), false, found(GREEN, Duration.ofDays(1)), false, NOW);
        for (SiteKind site : SiteKind.values()) {
            asks(at(site, evidence), Reason.CLOCK_WRONG);
        }
    }

    /// Every combination of the doubtful things with a green code: only the plain one passes at a hospital.
    @Test
    void atAHospitalOnlyAPlainGreenPasses() {
        List<Known> knowns = List.of(
                found(GREEN, Duration.ofDays(1)),
                found(YELLOW, Duration.ofDays(1)),
                found(RED, Duration.ofDays(1)),
                new Known.Absent(FRESH),
                new Known.Absent(STALE),
                new Known.Found(status(GREEN, Duration.ofDays(1)), STALE),
                new Known.Unanswerable(Reason.NO_STATUSES));
        long passes = knowns.stream()
                .flatMap(known -> Arrays.stream(Medium.values())
                        .flatMap(medium -> Stream.of(true, false).map(clockRight -> new Evidence(
                                claim(HOME, GREEN, medium, Duration.ofMinutes(1)),
                                new Standing.Trusted(HOME),
                                false,
                                known,
                                clockRight,
                                NOW))))
                .filter(evidence -> at(SiteKind.HOSPITAL, evidence) instanceof Verdict.Pass)
                .count();
        assertThat(passes).isEqualTo(2); // phone and paper, both backed by a fresh green status, clock right
    }

    @Test
    void noRuleLetsRedPass() {
        for (SiteKind site : SiteKind.values()) {
            assertThat(SiteRules.of(site).pass()).doesNotContain(HealthColour.RED);
        }
        assertThat(Optional.of(SiteRules.of(SiteKind.HOSPITAL)).map(SiteRule::site)).contains(SiteKind.HOSPITAL);
    }

    @Test
    void noRegionClearsWhomAnotherHasMarked() {
        HealthStatus elsewhere = new HealthStatus(
                NEIGHBOUR, YELLOW, TravelRisk.CLEAR, 0, false, NOW, NOW.plus(Duration.ofDays(1)));
        Evidence home = evidence(phone(GREEN), found(RED, Duration.ofHours(1)));
        Evidence cleared = evidence(phone(GREEN), new Known.Found(elsewhere, FRESH));
        Policy policy = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyTest::recognise);
        assertThat(policy.decide(cleared).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(policy.decide(List.of(home, cleared))).isEqualTo(policy.decide(home));
        assertThat(policy.decide(List.of(cleared, home))).isEqualTo(policy.decide(home));
        assertThat(policy.decide(home).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whatOneRegionCannotAnswerAnotherDoesNotAnswerForIt() {
        Evidence nothing = evidence(phone(GREEN), new Known.Unanswerable(Reason.NO_STATUSES));
        Evidence cleared = evidence(phone(GREEN), found(GREEN, Duration.ofHours(1)));
        Policy policy = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyTest::recognise);
        asks(policy.decide(List.of(cleared, nothing)).verdict(), Reason.NO_STATUSES);
    }

    private static Verdict byNumber(IssuerColour colour, boolean withdrawn, Instant until, Freshness freshness) {
        HealthStatus status =
                new HealthStatus(HOME, colour, TravelRisk.CLEAR, 0, withdrawn, NOW.minus(Duration.ofDays(1)), until);
        return new Policy(SiteRules.of(SiteKind.HOSPITAL), HOME, PolicyTest::recognise)
                .decideByNumber(List.of(new Known.Found(status, freshness)), NOW)
                .verdict();
    }

    @Test
    void aNumberTellsStaffThatTheStatusBehindItWasWithdrawnHasEndedOrMayHaveChanged() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        asks(byNumber(GREEN, false, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.GREEN);
        asks(byNumber(GREEN, true, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUS_REVOKED);
        asks(byNumber(GREEN, false, NOW, FRESH), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUS_EXPIRED);
        asks(byNumber(GREEN, false, tomorrow, STALE), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUSES_STALE);
    }

    @Test
    void redThatWasWithdrawnStopsNobodyByTheirNumberAsByTheirCard() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        stops(byNumber(RED, false, tomorrow, FRESH), Reason.RED);
        asks(byNumber(RED, true, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.RED, Reason.STATUS_REVOKED);
    }
}
