package org.greenlane.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;

/// What the assistant asks of the machine. What takes long is answered later, on any thread.
public interface Machine {
    List<ProfileOffer> profiles();

    /// @param pin looked at, and left as it is
    /// @return why it is not taken; empty if it is
    Optional<PinChange> objection(OperatorId number, Typed pin);

    /// Whether that is an address from which deliveries may be fetched.
    boolean isAddress(String text);

    /// Begins to try devices.
    ///
    /// @param ports where devices hang, by their names, in place of what the profile says
    /// @param camerasOnly whether only codes are to be read
    Trial tryOut(String profile, SortedMap<String, String> ports, boolean camerasOnly, Trial.Hearing hearing);

    /// The serial ports that are there now.
    void ports(Consumer<List<PortOffer>> told);

    /// Begins a station beside the folder, in place of one that was begun before, and takes a delivery into it.
    ///
    /// @param source a folder, or an address
    void take(Answers answers, String source, Consumer<Progress> progress, Consumer<Taken> ended);

    /// Stops taking; it ends as [Taken.Stopped].
    void stop();

    /// Makes the station: all of it, or nothing.
    ///
    /// @param ended hears what was in the way; nothing if it is made
    void finish(Answers answers, Consumer<Progress> progress, Consumer<Optional<Trouble>> ended);

    /// Takes away what was begun.
    void discard();

    /// What is being done.
    enum Work {
        LOCKING,
        RECEIVING,
        TAKING,
        ENROLLING
    }

    /// @param percent of this work; below 0 where nobody can tell
    record Progress(Work work, int percent, Optional<Duration> left) {}

    /// How a delivery ended.
    sealed interface Taken {
        /// It is in.
        ///
        /// @param people how many statuses there are
        /// @param until when they end
        /// @param documents whether people can be looked up by their documents
        record In(long people, Instant until, boolean documents) implements Taken {}

        record Stopped() implements Taken {}

        record Not(Trouble why) implements Taken {}
    }
}
