package org.greenlane.desk.supervisor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.greenlane.desk.assisted.BigButton;
import org.greenlane.desk.assisted.Entry;
import org.greenlane.desk.assisted.EntryField;
import org.greenlane.desk.assisted.Form;
import org.greenlane.desk.assisted.FormSheet;
import org.greenlane.desk.assisted.KeyPad;
import org.greenlane.desk.assisted.NoticeBox;
import org.greenlane.desk.assisted.Sheet;
import org.greenlane.desk.assisted.Sign;
import org.greenlane.desk.assisted.Split;
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
            case Look.Writing(IncidentKind kind) -> writing(model, kind, kit);
        };
    }

    private static List<Chooser.Choice> kinds(IncidentsModel model, OfficeKit kit) {
        return Arrays.stream(IncidentKind.values())
                .map(kind -> new Chooser.Choice(
                        "incident-" + kind,
                        kit.words().incident(kind),
                        Optional.of(sign(kind)),
                        false,
                        () -> model.look(new Look.Writing(kind))))
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
            whole.share(kit.text(kit.say(SupervisorPhrase.LOG_BROKEN), Pos.CENTER, 1.8, "strong"), 1);
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
        shown.forEach(incident -> whole.share(card(incident, kit), 1));
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

    private static Region card(IncidentBook.Incident incident, OfficeKit kit) {
        String about = incident.passage().map(number -> " · " + kit.words().passage(number)).orElse("");
        String head = kit.time(incident.at()) + " · " + kit.words().incident(incident.kind()) + about + " · " + incident.operator();
        String note = incident.note().isEmpty() ? kit.say(SupervisorPhrase.PURGED) : incident.note();
        return Split.down(0.1, "card").fixed(kit.line(head, "strong"), 1.7).share(kit.line(note), 1);
    }

    private static Sheet writing(IncidentsModel model, IncidentKind kind, OfficeKit kit) {
        Entry passage = new Entry(Entry.Kind.PASSAGE_NUMBER);
        EntryField field = new EntryField(passage, kit.say(SupervisorPhrase.PASSAGE_NUMBER));
        TextField note = Notes.field(kit.words().shared("phrase.NOTE"), IncidentBook.LONGEST_NOTE);
        NoticeBox notice = new NoticeBox("");
        model.refusals().on(why -> notice.say(kit.say(why)));
        Runnable write = () -> model.write(kind, passage.shown(), note.getText());
        Form form = new Form(List.of(field), () -> {
            write.run();
            return false;
        });
        form.writeInto(
                note,
                KeyPad.words(symbol -> note.appendText(String.valueOf(symbol)), note::deletePreviousChar));
        BigButton done = new BigButton(Sign.YES, kit.say(SupervisorPhrase.RECORD), "plainest")
                .called("incident-record")
                .on(write);
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("incident-back").on(kit.model()::back);
        return Sheet.typing(
                        "",
                        FormSheet.of(
                                List.of(kit.title(kit.words().incident(kind)), kit.hint(kit.say(SupervisorPhrase.INCIDENT_HINT))),
                                form,
                                List.of(note),
                                notice,
                                List.of(done, back)),
                        done,
                        form,
                        _ -> false)
                .forgetting(note::clear);
    }
}
