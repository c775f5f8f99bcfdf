package org.greenlane.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;

/// Decides by the signed statuses alone, where no code was shown: for a bare number, and for a document.
final class StatusPolicy {
    private final SiteRule rule;
    private final Policy.RecognitionSource recognition;

    StatusPolicy(SiteRule rule, Policy.RecognitionSource recognition) {
        this.rule = rule;
        this.recognition = recognition;
    }

    /// Unsigned, so it passes nobody.
    PersonResult byNumber(Known known, Instant now) {
        return switch (known) {
            case Known.Unanswerable(Reason reason) -> PersonResult.nobody(new Verdict.AskStaff(reason));
            case Known.Absent _ -> PersonResult.nobody(new Verdict.AskStaff(Reason.PERSON_UNKNOWN));
            case Known.Found(HealthStatus status, Freshness freshness) ->
                switch (transcoded(status, now)) {
                    case Transcoding.None(Verdict verdict) -> PersonResult.nobody(verdict);
                    case Transcoding.Told(HealthColour colour, _) -> {
                        List<Reason> doubts = new ArrayList<>(List.of(Reason.NUMBER_ONLY, Transcoding.reason(colour)));
                        addAgeDoubts(status, freshness, now, doubts);
                        yield new PersonResult(
                                MaskedName.NONE,
                                judge(status, colour, doubts),
                                Optional.of(colour),
                                status.travel(),
                                Optional.empty());
                    }
                };
        };
    }

    /// What was withdrawn stops nobody, and is told: no procedure lets its people through.
    private static void addAgeDoubts(HealthStatus status, Freshness freshness, Instant now, List<Reason> doubts) {
        if (status.revoked()) {
            doubts.add(Reason.STATUS_REVOKED);
        } else if (!now.isBefore(status.validUntil())) {
            doubts.add(Reason.STATUS_EXPIRED);
        }
        if (freshness.isStale(now)) {
            doubts.add(Reason.STATUSES_STALE);
        }
    }

    /// A genuine document passes like a code, if the newest status is green, in force, and the site lets it.
    PersonResult byDocument(DocumentFacts document, Known known, boolean clockRight, Instant now) {
        return switch (known) {
            case Known.Unanswerable(Reason reason) -> unknown(document, new Verdict.AskStaff(reason));
            case Known.Absent _ -> unknown(document, new Verdict.AskStaff(Reason.PERSON_UNKNOWN));
            case Known.Found(HealthStatus status, Freshness freshness) ->
                switch (transcoded(status, now)) {
                    case Transcoding.None(Verdict verdict) -> unknown(document, verdict);
                    case Transcoding.Told(HealthColour colour, _) -> {
                        List<Reason> doubts = doubts(document, colour);
                        addAgeDoubts(status, freshness, now, doubts);
                        addSiteDoubts(status, doubts);
                        if (!clockRight) {
                            doubts.add(Reason.CLOCK_WRONG);
                        }
                        yield result(document, judge(status, colour, doubts), Optional.of(colour), status.travel());
                    }
                };
        };
    }

    private List<Reason> doubts(DocumentFacts document, HealthColour colour) {
        List<Reason> doubts = new ArrayList<>();
        if (!document.genuine()) {
            doubts.add(Reason.PRINTED_LINES);
        }
        if (!document.valid()) {
            doubts.add(Reason.DOCUMENT_NOT_VALID);
        }
        if (!rule.pass().contains(colour) || !doubts.isEmpty()) {
            doubts.add(Transcoding.reason(colour));
        }
        return doubts;
    }

    private void addSiteDoubts(HealthStatus status, List<Reason> doubts) {
        if (status.travel() == TravelRisk.MARKED && rule.travelMark() == SiteRule.OnTravelMark.ASK) {
            doubts.add(Reason.TRAVEL_MARKED);
        }
        if (rule.cardAlone() == SiteRule.OnCardAlone.ASK) {
            doubts.add(Reason.CARD_ALONE);
        }
    }

    private Verdict judge(HealthStatus status, HealthColour colour, List<Reason> doubts) {
        Reason said = Transcoding.reason(colour);
        if (rule.stop().contains(colour) && !status.revoked()) {
            return new Verdict.Stop(said);
        }
        if (!doubts.isEmpty()) {
            return new Verdict.AskStaff(doubts, Optional.empty());
        }
        List<Reason> told = new ArrayList<>(List.of(said));
        if (status.travel() == TravelRisk.MARKED) {
            told.add(Reason.TRAVEL_MARKED);
        }
        return new Verdict.Pass(status.travel(), told);
    }

    private Transcoding transcoded(HealthStatus status, Instant now) {
        return Transcoding.of(recognition, status.region(), status.colour(), now);
    }

    private static PersonResult unknown(DocumentFacts document, Verdict verdict) {
        return result(document, verdict, Optional.empty(), TravelRisk.NOT_STATED);
    }

    private static PersonResult result(
            DocumentFacts document, Verdict verdict, Optional<HealthColour> colour, TravelRisk travel) {
        return new PersonResult(
                document.name(), verdict, colour, travel, Optional.of(document.subject()), document.age());
    }
}
