package org.greenlane.setup;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.RootFingerprint;

/// Whom the station trusts: read off a sheet or typed, then compared. Belongs to the screen's thread.
public final class RootSearch {
    private final Draft draft;
    private final Equipment equipment;
    private final Heard heard;

    /// Who hears what was found.
    interface Heard {
        /// It is another one than before; nothing is in the way any more.
        void another();

        /// Nothing is in the way any more.
        void looks();

        /// What was read is no root.
        void none();
    }

    RootSearch(Draft draft, Equipment equipment, Heard heard) {
        this.draft = draft;
        this.equipment = equipment;
        this.heard = heard;
    }

    /// A scanner or a camera read a code while the sheet is looked for.
    void read(String text) {
        if (draft.root().isEmpty()) {
            RootFingerprint.ofCode(text).ifPresentOrElse(this::found, heard::none);
        }
    }

    /// It was read or typed; it counts once somebody has compared it.
    public void found(RootFingerprint root) {
        equipment.rest();
        draft.root(Optional.of(root));
        heard.another();
    }

    /// As it is printed, group by group.
    public List<String> groups() {
        return draft.root().map(RootFingerprint::groups).orElse(List.of());
    }

    /// It is another one.
    public void forget() {
        draft.root(Optional.empty());
        watch(true);
        heard.another();
    }

    /// The cameras look for its sheet, or rest while it is typed.
    public void watch(boolean watching) {
        if (watching) {
            equipment.watch();
        } else {
            equipment.rest();
        }
        heard.looks();
    }
}
