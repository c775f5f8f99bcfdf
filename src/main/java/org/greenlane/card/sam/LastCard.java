package org.greenlane.card.sam;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tells whether a card is the one that lay on the plate when the line broke, so that a reader that comes back does not
/// let one person pass twice. It keeps a salted digest while the card lies there, and nothing of the card.
final class LastCard {
    /// A card that lay there longer ago than this is a new passage.
    private static final Duration SAME = Duration.ofSeconds(30);

    private static final int MISSES = 2;
    private static final int SALT_BYTES = 16;

    private final LongSupplier nanoTime;
    private final byte[] salt = new byte[SALT_BYTES];
    private byte @Nullable [] digest;
    private long at;
    private int misses;

    LastCard(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        new SecureRandom().nextBytes(salt);
    }

    /// A card has been read.
    ///
    /// @return true if it is another than the one that lay there
    boolean lay(SamFrame frame) {
        byte[] now = digest(frame);
        boolean same = digest != null
                && MessageDigest.isEqual(digest, now)
                && nanoTime.getAsLong() - at < SAME.toNanos();
        take();
        digest = now;
        stays();
        return !same;
    }

    void stays() {
        at = nanoTime.getAsLong();
        misses = 0;
    }

    /// The plate was found empty, or its card asleep: after some times it counts as taken away.
    void missed() {
        misses++;
        if (misses >= MISSES) {
            take();
        }
    }

    /// The card has been taken away.
    void take() {
        if (digest != null) {
            Arrays.fill(digest, (byte) 0);
        }
        digest = null;
    }

    private byte[] digest(SamFrame frame) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            frame.addDataTo(sha);
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
