package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Typed;

/// Every state of the part that exports the log.
final class ExportExamples {
    private ExportExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("export-range", ExportExamples::export);
        all.put("export-days", at -> Screen.fx(() -> export(at).choose(ExportWish.Range.OWN)));
        all.put("export-form", at -> Screen.fx(() -> export(at).choose(ExportWish.Range.TODAY)));
        all.put("export-second", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose(Content.PERSONAL);
            model.formChosen();
            at.behind.exports.approval = ExportRoom.Approval.NOT_A_SUPERVISOR;
            model.approve("G-01", new Typed("739104".toCharArray()));
        }));
        all.put("export-one-hand", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose(Content.PERSONAL);
            model.formChosen();
            at.behind.exports.approval = ExportRoom.Approval.NOT_INDEPENDENT;
            model.approve("S-02", new Typed("739104".toCharArray()));
        }));
        all.put("export-where", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
        }));
        all.put("export-folder", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
            model.folders().go(Optional.of("/media/stick"));
        }));
        all.put("export-folder-gone", at -> Screen.fx(() -> {
            at.behind.folders.gone = true;
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.formChosen();
            model.folders().go(Optional.of("/media/stick"));
        }));
        all.put("export-preview", at -> Screen.fx(() -> {
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-looking", at -> Screen.fx(() -> {
            at.behind.exports.preview = new ExportState.Running(120_000, 500_000, Optional.of(Duration.ofSeconds(3)));
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-refused", at -> Screen.fx(() -> {
            at.behind.exports.preview = new ExportState.Failed(ExportState.Why.BAD_RECIPIENT);
            ExportModel model = export(at);
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
        }));
        all.put("export-running", at -> exporting(
                at, Optional.of(new ExportState.Running(24_500, 41_822, Optional.of(Duration.ofSeconds(12))))));
        all.put("export-left", at -> exporting(
                at,
                Optional.of(new ExportState.Left(
                        "/media/stick/greenlane-20220501-144012.zip", 1, 3_838, 3_838, 12, "9f86d081884c7d659a2feaa0c55ad015"))));
        for (ExportState.Why why : ExportState.Why.values()) {
            all.put("export-failed-" + why, at -> exporting(at, Optional.of(new ExportState.Failed(why))));
        }
    }

    private static ExportModel export(Offices at) {
        return at.show(Tab.EXPORT).model.tab(Tab.EXPORT, ExportModel.class);
    }

    private static ExportModel exporting(Offices at, Optional<ExportState> state) {
        ExportModel model = export(at);
        Screen.fx(() -> {
            model.choose(ExportWish.Range.TODAY);
            model.choose("/media/stick");
            model.export("/media/stick");
            state.ifPresent(it -> at.behind.exports.running.orElseThrow().accept(it));
        });
        return model;
    }
}
