package org.greenlane.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.greenlane.Station;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.gear.HealthBoard;
import org.greenlane.status.Progress;

/// Lays cards on a station's reader: ten thousand on a line that goes wrong, then some at a whole gate by the clock.
public final class CardBench {
    private final CardPlan plan;
    private final Progress progress;
    private final Consumer<String> chapter;

    /// @param progress is told how far each chapter is, and may stop it
    /// @param chapter is told what is done next
    public CardBench(CardPlan plan, Progress progress, Consumer<String> chapter) {
        this.plan = plan;
        this.progress = progress;
        this.chapter = chapter;
    }

    /// @throws java.util.concurrent.CancellationException if the progress stopped it
    public CardResult run() throws IOException, BenchException, InterruptedException {
        BenchFolder folder = BenchFolder.in(plan.folder());
        try {
            return measured(folder);
        } finally {
            folder.delete();
        }
    }

    private CardResult measured(BenchFolder folder) throws IOException, BenchException, InterruptedException {
        Machine machine = Machine.now(folder.root());
        chapter.accept("Making people");
        Scene scene = new Scene(folder, plan.population());
        scene.makeSnapshot(progress);
        scene.setUpStation();
        CardScene cards = new CardScene(
                new SyntheticPeople(plan.population().seed()),
                scene.handOverSubjectKey(),
                LocalDate.now(ZoneId.systemDefault()));
        StationPages pages = new StationPages(folder);
        try {
            pages.open();
            pages.take(folder.snapshot(), progress);
            Station station = pages.station();
            chapter.accept("Laying cards on a reader whose line goes wrong");
            CardResult.Day day = new CardDay(station, cards, plan, progress).run();
            chapter.accept("Laying cards down at a gate, at the pace of a reader");
            CardResult.Paced paced = new CardGate(station, cards, plan, progress).run(new HealthBoard());
            return new CardResult(plan, machine, Machine.loadNow(), day, paced);
        } finally {
            pages.close();
        }
    }
}
