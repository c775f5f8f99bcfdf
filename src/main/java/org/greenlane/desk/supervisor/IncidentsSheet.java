package org.greenlane.desk.supervisor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.KeyPad;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.supervisor.IncidentsModel.Look;
import org.greenlane.health.IncidentKind;

/// Incidents: those of today, and how one is written down.
final class IncidentsSheet {
    private static final int EACH = 4;

    private IncidentsSheet() {}

    static Sheet of(IncidentsModel model, OfficeKit kit) {
        return switch (model.look()) {
            case Look.AtList(int page) -> list(model, page, kit);
            case Look.ChoosingKind() ->
                Chooser.of(kit.say(SupervisorPhrase.INCIDENT_WHAT), kinds(model, kit), 0, _ -> {}, kit);
            case Look.Writing writing -> writing(model, writing, kit);
            case Look.AtIncident(IncidentBook.Incident incident) -> incident(model, incident, kit);
        };
    }

    private static List<Chooser.Choice> kinds(IncidentsModel model, OfficeKit kit) {
        return Arrays.stream(IncidentKind.values())
                .map(kind -> new Chooser.Choice(
                        "incident-" + kind,
                        kit.words().incident(kind),
                        Optional.of(sign(kind)),
                        false,
                        () -> model.look(new Look.Writing(kind, Optional.empty()))))
                .toList();
    }

    private static Sign sign(IncidentKind kind) {
        return switch (kind) {
            case MEDICAL -> Sign.AMBULANCE;
            case DISPUTE -> Sign.TWO_PEOPLE;
            case FORGERY -> Sign.DOCUMENT;
            case DEVICE -> Sign.WARNING;
            case DATA -> Sign.CHECK_LIST;
            case OTHER -> Sign.QUESTION;
        };
    }

