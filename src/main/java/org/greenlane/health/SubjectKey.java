package org.greenlane.health;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Who a status belongs to, without saying who: the first 16 bytes of HMAC-SHA-256 over the kind and number of a
/// document, under a key that the region hands to its stations. Ordered as unsigned bytes, as pages are.
///
/// @param high bytes 0 to 7, big-endian
/// @param low bytes 8 to 15, big-endian
public record SubjectKey(long high, long low) implements Comparable<SubjectKey> {
    /// Length on the wire, in bytes.
    public static final int BYTES = 16;

    /// @throws IllegalArgumentException if there are not 16 bytes
    public static SubjectKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a subject key has 16 bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new SubjectKey(buffer.getLong(), buffer.getLong());
    }

    /// Derives the key of a person from a document.
    ///
    /// @param regionKey the region's HMAC key
    /// @param documentKind the field's code of the document kind, for example `10` for a resident ID card
    /// @param number the document's number, already normalised (capital letters, half-width, no spaces)
    public static SubjectKey derive(byte[] regionKey, String documentKind, String number) {
        return derive(regionKey, documentKind, number.getBytes(StandardCharsets.UTF_8));
    }

    /// Derives the key of a person from a document whose number can be wiped.
    ///
    /// @param number already normalised, in ASCII
    public static SubjectKey derive(byte[] regionKey, String documentKind, byte[] number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(regionKey, "HmacSHA256"));
            mac.update(documentKind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(number));
            return new SubjectKey(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /// Where a record stands that is about no person, but about something of a region: the first 16 bytes of SHA-256 over
    /// what it is, a zero byte, the region, a zero byte, and which one it is.
    ///
    /// @param what in ASCII
    public static SubjectKey ofRecord(String what, Region region, byte[] which) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(what.getBytes(StandardCharsets.US_ASCII));
            sha.update((byte) 0);
            sha.update(region.code().getBytes(StandardCharsets.US_ASCII));
            sha.update((byte) 0);
            ByteBuffer digest = ByteBuffer.wrap(sha.digest(which));
            return new SubjectKey(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /// The first `bits` bits as a number, which is the page that holds this subject.
    ///
    /// @param bits 0 to 30
    public int prefix(int bits) {
        return bits == 0 ? 0 : (int) (high >>> (Long.SIZE - bits));
    }

    @Override
    public int compareTo(SubjectKey other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /// Says nothing: a subject key is a pseudonym and does not belong into logs.
    @Override
    public String toString() {
        return "SubjectKey[…]";
    }
}
