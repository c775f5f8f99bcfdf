package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.desk.supervisor.ExportModel.Step;
import org.greenlane.health.Event.Exported.Content;

/// How an export is asked for, step by step.
final class ExportSheets {
    /// So long is an age recipient, and a little more for what is wrong.
    private static final int LONGEST_RECIPIENT = 80;

    private static final double DAY = 6.4;

    private ExportSheets() {}

    static Sheet of(ExportModel model, OfficeKit kit) {
        return switch (model.step()) {
            case Step.ChoosingRange() ->
                Chooser.of(kit.say(SupervisorPhrase.EXPORT_RANGE), ranges(model, kit), 0, _ -> {}, kit);
            case Step.ChoosingDays() -> days(model, kit);
            case Step.ChoosingForm() -> form(model, kit);
            case Step.Approving() -> approving(model, kit);
            case Step.ChoosingFolder() ->
                FoldersSheet.of(
                        model.folders(),
                        kit.say(SupervisorPhrase.EXPORT_WHERE),
                        kit.say(SupervisorPhrase.EXPORT_HERE),
                        model::choose,
                        kit);
            case Step.Previewing(String folder, Optional<ExportState> state) ->
                ExportEndSheets.preview(model, folder, state, kit);
            case Step.Exporting(ExportState state) -> ExportEndSheets.exporting(model, state, kit);
        };
    }

    private static List<Chooser.Choice> ranges(ExportModel model, OfficeKit kit) {
        return Arrays.stream(ExportWish.Range.values())
                .map(range -> new Chooser.Choice(
                        "range-" + range, kit.words().export().range(range), false, () -> model.choose(range)))
                .toList();
    }

    private static Sheet days(ExportModel model, OfficeKit kit) {
        LocalDate from = model.wish().from();
        LocalDate to = model.wish().to();
        BigButton next = next(kit).on(model::daysChosen);
        Split whole = Split.down(0.8, "sheet")
                .fixed(kit.title(kit.words().export().range(ExportWish.Range.OWN)), 3)
                .fixed(
                        Split.across(0.6)
                                .share(kit.text(kit.say(SupervisorPhrase.FIRST_DAY)), 2)
                                .share(step("from-earlier", "−", () -> model.choose(from.minusDays(1), to)), 1)
                                .share(kit.text(from.toString(), Pos.CENTER, 2, "strong"), 3)
                                .share(step("from-later", "+", () -> model.choose(from.plusDays(1), to)), 1),
                        DAY)
                .fixed(
                        Split.across(0.6)
                                .share(kit.text(kit.say(SupervisorPhrase.LAST_DAY)), 2)
                                .share(step("to-earlier", "−", () -> model.choose(from, to.minusDays(1))), 1)
                                .share(kit.text(to.toString(), Pos.CENTER, 2, "strong"), 3)
                                .share(step("to-later", "+", () -> model.choose(from, to.plusDays(1))), 1),
                        DAY)
                .share(Split.down(0), 1)
                .fixed(Split.across(0.6).share(next, 1).share(back(kit), 1), 4);
        return Sheet.of("", whole, Optional.of(next));
    }

    private static BigButton step(String id, String sign, Runnable action) {
        return new BigButton(Optional.empty(), sign, "").called(id).on(action);
    }

    private static BigButton next(OfficeKit kit) {
        return new BigButton(Sign.YES, kit.say(SupervisorPhrase.GO_ON), "plainest").called("export-next");
    }

    private static BigButton back(OfficeKit kit) {
        return new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("export-back").on(kit.model()::back);
    }

    private static Sheet form(ExportModel model, OfficeKit kit) {
        List<BigButton> forms = new ArrayList<>();
        for (ExportWish.Form each : ExportWish.Form.values()) {
            forms.add(chosen(
                    new BigButton(Optional.empty(), kit.words().export().form(each), "")
                            .called("form-" + each)
                            .on(() -> model.toggle(each)),
                    model.wish().forms().contains(each)));
        }
        List<BigButton> contents = new ArrayList<>();
        for (Content each : List.of(Content.PSEUDONYMS, Content.PERSONAL)) {
            contents.add(chosen(
                    new BigButton(Optional.empty(), kit.words().export().content(each), "")
                            .called("content-" + each)
                            .on(() -> model.choose(each)),
                    model.wish().content() == each));
        }
        TextField recipient = Notes.field(kit.say(SupervisorPhrase.RECIPIENT), LONGEST_RECIPIENT);
        recipient.setText(model.wish().recipient().orElse(""));
        recipient.textProperty().addListener((_, _, now) -> model.to(now));
        BigButton next = next(kit).on(model::formChosen);
        Split whole = Split.down(0.5, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.EXPORT_WHAT)), 2.6)
                .fixed(kit.hint(kit.say(SupervisorPhrase.EXPORT_FORMS)), 1.8)
                .share(tiles(forms), 1)
                .fixed(kit.hint(kit.say(SupervisorPhrase.EXPORT_CONTENT)), 1.8)
                .share(tiles(contents), 1)
                .fixed(kit.hint(kit.say(SupervisorPhrase.EXPORT_RECIPIENT)), 1.8)
                .fixed(recipient, 3.4)
                .fixed(Split.across(0.6).share(next, 1).share(back(kit), 1), 4);
        return Sheet.of("", whole, Optional.of(next));
    }

    /// One below another on a screen that is higher than wide.
    private static Tiles tiles(List<BigButton> choices) {
        return new Tiles(0.6, choices).columns(choices.size(), 1);
    }

    private static BigButton chosen(BigButton button, boolean isChosen) {
        if (isChosen) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private static Sheet approving(ExportModel model, OfficeKit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        boolean notTwo = model.objection().filter(ExportRoom.Approval.NOT_INDEPENDENT::equals).isPresent();
        SupervisorPhrase hint = notTwo ? SupervisorPhrase.SECOND_REMEDY : SupervisorPhrase.SECOND_HINT;
        NoticeBox notice = new NoticeBox(model.objection().map(kit.words().export()::approval).orElse(""));
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.words().shared("phrase.STAFF_NUMBER")),
                        new EntryField(pin, kit.words().shared("phrase.PIN"))),
                () -> {
                    model.approve(number.shown(), pin.take());
                    return true;
                });
        BigButton agree = new BigButton(Sign.YES, kit.words().shared("step.APPROVE"), "plainest")
                .called("export-approve")
                .on(form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(kit.say(SupervisorPhrase.SECOND_TITLE)),
                                kit.hint(kit.say(hint))),
                        form,
                        List.of(),
                        notice,
                        List.of(agree, back(kit))),
                agree,
                form);
    }
}