    private static Sheet list(IncidentsModel model, int page, OfficeKit kit) {
        BigButton write = new BigButton(Sign.SIGNED_SHEET, kit.say(SupervisorPhrase.INCIDENT_WRITE), "plainest")
                .called("incident-write")
                .on(() -> model.look(new Look.ChoosingKind()));
        Split whole = Split.down(0.5, "sheet").fixed(kit.title(kit.say(SupervisorPhrase.INCIDENTS_TODAY)), 2.8);
        Split foot = Split.across(0.6).share(write, 2);
        if (model.today().isEmpty()) {
            whole.share(kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8), 1);
        } else if (model.today().get().isEmpty()) {
            whole.share(kit.logBroken(), 1);
        } else if (model.today().get().get().isEmpty()) {
            whole.share(kit.text(kit.say(SupervisorPhrase.INCIDENTS_NONE), Pos.CENTER, 1.6, "quiet"), 1);
        } else {
            listed(model, page, kit, whole, foot);
        }
        return Sheet.of("", whole.fixed(foot, 4), Optional.of(write));
    }

    private static void listed(IncidentsModel model, int page, OfficeKit kit, Split whole, Split foot) {
        List<IncidentBook.Incident> all = model.today().orElseThrow().orElseThrow();
        int pages = (all.size() + EACH - 1) / EACH;
        int at = Math.clamp(page, 0, pages - 1);
        List<IncidentBook.Incident> shown = all.subList(at * EACH, Math.min(all.size(), (at + 1) * EACH));
        shown.forEach(incident -> whole.share(row(incident, model, kit), 1));
        for (int missing = shown.size(); missing < EACH; missing++) {
            whole.share(Split.down(0), 1);
        }
        if (pages > 1) {
            foot.share(
                    new BigButton(Optional.empty(), (at + 1) + " / " + pages + "  ›", "")
                            .called("incidents-more")
                            .on(() -> model.look(new Look.AtList((at + 1) % pages))),
                    1);
        }
    }

    private static LineButton row(IncidentBook.Incident incident, IncidentsModel model, OfficeKit kit) {
        Split face = Split.down(0.1).fixed(kit.line(head(incident, kit), "strong"), 1.7).share(kit.line(note(incident, kit)), 1);
        return new LineButton(
                face,
                head(incident, kit) + ", " + note(incident, kit),
                "incident-" + incident.number(),
                () -> model.look(new Look.AtIncident(incident)));
    }

    private static String head(IncidentBook.Incident incident, OfficeKit kit) {
        String about = incident.passage().map(number -> " · " + kit.words().passage(number)).orElse("");
        return kit.time(incident.at()) + " · " + kit.words().incident(incident.kind()) + about + " · " + incident.operator();
    }

    private static String note(IncidentBook.Incident incident, OfficeKit kit) {
        return incident.note().isEmpty() ? kit.say(SupervisorPhrase.PURGED) : incident.note();
    }

    /// What was recorded stays; what was wrong is set right by another entry.
    private static Sheet incident(IncidentsModel model, IncidentBook.Incident incident, OfficeKit kit) {
        BigButton correct = new BigButton(Sign.SIGNED_SHEET, kit.say(SupervisorPhrase.INCIDENT_CORRECT))
                .called("incident-correct")
                .on(() -> model.look(new Look.Writing(incident.kind(), Optional.of(incident))));
        BigButton back = back(kit);
        Split card = Split.down(0.4, "card")
                .fixed(kit.text(head(incident, kit), Pos.CENTER_LEFT, 1.4, "strong"), 3)
                .share(kit.text(note(incident, kit)), 1);
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title("№ " + incident.number()), 3)
                .share(card, 1)
                .fixed(kit.hint(kit.say(SupervisorPhrase.INCIDENT_STAYS)), 3)
                .fixed(Split.across(0.6).share(back, 1).share(correct, 1), 4);
        return Sheet.of("", whole, Optional.of(back));
    }

    private static BigButton back(OfficeKit kit) {
        return new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("incident-back").on(kit.model()::back);
    }

    private static Sheet writing(IncidentsModel model, Look.Writing what, OfficeKit kit) {
        Entry passage = new Entry(Entry.Kind.PASSAGE_NUMBER);
        EntryField field = new EntryField(passage, kit.say(SupervisorPhrase.PASSAGE_NUMBER));
        TextField note = Notes.field(
                kit.words().shared("phrase.NOTE"),
                IncidentBook.LONGEST_NOTE - what.about().map(IncidentsModel::begin).orElse("").length());
        NoticeBox notice = new NoticeBox("");
        model.refusals().on((why, code) -> notice.say(SupervisorWords.coded(kit.say(why), code)));
        Runnable write = () -> model.write(what, passage.shown(), note.getText());
        Form form = new Form(List.of(field), () -> {
            write.run();
            return false;
        });
        what.about().flatMap(IncidentBook.Incident::passage).ifPresent(
                number -> String.valueOf(number).chars().forEach(digit -> form.type((char) digit)));
        form.writeInto(
                note,
                KeyPad.words(symbol -> note.appendText(String.valueOf(symbol)), note::deletePreviousChar));
        BigButton done = new BigButton(Sign.YES, kit.say(SupervisorPhrase.RECORD), "plainest")
                .called("incident-record")
                .on(write);
        return Sheet.typing(
                        "",
                        FormSheet.of(
                                titles(what, kit),
                                form,
                                List.of(note),
                                notice,
                                List.of(done, back(kit))),
                        done,
                        form)
                .forgetting(note::clear);
    }

    private static List<FitParagraph> titles(Look.Writing what, OfficeKit kit) {
        return what.about()
                .map(old -> List.of(
                        kit.title(IncidentsModel.begin(old) + kit.words().incident(what.kind())),
                        kit.hint(kit.say(SupervisorPhrase.INCIDENT_STAYS))))
                .orElseGet(() -> List.of(
                        kit.title(kit.words().incident(what.kind())), kit.hint(kit.say(SupervisorPhrase.INCIDENT_HINT))));
    }
}
