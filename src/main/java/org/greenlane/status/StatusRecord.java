package org.greenlane.status;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// One record of a bundle.
///
/// @param key of a person, or of a code (see [org.greenlane.health.CodeId#revocationKey])
/// @param colour in the region's own numbers, 0 to 255
/// @param cause the region's own number for why, 0 to 255; 0 if none is given
/// @param revoked the status, or the code, has been withdrawn
/// @param code it is about one code, not about a person
/// @param issued in whole seconds, before 2106-02-07
/// @param validUntil in whole seconds, before 2106-02-07
public record StatusRecord(
        SubjectKey key,
        int colour,
        TravelRisk travel,
        int cause,
        boolean revoked,
        boolean code,
        Instant issued,
        Instant validUntil)
        implements BundleRecord {
    private static final int MAX_BYTE = 0xff;
    private static final long MAX_SECOND = 0xffff_ffffL;

    public StatusRecord {
        if (colour < 0 || colour > MAX_BYTE || cause < 0 || cause > MAX_BYTE) {
            throw new IllegalArgumentException("colour and cause are 0 to 255");
        }
        if (!fits(issued) || !fits(validUntil)) {
            throw new IllegalArgumentException("a time before 1970 or after 2106");
        }
    }

    /// The newest status of a person.
    public static StatusRecord ofPerson(SubjectKey key, HealthStatus status) {
        return new StatusRecord(
                key,
                status.colour().value(),
                status.travel(),
                status.cause(),
                status.revoked(),
                false,
                status.issued(),
                status.validUntil());
    }

    /// Withdraws one code.
    public static StatusRecord ofRevokedCode(SubjectKey revocationKey, Instant issued, Instant validUntil) {
        return new StatusRecord(revocationKey, 0, TravelRisk.NOT_STATED, 0, true, true, issued, validUntil);
    }

    HealthStatus status(Region region) {
        return new HealthStatus(region, new IssuerColour(colour), travel, cause, revoked, issued, validUntil);
    }

    @Override
    public void writeTo(ByteBuffer to) {
        int flags = (revoked ? BundleFormat.FLAG_REVOKED : 0) | (code ? BundleFormat.FLAG_CODE : 0);
        to.putLong(key.high())
                .putLong(key.low())
                .put((byte) colour)
                .put((byte) travel.wire())
                .put((byte) cause)
                .put((byte) flags)
                .putInt((int) issued.getEpochSecond())
                .putInt((int) validUntil.getEpochSecond());
    }

    static StatusRecord read(ByteBuffer from, int at) {
        int flags = from.get(at + BundleFormat.AT_FLAGS);
        return new StatusRecord(
                new SubjectKey(from.getLong(at + BundleFormat.AT_HIGH), from.getLong(at + BundleFormat.AT_LOW)),
                from.get(at + BundleFormat.AT_COLOUR) & MAX_BYTE,
                TravelRisk.ofWire(from.get(at + BundleFormat.AT_TRAVEL)).orElse(TravelRisk.NOT_STATED),
                from.get(at + BundleFormat.AT_CAUSE) & MAX_BYTE,
                (flags & BundleFormat.FLAG_REVOKED) != 0,
                (flags & BundleFormat.FLAG_CODE) != 0,
                second(from, at + BundleFormat.AT_ISSUED),
                second(from, at + BundleFormat.AT_VALID_UNTIL));
    }

    private static Instant second(ByteBuffer from, int at) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(from.getInt(at)));
    }

    private static boolean fits(Instant time) {
        return time.getEpochSecond() >= 0 && time.getEpochSecond() <= MAX_SECOND;
    }
}
