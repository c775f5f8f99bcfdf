package org.greenlane.lane.assisted;

import java.util.List;
import org.greenlane.health.Consent;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Typed;

/// Everything that can happen at the desk. What a state has no use for changes nothing.
public sealed interface Input {
    /// Leaves nothing of what was typed in memory.
    default void wipe() {
        switch (this) {
            case SignIn(_, Typed pin) -> pin.wipe();
            case ChangePin(Typed old, Typed chosen) -> {
                old.wipe();
                chosen.wipe();
            }
            case TypeNumber(_, Typed number) -> number.wipe();
            case TypePrintedNumber(Typed number) -> number.wipe();
            case Approve(_, Typed pin) -> pin.wipe();
            case LetThrough(_, _, _, Typed pin) -> pin.wipe();
            default -> {
                // Nothing was typed.
            }
        }
    }

    /// What nobody takes: wiped, and whoever it brings is forgotten.
    default void drop() {
        wipe();
        if (this instanceof Bring(Held held)) {
            held.forget();
        }
    }

    /// A staff number or badge, and PIN, to work here.
    record SignIn(String number, Typed pin) implements Input {}

    record ChangePin(Typed old, Typed chosen) implements Input {}

    /// A scanner read something: a badge, a [LaneCommand], or what a visitor shows.
    record Scan(String text) implements Input {
        /// Says nothing of what was read.
        @Override
        public String toString() {
            return "Scan[…]";
        }
    }

    /// Something lies on a reader of documents.
    record Bring(Held held) implements Input {}

    /// A document's number was typed.
    ///
    /// @param kind the field's code of the kind of document, `10` for a resident ID card
    record TypeNumber(String kind, Typed number) implements Input {}

    /// The number under a paper code was typed.
    record TypePrintedNumber(Typed number) implements Input {}

    /// The person has nothing to show: no phone, no paper, no document.
    record NothingToShow() implements Input {}

    /// The person agrees to be looked up; [Consent.Way#GUARDIAN] brings those who depend on the person, too.
    record Agree(Consent.Way way) implements Input {}

    record Refuse() implements Input {}

    /// Ask in that language.
    ///
    /// @param tag BCP 47
    record Language(String tag) implements Input {}

    /// A second person's staff number or badge, and PIN.
    record Approve(String number, Typed pin) implements Input {}

    /// Staff have compared certificate, document and person.
    record Compared() implements Input {}

    /// Let those of the group through.
    ///
    /// @param people which, from 0; each of them passes
    record LetPartPass(List<Integer> people) implements Input {
        public LetPartPass {
            people = List.copyOf(people);
        }
    }

    record FollowProcedure() implements Input {}

    /// @param choice the name of the choice
    record Answer(String choice) implements Input {}

    record Confirm() implements Input {}

    record CallSupervisor() implements Input {}

    /// A supervisor lets the people through.
    ///
    /// @param note in words; may be empty where the reason says enough
    record LetThrough(OverrideReason reason, String note, String number, Typed pin) implements Input {
        /// Says nothing of the note, which is about somebody.
        @Override
        public String toString() {
            return "LetThrough[" + reason + "]";
        }
    }

    record Back() implements Input {}

    /// The person is seen to; forget them.
    record Done() implements Input {}

    /// Somebody else works on; the desk waits for them.
    record HandOver() implements Input {}

    record SignOut() implements Input {}

    /// Time went by.
    record Tick() implements Input {}

    /// Somebody touched the screen without choosing anything: they are still there.
    record StillHere() implements Input {}
}
