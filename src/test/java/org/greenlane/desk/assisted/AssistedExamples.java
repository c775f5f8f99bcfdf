package org.greenlane.desk.assisted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.health.Barrier;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Notice;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.PinChange;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.AssistedView.Given;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Settlement;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.assisted.Tally;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Procedure;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.lane.procedure.Question;

/// One of every view that the assisted lane has, with its worst texts.
final class AssistedExamples {
    static final Instant NOW = Instant.parse("2026-11-23T06:32:00Z");
    static final OperatorId GUARD = new OperatorId("G1");
    static final OperatorId SUPERVISOR = new OperatorId("S-204");
    static final Procedures PROCEDURES = Procedures.shipped();
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final List<String> LANGUAGES = List.of("zh", "en", "ko");
    private static final Verdict PASS = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));

    private AssistedExamples() {}

    /// A view, and what staff are about to do.
    ///
    /// @param otherSheet whether a command that is not this station's has been scanned
    /// @param barrier how it stands
    record State(AssistedView view, Local local, boolean otherSheet, Barrier barrier) {
        State(AssistedView view) {
            this(view, new Local.Nothing());
        }

        State(AssistedView view, Local local) {
            this(view, local, false, Barrier.CLOSED);
        }
    }

    static State state(String name) {
        return Optional.ofNullable(states().get(name)).orElseThrow();
    }

    static Map<String, State> states() {
        Map<String, State> all = new LinkedHashMap<>();
        signingIn(all);
        bringing(all);
        answers(all);
        procedure(all);
        settling(all);
        return all;
    }

    private static void signingIn(Map<String, State> all) {
        all.put("signed-out", new State(new AssistedView.SignedOut(AssistedView.Why.LOCKED_ITSELF, Optional.empty())));
        all.put("signed-out-wrong", out(new Objection.NotSignedIn(new SignIn.Wrong(3))));
        all.put("signed-out-locked", out(new Objection.NotSignedIn(new SignIn.LockedOut(NOW.plusSeconds(900)))));
        all.put(
                "change-pin",
                new State(new AssistedView.MustChangePin(GUARD, Optional.of(PinChange.TOO_EASY))));
        all.put("waiting", new State(waiting()));
        all.put("waiting-other-sheet", new State(waiting(), new Local.Nothing(), true, Barrier.OPEN));
        all.put("waiting-barrier-kept", new State(waiting(), new Local.Nothing(), false, Barrier.KEPT_CLOSED));
    }

    private static State out(Objection why) {
        return new State(new AssistedView.SignedOut(AssistedView.Why.SIGNED_OUT, Optional.of(why)));
    }

    static AssistedView.Waiting waiting() {
        return new AssistedView.Waiting(GUARD, Role.GUARD, new Counts(1248, 1203, 17, 9, 112));
    }

    private static void bringing(Map<String, State> all) {
        all.put("typing-kinds", new State(waiting(), new Local.Typing(Optional.empty())));
        for (NumberKind kind : List.of(NumberKind.RESIDENT_ID, NumberKind.PRINTED)) {
            all.put("typing-" + kind.name().toLowerCase(java.util.Locale.ROOT), new State(
                    waiting(), new Local.Typing(Optional.of(kind))));
        }
        for (String language : LANGUAGES) {
            all.put("consent-" + language, new State(consent(language)));
        }
        all.put("refused", new State(new AssistedView.ConsentRefused(LookUpWay.DOCUMENT, "zh")));
        all.put(
                "approval",
                new State(new AssistedView.NeedsApproval(
                        LookUpWay.TYPED_NUMBER, Optional.of(new Objection.SamePerson()))));
        all.put("too-many", new State(new AssistedView.TooManyLookUps(LookUpWay.TYPED_NUMBER, NOW.plusSeconds(1800))));
    }

    static AssistedView.AskingConsent consent(String language) {
        return new AssistedView.AskingConsent(LookUpWay.DOCUMENT, language, LANGUAGES, NOW);
    }

    private static void answers(Map<String, State> all) {
        all.put("pass", answered(passage(pass()), List.of(Step.DONE, Step.BRING)));
        all.put("ask", answered(passage(ask()), helpless()));
        all.put("notice", answered(passage(notice()), helpless()));
        all.put("stop", answered(passage(stop()), stopped()));
        all.put("certificate", answered(
                Passage.of(NOW, CodeKind.EU_DCC, List.of(certificate())).issuedBy(new Region("DE")).withNumber(1042),
                List.of(Step.PROCEDURE, Step.COMPARED, Step.SUPERVISOR, Step.DONE, Step.BRING)));
        all.put("family-passes", answered(passage(pass(), pass(), pass()), List.of(Step.DONE, Step.BRING)));
        all.put("family-part", answered(passage(pass(), stop(), pass()), part()));
        all.put(
                "family-of-eight",
                answered(passage(pass(), pass(), ask(), pass(), stop(), pass(), pass(), pass()), part()));
    }

    private static PersonResult certificate() {
        DecidingRule rule = new DecidingRule("VR-CN-0001", "1.0.0");
        return person("Ada B*", new Verdict.AskStaff(Reason.HOLDER_NOT_COMPARED)).about(new ForeignFacts(CertificateKind.VACCINATION, Optional.of(rule)));
    }

    static List<Step> helpless() {
        return List.of(Step.PROCEDURE, Step.SUPERVISOR, Step.DONE, Step.BRING);
    }

    static List<Step> stopped() {
        return List.of(Step.SUPERVISOR, Step.PROCEDURE, Step.DONE, Step.BRING);
    }

    static List<Step> part() {
        return List.of(Step.LET_PART_PASS, Step.SUPERVISOR, Step.PROCEDURE, Step.DONE, Step.BRING);
    }

    private static State answered(Passage passage, List<Step> steps) {
        return new State(new AssistedView.Answered(passage, Tally.of(passage), steps, NOW, UNTIL));
    }

    private static void procedure(Map<String, State> all) {
        List<Question> questions = questions();
        for (Question question : questions) {
            all.putIfAbsent("question-" + question.name(), new State(asked(question, "zh")));
        }
        all.put("question-ko", new State(asked(questions.getFirst(), "ko")));
        List<Given> answers = questions.stream().map(each -> new Given(each, each.choices().getLast())).limit(8).toList();
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            all.put("confirming-" + kind, new State(new AssistedView.Confirming("p", outcome(kind), answers)));
        }
    }

    static List<Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        for (Procedure procedure : PROCEDURES.all()) {
            all.putIfAbsent(procedure.first().name(), procedure.first());
            procedure.steps().values().stream()
                    .flatMap(next -> next.values().stream())
                    .filter(Procedure.Next.Ask.class::isInstance)
                    .map(next -> ((Procedure.Next.Ask) next).question())
                    .forEach(question -> all.putIfAbsent(question.name(), question));
        }
        return new ArrayList<>(all.values());
    }

    static AssistedView.InProcedure asked(Question question, String language) {
        return new AssistedView.InProcedure("p", question, language, LANGUAGES, List.of());
    }

    private static Outcome outcome(Outcome.Kind kind) {
        return kind == Outcome.Kind.SLIP ? new Outcome(kind, Duration.ofHours(12)) : new Outcome(kind);
    }

    private static void settling(Map<String, State> all) {
        List<OverrideReason> reasons = List.of(OverrideReason.values());
        AssistedView.Overriding overriding =
                new AssistedView.Overriding(passage(stop()), reasons, Optional.of(new Objection.PinNotTheirOwn()));
        all.put("overriding", new State(new AssistedView.Overriding(passage(stop()), reasons, Optional.empty())));
        all.put("overriding-badge", new State(
                new AssistedView.Overriding(passage(stop()), reasons, Optional.of(new Objection.PinToo()))));
        all.put("overriding-sign", new State(overriding, new Local.Signing(OverrideReason.OTHER)));
        all.put("settled-override", settled(
                passage(ask()), new Settlement.Overridden(SUPERVISOR, OverrideReason.PROVEN_OTHERWISE)));
        all.put("settled-part", settled(passage(pass(), stop(), pass()), new Settlement.PartPassed(List.of(0, 2))));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            if (kind != Outcome.Kind.SLIP) {
                all.put("settled-" + kind, settled(
                        passage(ask()), new Settlement.ProcedureEnded(outcome(kind))));
            }
        }
        AssistedView slip = new AssistedView.SlipReady(
                new Slips.Slip(CodeId.of(new byte[] {1}), SLIP_TEXT, NOW.plus(Duration.ofHours(12))), NOW, UNTIL);
        all.put("slip", new State(slip));
        all.put("slip-not-printed", new State(slip, new Local.Printed(false)));
        for (AssistedView.Trouble trouble : AssistedView.Trouble.values()) {
            all.put("trouble-" + trouble, new State(new AssistedView.Unavailable(trouble, NOW)));
        }
    }

    /// As long as a slip's text is.
    private static final String SLIP_TEXT = "PHI1:" + "6BFOXN%TS3DHPVO13J /G-/2YRVA.Q/R82JD2FCJG96V75DOW%IY17EIHY".repeat(4);

    private static State settled(Passage passage, Settlement how) {
        boolean everybody = switch (how) {
            case Settlement.Overridden _ -> true;
            case Settlement.PartPassed _ -> false;
            case Settlement.ProcedureEnded(Outcome outcome) -> outcome.kind() == Outcome.Kind.PASS_ONCE;
        };
        List<Step> steps = everybody
                ? List.of(Step.DONE, Step.BRING)
                : List.of(Step.DONE, Step.PROCEDURE, Step.SUPERVISOR, Step.BRING);
        return new State(new AssistedView.Settled(passage, how, steps, NOW, UNTIL));
    }

    static Passage passage(PersonResult... people) {
        return Passage.of(NOW, CodeKind.DOCUMENT, List.of(people)).withNumber(1042);
    }

    static PersonResult pass() {
        return new PersonResult(
                new MaskedName("王*兰"), PASS, Optional.of(HealthColour.GREEN), TravelRisk.CLEAR, Optional.empty(), Optional.of(AgeGroup.ELDERLY));
    }

    static PersonResult ask() {
        return person("李*", new Verdict.AskStaff(List.of(Reason.STATUS_EXPIRED, Reason.TRAVEL_MARKED), Optional.empty()));
    }

    static PersonResult stop() {
        return person("KOW****I A***", new Verdict.Stop(List.of(Reason.RED, Reason.STATUS_CHANGED)));
    }

    private static PersonResult notice() {
        String english = "From 1 December, codes of this region are read again. Until then, a declaration on the spot "
                + "and a slip that is good for twelve hours are enough; nobody is asked for a second local code.";
        Notice notice = new Notice(Map.of(
                "en", english,
                "zh", "自12月1日起恢复识别该地区健康码。在此之前，现场申报并领取十二小时有效的临时凭条即可，不再要求另办本地健康码。",
                "ko", "12월 1일부터 이 지역의 코드를 다시 인정합니다. 그때까지는 현장 신고와 12시간 유효한 임시 통행증으로 충분합니다."));
        return person("张*明", new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice)));
    }

    private static PersonResult person(String name, Verdict verdict) {
        return new PersonResult(
                new MaskedName(name), verdict, Optional.empty(), TravelRisk.NOT_STATED, Optional.empty());
    }
}
