package org.greenlane.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Claim;
import org.greenlane.health.Evidence;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;

/// Evidence in, verdict out. Whatever is not plainly right asks staff; red stops before any doubt is weighed.
public final class Policy {
    private final SiteRule rule;
    private final Region home;
    private final RecognitionSource recognition;
    private final StatusPolicy statuses;

    /// Where recognition is looked up: the table in force at that time.
    @FunctionalInterface
    public interface RecognitionSource {
        Recognition of(Region region, Instant now);
    }

    /// @param home the station's own region
    public Policy(SiteRule rule, Region home, RecognitionSource recognition) {
        this.rule = rule;
        this.home = home;
        this.recognition = recognition;
        this.statuses = new StatusPolicy(rule, recognition);
    }

    /// Decides for one person, of whom several regions may know something: of the answers that are heard (see
    /// [Merging]) the gravest counts.
    ///
    /// @param evidence at least one, all of the same claim and time
    public PersonResult decide(List<Evidence> evidence) {
        List<Known> heard = heard(
                evidence.stream().map(Evidence::known).toList(), evidence.getFirst().now());
        return gravest(evidence.stream()
                .filter(each -> heard.contains(each.known()))
                .map(this::decide)
                .toList());
    }

    private List<Known> heard(List<Known> known, Instant now) {
        return Merging.heard(known, home, recognition, now);
    }

    /// Decides for one person by what one region knows.
    public PersonResult decide(Evidence evidence) {
        if (evidence.standing() instanceof Standing.Distrusted(Reason reason)) {
            return PersonResult.nobody(distrusted(reason));
        }
        Claim claim = evidence.claim();
        TravelRisk travel = travel(evidence);
        if (evidence.codeRevoked()) {
            return result(claim, new Verdict.Stop(Reason.CODE_REVOKED), Optional.empty(), travel);
        }
        return switch (colours(evidence)) {
            case Transcoding.None(Verdict verdict) -> result(claim, verdict, Optional.empty(), travel);
            case Transcoding.Told(HealthColour colour, boolean changed) ->
                result(claim, judge(evidence, colour, travel, changed), Optional.of(colour), travel);
        };
    }

    private static PersonResult gravest(List<PersonResult> results) {
        Verdict verdict = Verdict.gravest(results.stream().map(PersonResult::verdict).toList());
        return results.stream()
                .filter(result -> result.verdict().getClass() == verdict.getClass())
                .findFirst()
                .orElseThrow();
    }

    /// Tells staff what a bare number leads to, by what each region knows. Unsigned, so it passes nobody.
    public PersonResult decideByNumber(List<Known> known, Instant now) {
        return gravest(heard(known, now).stream().map(each -> statuses.byNumber(each, now)).toList());
    }

    /// Decides for somebody who laid a document down, by what each region knows.
    ///
    /// @param known at least one answer
    public PersonResult decideByDocument(DocumentFacts document, List<Known> known, boolean clockRight, Instant now) {
        return gravest(heard(known, now).stream()
                .map(each -> statuses.byDocument(document, each, clockRight, now))
                .toList());
    }

    private static PersonResult result(
            Claim claim, Verdict verdict, Optional<HealthColour> colour, TravelRisk travel) {
        return new PersonResult(claim.name(), verdict, colour, travel, Optional.of(claim.subject()));
    }

    /// A forgery or a withdrawn key stops; what the station merely does not know asks staff.
    private static Verdict distrusted(Reason reason) {
        return reason == Reason.FORGED || reason == Reason.KEY_REVOKED
                ? new Verdict.Stop(reason)
                : new Verdict.AskStaff(reason);
    }

    private static TravelRisk travel(Evidence evidence) {
        TravelRisk claimed = evidence.claim().travel();
        return evidence.known() instanceof Known.Found(HealthStatus status, _)
                ? claimed.or(status.travel())
                : claimed;
    }

