package org.greenlane.desk.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Notice;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.LaneView;

/// What a lane answers, or still waits for.
final class LaneExamples {
    static final Verdict PASS = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
    static final Verdict STOP = new Verdict.Stop(Reason.RED);
    static final Verdict ASK = new Verdict.AskStaff(Reason.YELLOW);

    private LaneExamples() {}

    static LaneView.Answered passElderly() {
        PersonResult person = new PersonResult(
                new MaskedName("张*明"), PASS, Optional.of(HealthColour.GREEN), TravelRisk.CLEAR, Optional.empty(),
                Optional.of(AgeGroup.ELDERLY));
        return answered(PASS, List.of(person), 2, false);
    }

    static LaneView.Answered foreign(Verdict verdict, String country, CertificateKind kind) {
        return answered(certificate(verdict, country, kind), verdict instanceof Verdict.Pass ? 2 : 10, !(verdict instanceof Verdict.Pass));
    }

    static Verdict compared() {
        return new Verdict.Pass(TravelRisk.NOT_STATED, List.of(Reason.RECOGNISED, Reason.HOLDER_COMPARED));
    }

    static Passage certificate(Verdict verdict, String country, CertificateKind kind) {
        ForeignFacts facts = new ForeignFacts(kind, Optional.of(new DecidingRule("VR-CN-0001", "1.0.0")));
        CodeKind scheme = kind == CertificateKind.PASS ? CodeKind.NZCP : CodeKind.EU_DCC;
        return Passage.of(Examples.NOW, scheme, List.of(person("Ada B*", verdict, TravelRisk.NOT_STATED).about(facts)))
                .issuedBy(new Region(country))
                .withNumber(1024);
    }

    static LaneView.Wanting want(Wanted wanted, String country) {
        boolean document = wanted instanceof Wanted.Document;
        Verdict verdict = new Verdict.AskStaff(document ? Reason.HOLDER_DOCUMENT_WANTED : Reason.MORE_CODES);
        Passage passage = document
                ? certificate(verdict, country, CertificateKind.VACCINATION)
                : Passage.nobody(Examples.NOW, CodeKind.SMART_HEALTH_CARD, Reason.MORE_CODES);
        return new LaneView.Wanting(passage.wanting(wanted), wanted, Examples.NOW.minusSeconds(10));
    }

    static LaneView.Answered askPassport() {
        Verdict verdict = new Verdict.AskStaff(Reason.PRINTED_LINES);
        return answered(verdict, List.of(PersonResult.nobody(verdict)), 10, true);
    }

    static LaneView.Answered severalCodes() {
        Verdict verdict = new Verdict.AskStaff(Reason.SEVERAL_CODES);
        return answered(verdict, List.of(PersonResult.nobody(verdict)), 10, true);
    }

    static LaneView.Answered pass() {
        return answered(PASS, List.of(person("张*明", PASS, TravelRisk.CLEAR)), 2, false);
    }

    static LaneView.Answered passMarked() {
        Verdict verdict = new Verdict.Pass(TravelRisk.MARKED, List.of(Reason.GREEN, Reason.TRAVEL_MARKED));
        return answered(verdict, List.of(person("李*", verdict, TravelRisk.MARKED)), 2, false);
    }

    static LaneView.Answered ask() {
        Verdict verdict =
                new Verdict.AskStaff(List.of(Reason.STATUS_CHANGED, Reason.YELLOW), Optional.empty());
        return answered(verdict, List.of(person("欧阳*華", verdict, TravelRisk.CLEAR)), 10, true);
    }

    static LaneView.Answered askNotice() {
        String english = "From 20 to 30 November codes of this region are checked by hand. Ask the traveller for the "
                + "paper proof of the last test, not older than forty-eight hours, and for an address in this city. "
                + "Write down the number of the document and the flight or train. Without a proof the traveller "
                + "waits in the room beside the gate until the district office has answered; call 12345, day and "
                + "night, and say the number of this reason.";
        Notice notice = new Notice(Map.of("en", english, "zh", "十一月二十日至三十日，该地区健康码改为人工查验。".repeat(16)));
        Verdict verdict = new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice));
        return answered(verdict, List.of(person("W*** Sch*********rg", verdict, TravelRisk.MARKED)), 10, true);
    }

    static LaneView.Answered stop() {
        return answered(STOP, List.of(person("王*", STOP, TravelRisk.CLEAR)), 10, true);
    }

    static LaneView.Answered group(int size) {
        List<PersonResult> people = List.of(
                        person("陈*英", PASS, TravelRisk.CLEAR),
                        person("陈*", PASS, TravelRisk.MARKED),
                        person("陈*宝", STOP, TravelRisk.CLEAR),
                        person("L** W*****", ASK, TravelRisk.CLEAR),
                        person("欧阳**", PASS, TravelRisk.CLEAR),
                        person("何*", ASK, TravelRisk.MARKED),
                        person("J***** Th********ill", PASS, TravelRisk.CLEAR),
                        person("黄*", PASS, TravelRisk.CLEAR))
                .subList(0, size);
        return answered(STOP, people, 10, true);
    }

    /// As long as a name may be: 40 symbols.
    static LaneView.Answered longNames() {
        List<PersonResult> people = Stream.of(
                        "M********** W*********** Sch**********rg",
                        "Konstantinos Papadopoulos-Christodoulou*",
                        "阿不都热合曼******************************古丽",
                        "J***** Th********ill")
                .flatMap(name -> Stream.of(person(name, PASS, TravelRisk.CLEAR), person(name, ASK, TravelRisk.MARKED)))
                .toList();
        return answered(ASK, people, 10, true);
    }

    static LaneView.Answered answered(Verdict verdict, List<PersonResult> people, int seconds, boolean button) {
        Passage passage = new Passage(
                1024, Examples.NOW, verdict, people, CodeKind.NATIVE, Optional.of(new Region("110000")),
                Optional.of(Medium.PHONE), Optional.of(FooterExamples.fresh()));
        return answered(passage, seconds, button);
    }

    private static LaneView.Answered answered(Passage passage, int seconds, boolean button) {
        // A third of the time has gone.
        Instant since = Examples.NOW.minusMillis(seconds * 333L);
        return new LaneView.Answered(passage, since, Optional.of(since.plusSeconds(seconds)), button);
    }

    static PersonResult person(String name, Verdict verdict, TravelRisk travel) {
        return new PersonResult(
                new MaskedName(name), verdict, Optional.of(HealthColour.GREEN), travel, Optional.empty());
    }
}
