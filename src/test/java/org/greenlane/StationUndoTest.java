package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;

/// What comes back when a change of a station is undone, and what stays.
class StationUndoTest extends ChangingAStation {
    @Test
    void whatItWasComesBackAndWhatItBecameThenComesBackToo() throws Exception {
        changeTo(BEFORE, AFTER);
        assertThat(marks()).doesNotExist();
        undo();
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(marks()).as("how new the statuses of that root were").hasBinaryContent(new byte[] {1});
        undo();
        assertThat(settings()).isEqualTo(AFTER);
    }

    @Test
    void undoingLeavesTheStickAndTheSourceOfDeliveriesAsTheyAreNow() throws Exception {
        changeTo(BEFORE, AFTER);
        Path stick = Path.of("/media/stick/greenlane.key");
        settings().withKeyFile(Optional.of(stick)).write(home().settings());
        undo();
        assertThat(settings().site()).isEqualTo(BEFORE.site());
        assertThat(settings().keyFile()).contains(stick);
    }

    @Test
    void whereNothingWasChangedNothingComesBack() throws Exception {
        try (StationChange change = change()) {
            change.agreed(SUPERVISOR, false);
            assertThatExceptionOfType(SetupException.class).isThrownBy(change::undo).withMessageContaining("Nothing was changed");
        }
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(StationChange.undone(home(), settings())).isEmpty();
    }

    @Test
    void whoAskedAtTheDeskUndoesWithoutTheirPinOnlyHowItBegins() throws Exception {
        StationSettings.Start start = BEFORE.start();
        StationSettings korean = like(start.beginning("ko", "dark"), SiteKind.PARK);
        changeTo(BEFORE, korean);
        undoAtTheDesk(false);
        assertThat(settings()).isEqualTo(BEFORE);
        for (StationSettings other : List.of(
                AFTER,
                like(start, SiteKind.PORT),
                like(new StationSettings.Start(Optional.of("border-post"), start.language()), SiteKind.PARK))) {
            changeTo(BEFORE, other);
            assertThatExceptionOfType(SetupException.class).isThrownBy(() -> undoAtTheDesk(false)).withMessageContaining("PIN");
            assertThat(settings()).isEqualTo(other);
            undoAtTheDesk(true);
            assertThat(settings()).isEqualTo(BEFORE);
        }
    }

    private void undoAtTheDesk(boolean gavePin) throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), settings())) {
            change.agreed(SUPERVISOR, gavePin);
            change.undo();
        }
    }
}
