package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Typed;

/// Exports that go on until a test ends them.
final class PlayedExports implements ExportRoom {
    final List<ExportWish> wishes = new ArrayList<>();
    Approval approval = Approval.AGREED;
    ExportState preview = new ExportState.Preview(
            List.of("Number", "Time", "Lane", "Event", "Answer", "Reasons"),
            List.of(
                    List.of("1", "2022-05-01 08:00:12", "gate", "Passage", "Passed", "Green code."),
                    List.of("2", "2022-05-01 08:00:31", "gate", "Passage", "Asked staff", "The statuses are out of date."),
                    List.of("3", "2022-05-01 08:00:55", "gate 2", "Passage", "Stopped", "Red code.")),
            1,
            3_838);
    Optional<Consumer<ExportState>> looking = Optional.empty();
    Optional<Consumer<ExportState>> running = Optional.empty();
    int stops;

    @Override
    public void approve(ExportWish wish, String who, Typed pin, Consumer<Approval> told) {
        pin.wipe();
        told.accept(approval);
    }

    @Override
    public void preview(ExportWish wish, Consumer<ExportState> told) {
        wishes.add(wish);
        looking = Optional.of(told);
        told.accept(preview);
    }

    @Override
    public void export(ExportWish wish, String folder, Consumer<ExportState> told) {
        wishes.add(wish);
        running = Optional.of(told);
    }

    @Override
    public void stop() {
        stops++;
    }

    @Override
    public void forgetApproval() {}
}
