package org.greenlane.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Wanted;

/// Gathers the codes that together make one SMART Health Card, as they are shown one after the other. Which belong together
/// nothing in them says: of what was mixed the signature fails. Holds one card at most, and only for a short time. Safe
/// for all threads.
public final class CardParts {
    /// All must have been shown within this time.
    public static final Duration TOGETHER = Duration.ofSeconds(60);

    private final SortedMap<Integer, String> held = new TreeMap<>();
    private int count;
    private Instant since = Instant.EPOCH;

    /// Takes one more.
    ///
    /// @return the card once it is whole; [Reason#MORE_CODES] until then. What cannot be of the same card as those before
    /// begins another one, and is refused
    public synchronized Reading take(CardPart part, Instant now) {
        boolean late = now.isBefore(since) || now.isAfter(since.plus(TOGETHER));
        boolean other = !held.isEmpty() && !late && !isOfSameCard(part);
        if (late || other || held.isEmpty()) {
            forget();
            count = part.count();
            since = now;
        }
        held.put(part.number(), part.digits());
        if (other) {
            return refused(Reason.CODES_OF_DIFFERENT_CERTIFICATES);
        }
        if (held.size() < count) {
            return refused(Reason.MORE_CODES);
        }
        String digits = String.join("", held.values());
        forget();
        return ShcReader.read(ShcReader.PREFIX + digits, now);
    }

    private boolean isOfSameCard(CardPart part) {
        String before = Optional.ofNullable(held.get(part.number())).orElse(part.digits());
        return part.count() == count && before.equals(part.digits());
    }

    /// Which codes are still to come; empty where none is waited for.
    public synchronized Optional<Wanted> missing() {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted.Codes(held.size(), count, since.plus(TOGETHER)));
    }

    /// Somebody else's turn.
    public synchronized void forget() {
        held.clear();
        since = Instant.EPOCH;
    }

    private static Reading refused(Reason reason) {
        return new Refused(reason, CodeKind.SMART_HEALTH_CARD);
    }
}
