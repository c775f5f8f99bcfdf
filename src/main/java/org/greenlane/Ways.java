package org.greenlane;

import java.util.Optional;
import java.util.function.Function;
import org.greenlane.card.Presented;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;

/// The two ways of what people bring: to the lane where they help themselves, or to the desk where staff help them. From
/// all threads; never waits.
final class Ways {
    private final LaneThread lane;
    private final Function<Presented, Passage> admit;
    private final Optional<AssistedDesk> desk;
    private final Claims claims;

    /// What the supervisor's desk takes while it is in front: documents and badges.
    record Claims(DocumentClaim documents, BadgeClaim badges) {}

    /// @param admit answers and records what somebody laid on a reader of their own accord
    Ways(LaneThread lane, Function<Presented, Passage> admit, Optional<AssistedDesk> desk, Claims claims) {
        this.lane = lane;
        this.admit = admit;
        this.desk = desk;
        this.claims = claims;
    }

    /// Takes what lies on a reader of documents.
    void presented(String device, Presented presented) {
        if (claims.documents().take(device, presented)) {
            return;
        }
        Optional<AssistedDesk> staffed = desk.filter(it -> it.takes(device));
        if (staffed.isPresent()) {
            staffed.get().bring(presented);
        } else {
            lane.bring(new LaneThread.Brought(
                    self -> Optional.of(self.take(() -> admit.apply(presented))), presented::close));
        }
    }

    /// Takes what a scanner on a line read; nothing if it was no text.
    void scanned(String device, Optional<String> code) {
        if (code.filter(text -> claims.badges().take(device, text)).isPresent()) {
            return;
        }
        Shown shown = new Shown(code.stream().toList());
        Optional<AssistedDesk> at = desk.filter(it -> it.takes(device) || code.filter(it.serves(device)).isPresent());
        if (at.isPresent()) {
            at.get().scan(shown);
        } else {
            lane.bring(new LaneThread.Brought(
                    self -> code.isPresent() ? self.see(shown) : Optional.of(self.take(shown)), () -> {}));
        }
    }

    /// Takes what a scanner typed into the gate's own window.
    void typed(String code) {
        scanned(DeskRoutes.GATE_WINDOW, Optional.of(code));
    }

    /// Takes what a camera sees.
    void seen(Shown shown) {
        Optional<AssistedDesk> at = desk.filter(it -> it.takes(DeskRoutes.CAMERA));
        if (at.isPresent()) {
            at.get().see(shown);
        } else {
            lane.see(shown);
        }
    }

    /// True while that reader's people wait for somebody else.
    boolean isHeld(String device) {
        return !claims.documents().awaits(device) && desk.filter(it -> it.takes(device)).map(AssistedDesk::isBusy).orElseGet(lane::isHeld);
    }
}
