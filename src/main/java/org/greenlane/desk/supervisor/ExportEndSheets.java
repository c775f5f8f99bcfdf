package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// How an export will look, how far it is, and what left.
final class ExportEndSheets {
    private static final int ROWS = 6;
    private static final int COLUMNS = 5;
    private static final int SHORT_HASH = 16;

    private ExportEndSheets() {}

    static Sheet preview(ExportModel model, String folder, Optional<ExportState> state, OfficeKit kit) {
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("export-back").on(kit.model()::back);
        return switch (state.orElse(null)) {
            case ExportState.Preview preview when preview.last() > 0 -> {
                BigButton export = new BigButton(OfficeSign.EXPORT, kit.say(SupervisorPhrase.EXPORT_NOW), "plainest")
                        .called("export-now")
                        .on(() -> model.export(folder));
                Split whole = Split.down(0.5, "sheet")
                        .fixed(kit.title(kit.words().export().preview(preview.first(), preview.last())), 2.6)
                        .fixed(kit.hint(kit.words().export().content(model.wish().content()) + " · " + folder), 2)
                        .share(table(preview, kit), 1)
                        .fixed(Split.across(0.6).share(export, 2).share(back, 1), 4);
                yield Sheet.of("", whole, Optional.of(export));
            }
            case ExportState.Failed(ExportState.Why why) ->
                message(SupervisorWords.coded(kit.words().export().failed(why), why.code()), back, kit);
            case ExportState.Running running ->
                working(SupervisorPhrase.EXPORT_LOOKING, running, "export-stop-looking", kit.model()::back, kit);
            case null -> message(kit.say(SupervisorPhrase.ONE_MOMENT), back, kit);
            default -> message(kit.words().export().failed(ExportState.Why.NOTHING_THERE), back, kit);
        };
    }

    private static Sheet message(String words, BigButton back, OfficeKit kit) {
        return Sheet.of(
                "",
                Split.down(0.6, "sheet").share(kit.text(words, Pos.CENTER, 1.8, "strong"), 1).fixed(back, 4),
                Optional.empty());
    }

    private static Split table(ExportState.Preview preview, OfficeKit kit) {
        Split card = Split.down(0.2, "card").share(row(preview.header(), kit, "cell", "quiet"), 1);
        preview.rows().stream().limit(ROWS).forEach(cells -> card.share(row(cells, kit, "cell"), 1));
        for (int missing = preview.rows().size(); missing < ROWS; missing++) {
            card.share(Split.down(0), 1);
        }
        return card;
    }

    private static Split row(List<String> cells, OfficeKit kit, String... styleClasses) {
        Split row = Split.across(0.5);
        cells.stream().limit(COLUMNS).forEach(cell -> row.share(kit.line(cell, styleClasses), 1));
        return row;
    }

    static Sheet exporting(ExportModel model, ExportState state, OfficeKit kit) {
        return switch (state) {
            case ExportState.Running running ->
                working(SupervisorPhrase.EXPORT_RUNNING, running, "export-stop", model::stop, kit);
            case ExportState.Left left -> left(model, left, kit);
            case ExportState.Stopped() ->
                WorkSheets.ended(kit.say(SupervisorPhrase.EXPORT_STOPPED), "", back(model, kit), kit);
            case ExportState.Failed(ExportState.Why why) ->
                WorkSheets.failed(
                        kit.say(SupervisorPhrase.EXPORT_FAILED),
                        kit.words().export().failed(why),
                        why.code(),
                        back(model, kit),
                        kit);
            case ExportState.Preview _ -> throw new IllegalStateException("a preview is no export");
        };
    }

    private static Sheet working(
            SupervisorPhrase what, ExportState.Running running, String stopId, Runnable stop, OfficeKit kit) {
        return WorkSheets.running(
                kit.say(what),
                running.of() == 0 ? -1 : running.done() / (double) running.of(),
                kit.words().progress(running.done(), running.of(), running.left()),
                stopId,
                stop,
                kit);
    }

    private static Sheet left(ExportModel model, ExportState.Left left, OfficeKit kit) {
        BigButton done = done(model, kit);
        Split card = Split.down(0.4, "card")
                .share(kit.text(kit.words().export().left(left.rows(), left.first(), left.last())), 1)
                .share(kit.text(left.file()), 1)
                .share(kit.hint(left.toldBefore() == 0 ? "" : kit.words().export().toldBefore(left.toldBefore())), 1)
                .share(kit.text("SHA-256 " + left.sha256().substring(0, SHORT_HASH) + "…"), 1)
                .share(kit.hint(kit.say(SupervisorPhrase.EXPORT_VERIFY)), 1)
                .share(kit.text("greenlane audit verify " + WorkSheets.name(left.file()), Pos.CENTER_LEFT, 1.3, "strong"), 1);
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.EXPORT_LEFT)), 3)
                .share(card, 1)
                .fixed(done, 4);
        return Sheet.of("", whole, Optional.of(done));
    }

    private static BigButton done(ExportModel model, OfficeKit kit) {
        return WorkSheets.done("export-done", model::again, kit);
    }

    private static BigButton back(ExportModel model, OfficeKit kit) {
        return WorkSheets.back("export-done", model::again, kit);
    }
}
