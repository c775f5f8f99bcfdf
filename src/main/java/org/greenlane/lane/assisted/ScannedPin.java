package org.greenlane.lane.assisted;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.Overriding;
import org.greenlane.lane.assisted.AssistedView.SignedOut;

/// What staff sign with who have a scanner alone: a badge, the digits of its PIN from the sheet of commands, and *confirm*;
/// a supervisor's reason before or among them. They come together here to the input that keys make of number and PIN.
///
/// What came so far shows nowhere, and is wiped when it is signed, taken back, left alone for [#KEPT], or when the desk
/// shows something else. Belongs to one thread.
public final class ScannedPin {
    /// So long what was begun may wait for its next symbol.
    public static final Duration KEPT = Duration.ofSeconds(60);

    /// One more than any PIN has: it is wrong, whatever follows.
    private static final int LONGEST = 13;

    private final Predicate<String> isBadge;
    private final StationCommands commands;
    private final char[] digits = new char[LONGEST];
    private int length;
    private Optional<String> badge = Optional.empty();
    private Optional<OverrideReason> reason = Optional.empty();
    private Instant last = Instant.EPOCH;
    private Class<? extends AssistedView> where = SignedOut.class;

    /// @param isBadge whether a scanned text is a badge
    /// @param commands those of this station's own sheet
    public ScannedPin(Predicate<String> isBadge, StationCommands commands) {
        this.isBadge = isBadge;
        this.commands = commands;
    }

    /// Takes what happened before the lane does.
    ///
    /// @param view what the lane shows
    /// @return what the lane is to take in its place
    public Input take(Input input, AssistedView view, Instant now) {
        if (!view.getClass().equals(where) || now.isBefore(last) || !now.isBefore(last.plus(KEPT))) {
            forget();
        }
        return switch (input) {
            case Input.Tick _, Input.StillHere _ -> input;
            case Input.Scan(String text) when asksForPin(view) -> {
                where = view.getClass();
                last = now;
                yield scanned(text, input);
            }
            default -> {
                forget();
                yield input;
            }
        };
    }

    private static boolean asksForPin(AssistedView view) {
        return view instanceof SignedOut || view instanceof NeedsApproval || view instanceof Overriding;
    }

    private Input scanned(String text, Input input) {
        if (isBadge.test(text)) {
            // The lane answers that a PIN is wanted too.
            wipe();
            badge = Optional.of(text);
            return input;
        }
        return commands.read(text).map(command -> commanded(command, input)).orElse(input);
    }

    private Input commanded(LaneCommand command, Input input) {
        reason = command.reason().or(() -> reason);
        command.digit().filter(_ -> badge.isPresent() && length < LONGEST).ifPresent(digit -> {
            digits[length] = digit;
            length++;
        });
        if (command == LaneCommand.BACK) {
            forget();
        }
        return command == LaneCommand.CONFIRM && badge.isPresent() && length > 0
                ? together(badge.get(), input)
                : input;
    }

    private Input together(String number, Input input) {
        if (where == Overriding.class) {
            return reason.<Input>map(why -> new Input.LetThrough(why, "", number, pin())).orElse(input);
        }
        return where == NeedsApproval.class ? new Input.Approve(number, pin()) : new Input.SignIn(number, pin());
    }

    /// The PIN, which is here no longer.
    private Typed pin() {
        Typed pin = new Typed(Arrays.copyOf(digits, length));
        forget();
        return pin;
    }

    /// Leaves nothing of what was scanned.
    public void forget() {
        wipe();
        reason = Optional.empty();
    }

    private void wipe() {
        Arrays.fill(digits, '\0');
        length = 0;
        badge = Optional.empty();
    }
}
