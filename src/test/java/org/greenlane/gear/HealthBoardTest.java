package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.greenlane.gear.HealthBoard.Snapshot;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final HealthBoard board = new HealthBoard();

    @Test
    void anEnlistedDeviceWorksUntilAFaultIsReported() {
        board.enlist("Gate camera", DeviceState.Kind.CAMERA);
        assertThat(board.devices()).containsExactly(new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true));

        board.report(lost("unplugged", NOON));
        assertThat(board.devices()).containsExactly(new DeviceState("Gate camera", DeviceState.Kind.CAMERA, false));
        assertThat(board.faults()).containsExactly(lost("unplugged", NOON));

        board.mended("Gate camera");
        assertThat(board.devices()).containsExactly(new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true));
        assertThat(board.faults()).isEmpty();
    }

    @Test
    void aFaultReportedAgainKeepsTheTimeOfItsFirstReportAndTakesTheNewDetail() {
        board.report(lost("unplugged", NOON));
        board.report(lost("still unplugged", NOON.plusSeconds(60)));

        assertThat(board.faults()).containsExactly(lost("still unplugged", NOON));
    }

    @Test
    void oneOfSeveralFaultsOfADeviceCanBeMended() {
        board.enlist("Gate camera", DeviceState.Kind.CAMERA);
        board.report(lost("unplugged", NOON));
        board.report(new Fault(Fault.Kind.CAMERA_BLACK, "Gate camera", "lens cap", NOON));

        board.mended("Gate camera", Fault.Kind.CAMERA_LOST);

        assertThat(board.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.CAMERA_BLACK);
        assertThat(board.devices().getFirst().working()).isFalse();
    }

    @Test
    void listenersHearTheBoardAsItIsAndThenEveryChangeOnce() {
        List<Snapshot> heard = new ArrayList<>();
        Runnable end = board.listen(heard::add);

        board.report(lost("unplugged", NOON));
        board.report(lost("unplugged", NOON.plusSeconds(1)));
        board.mended("Gate camera");
        board.mended("Gate camera");
        end.run();
        board.report(lost("unplugged", NOON));

        assertThat(heard).extracting(snapshot -> snapshot.faults().size()).containsExactly(0, 1, 0);
    }

    @Test
    void aDefectiveListenerStopsNobody() {
        List<Snapshot> heard = new ArrayList<>();
        board.listen(_ -> {
            throw new IllegalStateException("defect");
        });
        board.listen(heard::add);

        board.report(lost("unplugged", NOON));

        assertThat(heard).hasSize(2);
    }

    @Test
    void manyThreadsLoseNoReport() throws Exception {
        List<Snapshot> heard = new ArrayList<>();
        board.listen(heard::add);
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(number -> Thread.startVirtualThread(() -> {
                    for (int i = 0; i < 50; i++) {
                        board.report(new Fault(Fault.Kind.CAMERA_LOST, "camera " + number + "." + i, "", NOON));
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(board.faults()).hasSize(400);
        assertThat(heard).extracting(snapshot -> snapshot.faults().size())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 400).boxed().toList());
    }

    private static Fault lost(String detail, Instant since) {
        return new Fault(Fault.Kind.CAMERA_LOST, "Gate camera", detail, since);
    }
}