    /// The colour that counts: the newest signed status wins over the code, and never for the better where the code
    /// is newer than the status.
    private Transcoding colours(Evidence evidence) {
        Claim claim = evidence.claim();
        Transcoding coded = transcode(claim.issuer(), claim.colour(), evidence.now());
        if (!(coded instanceof Transcoding.Told(HealthColour shown, _))
                || !(evidence.known() instanceof Known.Found(HealthStatus status, _))
                || status.revoked()) {
            return coded;
        }
        Transcoding cached = transcode(status.region(), status.colour(), evidence.now());
        if (!(cached instanceof Transcoding.Told(HealthColour newest, _))) {
            return cached;
        }
        boolean statusIsNewer = !status.issued().isBefore(claim.issued());
        HealthColour counts = statusIsNewer ? newest : newest.or(shown);
        return new Transcoding.Told(counts, newest != shown);
    }

    private Transcoding transcode(Region region, IssuerColour colour, Instant now) {
        return Transcoding.of(recognition, region, colour, now);
    }

    private Verdict judge(Evidence evidence, HealthColour colour, TravelRisk travel, boolean changed) {
        List<Reason> told = new ArrayList<>();
        told.add(Transcoding.reason(colour));
        if (changed) {
            told.add(Reason.STATUS_CHANGED);
        }
        if (rule.stop().contains(colour)) {
            return new Verdict.Stop(told);
        }
        List<Reason> doubts = new ArrayList<>();
        if (!rule.pass().contains(colour)) {
            doubts.addAll(told);
        }
        addAgeDoubts(evidence, doubts, told);
        if (travel == TravelRisk.MARKED) {
            (rule.travelMark() == SiteRule.OnTravelMark.ASK ? doubts : told).add(Reason.TRAVEL_MARKED);
        }
        if (!evidence.clockRight()) {
            doubts.add(Reason.CLOCK_WRONG);
        }
        return doubts.isEmpty() ? new Verdict.Pass(travel, told) : new Verdict.AskStaff(doubts, Optional.empty());
    }

    /// What speaks against believing the colour: silent, withdrawn or old statuses, and an old print.
    ///
    /// @param told gets the reasons that are said beside a pass
    private void addAgeDoubts(Evidence evidence, List<Reason> doubts, List<Reason> told) {
        switch (evidence.known()) {
            case Known.Unanswerable(Reason reason) -> doubts.add(reason);
            case Known.Absent _ -> weighSilence(evidence, rule.unknownPerson(), Reason.PERSON_UNKNOWN, doubts, told);
            case Known.Found(HealthStatus status, _) -> {
                if (status.revoked()) {
                    doubts.add(Reason.STATUS_REVOKED);
                } else if (!evidence.now().isBefore(status.validUntil())) {
                    weighSilence(evidence, rule.unknownPerson(), Reason.STATUS_EXPIRED, doubts, told);
                }
            }
        }
        if (evidence.known().freshnessIfAny().filter(f -> f.isStale(evidence.now())).isPresent()) {
            weighSilence(evidence, rule.staleStatuses(), Reason.STATUSES_STALE, doubts, told);
        }
        if (evidence.claim().medium() == Medium.PAPER && age(evidence).compareTo(rule.paperAge()) > 0) {
            doubts.add(Reason.PAPER_TOO_OLD);
        }
    }

    /// A paper code only refers to a status, so it never stands alone; a phone code may, while it is fresh.
    private void weighSilence(
            Evidence evidence, SiteRule.OnSilence onSilence, Reason why, List<Reason> doubts, List<Reason> told) {
        boolean mayStandAlone = onSilence == SiteRule.OnSilence.ACCEPT_FRESH_PHONE_CODE
                && evidence.claim().medium() == Medium.PHONE;
        if (!mayStandAlone) {
            doubts.add(why);
        } else if (age(evidence).compareTo(rule.phoneCodeAge()) > 0) {
            doubts.add(why);
            doubts.add(Reason.CODE_TOO_OLD);
        } else {
            told.add(why);
        }
    }

    private static Duration age(Evidence evidence) {
        return Duration.between(evidence.claim().issued(), evidence.now());
    }
}
