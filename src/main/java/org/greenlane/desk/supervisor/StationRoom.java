package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.setup.SetupStep;

/// What the station is, and how it becomes something else. Never waits; answers come on any thread.
public interface StationRoom {
    void look(Consumer<State> told);

    /// Closes the gate, changes the station, and opens the gate again.
    ///
    /// @param pin of whoever is there, where it takes that; wiped
    void wish(Wish wish, Optional<Typed> pin, Consumer<Answer> told);

    /// What becomes of a wish.
    sealed interface Answer {
        /// The gate is closed for it.
        record Begins() implements Answer {}

        /// Nobody is there who may, or the station stays as it is.
        record Stays() implements Answer {}

        /// @param why never [SignIn.Welcome]
        record PinRefused(SignIn why) implements Answer {}
    }

    /// How it stands.
    ///
    /// @param before what it was before it was changed last; empty where it was not, or nobody knows
    /// @param undoTakesPin whether that comes back only with the PIN of whoever asks for it
    /// @param changeable false for one that stays as it is: the demo's
    /// @param failed true where somebody wished for something else last, and the station could not be changed
    record State(
            Settings now, Optional<Settings> before, boolean undoTakesPin, boolean changeable, boolean failed) {}

    /// What a station is.
    ///
    /// @param language tag of the language that its screens begin with
    /// @param look name of the look in which they begin
    /// @param profile name of its hardware profile
    /// @param devices what the profile's devices are, by their names; empty where the profile cannot be read
    /// @param ports where devices hang, by their names, in place of what the profile says
    record Settings(
            String language,
            String look,
            SiteKind site,
            Region region,
            String profile,
            SortedMap<String, DeviceState.Kind> devices,
            SortedMap<String, String> ports,
            RootFingerprint root) {}

    /// What somebody wants.
    sealed interface Wish {
        /// The assistant asks for it.
        record Led(SetupStep step) implements Wish {}

        /// Screens begin in another language, or another look.
        record Begins(String language, String look) implements Wish {}

        /// It is again what it was before it was changed last.
        record Undone() implements Wish {}

        /// All sheets of commands that were printed so far are worthless.
        record SheetsVoid() implements Wish {}
    }
}
