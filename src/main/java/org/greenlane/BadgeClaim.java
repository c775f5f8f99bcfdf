package org.greenlane;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.greenlane.staff.BadgeCode;
import org.jspecify.annotations.Nullable;

/// While the supervisor's desk is in front, badges that the desk's scanners read are for it: nobody but staff has one, and
/// the desk of staff is behind it then. Safe for all threads.
final class BadgeClaim {
    private final Predicate<String> devices;
    private final AtomicReference<@Nullable Consumer<String>> taker = new AtomicReference<>();

    /// @param devices which of them stand at the desk
    BadgeClaim(Predicate<String> devices) {
        this.devices = devices;
    }

    /// @param take takes what badges say; hands over at once
    void begin(Consumer<String> take) {
        taker.set(take);
    }

    void end() {
        taker.set(null);
    }

    /// @return false if it is no badge, or not for the desk
    boolean take(String device, String text) {
        Consumer<String> take = taker.get();
        if (take == null || !BadgeCode.looksLikeOne(text) || !devices.test(device)) {
            return false;
        }
        take.accept(text);
        return true;
    }
}
