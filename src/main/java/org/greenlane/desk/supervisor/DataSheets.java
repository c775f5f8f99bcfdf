package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BarrierButton;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.supervisor.DataModel.Look;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;

/// Devices, signed data, and what the log keeps.
final class DataSheets {
    private static final int MOST_FAULTS = 4;
    private static final int MOST_DEVICES = 10;
    private static final int MOST_LINES = 6;

    /// How high a device, a fault with what to do about it, and a line of what was taken in are, in em.
    private static final double DEVICE = 2.4;

    private static final double FAULT = 5.6;
    private static final double LINE = 2.8;

    private DataSheets() {}

    static Sheet devices(DataModel model, OfficeKit kit) {
        Region node = model.data()
                .map(data -> devices(data.standing(), kit))
                .orElseGet(() -> kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8));
        return Sheet.of("", node, Optional.empty());
    }

    private static Region devices(TodayAnswer.Standing standing, OfficeKit kit) {
        Split devices = Split.down(0.2, "card");
        List<DeviceState> shown = standing.devices().stream().limit(MOST_DEVICES).toList();
        shown.forEach(device -> devices.fixed(device(device, standing, kit), DEVICE));
        devices.share(
                shown.isEmpty() ? kit.text(kit.say(SupervisorPhrase.NO_DEVICES), Pos.CENTER, 1.4, "quiet") : Split.down(0), 1);
        Split faults = Split.down(0.3, "card")
                .fixed(kit.line(kit.words().common().about(kit.say(SupervisorPhrase.FAULTS), kit.words().data().faults(standing.faults().size(), standing.faultsSinceStart())), "strong"), 1.8);
        standing.faults().stream().limit(MOST_FAULTS).forEach(fault -> faults.fixed(fault(fault, standing, kit), FAULT));
        boolean well = standing.faults().isEmpty();
        faults.share(well ? kit.text(kit.say(SupervisorPhrase.ALL_WELL), Pos.CENTER, 1.6, "quiet") : Split.down(0), 1);
        Split whole = Split.down(0.5, "sheet").share(Split.turning(0.7).share(devices, 4).share(faults, 6), 1);
        if (kit.model().gate().barrierProperty().get().isPresent()) {
            BarrierButton barrier = new BarrierButton(
                    kit.model().gate().barrierProperty(), kit.words().common(), kit.model().gate()::keepBarrier);
            whole.fixed(kit.model().gate().mayReleaseBarrier() ? barrier : barrier.keepingOnly(), 4.2);
        }
        return whole.fixed(kit.line(kit.say(SupervisorPhrase.PROGRAM_LOG), "quiet"), 1.8);
    }

    private static Region device(DeviceState device, TodayAnswer.Standing standing, OfficeKit kit) {
        String state = kit.words().common().say(device.working() ? Phrase.WORKS : Phrase.DOES_NOT_WORK);
        return Split.across(0.6)
                .fixed(
                        new Pictogram(
                                device.working() ? Drawing.GOOD : Drawing.BAD,
                                device.working() ? "chip-good" : "device-bad"),
                        1.6)
                .share(kit.line(kit.words().common().device(device.device(), standing.devices()) + " · " + state), 1);
    }

    private static Region fault(Fault fault, TodayAnswer.Standing standing, OfficeKit kit) {
        Words words = kit.words().common();
        return Split.down(0.1, "near-limit")
                .share(kit.line(fault.kind().code() + " · " + kit.minute(fault.since()) + " · " + words.fault(fault, standing.devices()), "strong"), 1)
                .share(kit.line(words.remedy(fault.kind())), 1);
    }

    static Sheet data(DataModel model, OfficeKit kit) {
        return switch (model.look()) {
            case Look.AtData() -> standing(model, kit);
            case Look.ChoosingFolder() ->
                FoldersSheet.of(
                        model.folders(),
                        kit.say(SupervisorPhrase.DATA_WHERE),
                        kit.say(SupervisorPhrase.DATA_TAKE),
                        model::take,
                        kit);
            case Look.BackingUp() -> BackupSheets.of(model.backup(), model::done, kit);
            case Look.TakingIn(DataRoom.Taking.Running running) -> running(model, running, kit);
            case Look.TakingIn(DataRoom.Taking.Ended(var lines)) -> ended(model, lines, kit);
        };
    }

    private static Sheet standing(DataModel model, OfficeKit kit) {
        if (model.data().isEmpty()) {
            return Sheet.of("", kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 1.8), Optional.empty());
        }
        DataRoom.Data data = model.data().get();
        Words words = kit.words().common();
        Split signed = Split.down(0.3, "card")
                .fixed(kit.line(kit.say(SupervisorPhrase.FRESHNESS), "strong"), 1.8)
                .share(kit.text(words.statusesAge(data.standing().statuses(), kit.now())), 1)
                .share(kit.text(words.trustListAge(data.standing().trustList(), kit.now())), 1)
                .share(kit.text(kit.words().data().recognition(data.standing().recognition(), kit.now())), 1)
                .share(kit.text(kit.words().data().foreignLists(data.foreign(), kit.now())), 1);
        Split kept = Split.down(0.3, "card")
                .fixed(kit.line(kit.say(SupervisorPhrase.RETENTION), "strong"), 1.8)
                .share(kit.text(kit.words().data().kept(data.kept(), data.keepsFrom())), 1)
                .share(kit.text(kit.words().data().lastPurge(data.purged(), data.purged().map(it -> kit.minute(it.at())).orElse(""))), 1)
                .share(kit.hint(kit.say(SupervisorPhrase.NEXT_PURGE)), 1);
        BigButton take = new BigButton(Sign.STICK, kit.say(SupervisorPhrase.DATA_BRING), "plainest")
                .called("data-bring")
                .on(model::chooseFolder);
        BigButton backUp = new BigButton(OfficeSign.BACKUP, kit.say(SupervisorPhrase.BACKUP))
                .called("backup")
                .on(model::backUp);
        String last = kit.words().data().lastBackup(data.backedUp(), data.backedUp().map(it -> kit.minute(it.at())).orElse(""));
        Split whole = Split.down(0.6, "sheet")
                .share(signed, 1)
                .share(kept, 1)
                .fixed(kit.text(last), 2)
                .fixed(Split.turning(0.6).share(take, 1).share(backUp, 1), 4.2, 8.4);
        return Sheet.of("", whole, Optional.of(take));
    }

    private static Sheet running(DataModel model, DataRoom.Taking.Running running, OfficeKit kit) {
        return WorkSheets.running(
                kit.words().common().update(running.step(), running.percent(), running.left()),
                running.percent() / 100.0,
                kit.say(SupervisorPhrase.DATA_GOES_ON),
                "data-stop",
                model::stop,
                kit);
    }

    private static Sheet ended(DataModel model, List<DataRoom.Line> lines, OfficeKit kit) {
        boolean good = !lines.isEmpty()
                && lines.stream().allMatch(line -> line.outcome() == DataRoom.Outcome.TAKEN || line.outcome() == DataRoom.Outcome.IN_FORCE_ALREADY);
        BigButton done = good
                ? WorkSheets.done("data-done", model::done, kit)
                : WorkSheets.back("data-done", model::done, kit);
        Split card = Split.down(0.3, "card");
        lines.stream().limit(MOST_LINES).forEach(line -> card.fixed(
                Split.across(0.6)
                        .share(kit.line(line.file()), 1)
                        .share(kit.line(kit.words().data().outcome(line), "strong"), 1),
                LINE));
        card.share(
                lines.isEmpty()
                        ? kit.text(kit.say(SupervisorPhrase.DATA_NOTHING), Pos.CENTER, 1.8, "strong")
                        : Split.down(0),
                1);
        Split whole = Split.down(0.6, "sheet").share(card, 1);
        if (lines.stream().anyMatch(line -> line.outcome() == DataRoom.Outcome.REFUSED)) {
            String refused = SupervisorWords.coded(kit.say(SupervisorPhrase.DATA_REFUSED), Fault.Kind.DELIVERY_REFUSED.code());
            whole.fixed(kit.text(refused), 3)
                    .fixed(kit.line(kit.say(SupervisorPhrase.PROGRAM_LOG), "quiet"), 1.8);
        }
        return Sheet.of("", whole.fixed(done, 4), Optional.of(done));
    }
}
