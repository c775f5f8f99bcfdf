package org.greenlane.desk.kiosk;

import java.time.Duration;
import java.util.Optional;
import org.greenlane.desk.words.UpdateStep;

/// How far a delivery is.
final class UpdateExamples {
    private UpdateExamples() {}

    static UpdateView receiving() {
        return new UpdateView.Running(UpdateStep.RECEIVING, 37, Optional.of(Duration.ofMinutes(4)));
    }

    static UpdateView taking() {
        return new UpdateView.Running(UpdateStep.TAKING, 88, Optional.of(Duration.ofSeconds(6)));
    }

    static UpdateView rebuilding() {
        return new UpdateView.Running(UpdateStep.REBUILDING, 4, Optional.empty());
    }
}
