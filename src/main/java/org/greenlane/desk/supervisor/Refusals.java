package org.greenlane.desk.supervisor;

import java.util.function.Consumer;

/// Tells the form at hand why it was not taken, so that what was typed stays. Belongs to the screen's thread.
final class Refusals {
    private Consumer<SupervisorPhrase> form = _ -> {};

    /// The form that is shown now.
    void on(Consumer<SupervisorPhrase> shown) {
        form = shown;
    }

    void tell(SupervisorPhrase why) {
        form.accept(why);
    }
}
