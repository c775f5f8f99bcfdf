package org.greenlane.desk.supervisor;

import java.util.function.BiConsumer;

/// Tells the form at hand why it was not taken, so that what was typed stays. Belongs to the screen's thread.
final class Refusals {
    private BiConsumer<SupervisorPhrase, String> form = (_, _) -> {};

    /// The form that is shown now.
    ///
    /// @param shown hears why, and its code
    void on(BiConsumer<SupervisorPhrase, String> shown) {
        form = shown;
    }

    /// @param code may be empty
    void tell(SupervisorPhrase why, String code) {
        form.accept(why, code);
    }
}
