package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The public key that signed notes are verified with (C2SP signed-note): Ed25519, under a name.
///
/// @param name what signature lines begin with
public record NoteKey(String name, PublicKey key) {
    /// The longest note taken, in UTF-16 units.
    public static final int MAX_LENGTH = 4096;

    static final int HASH_BYTES = 4;
    static final String SIGNATURE_MARK = "\u2014 ";

    private static final byte ED25519 = 1;
    private static final int RAW_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[!-*,-~]{1,200}");

    /// @throws IllegalArgumentException if it is no Ed25519 key, or the name is not of printable ASCII without blank and +
    public NoteKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a key");
        }
        if (PublicKeys.algorithm(key).filter(Algorithm.EDDSA::equals).isEmpty()) {
            throw new IllegalArgumentException("notes are signed with Ed25519");
        }
    }

    /// Reads what [#vkey] has written.
    ///
    /// @throws InvalidKeyException if it is something else
    public static NoteKey ofVkey(String vkey) throws InvalidKeyException {
        String[] parts = vkey.split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            if (typed.length != 1 + RAW_BYTES || typed[0] != ED25519) {
                throw new InvalidKeyException("no Ed25519 verifier key");
            }
            NoteKey read = new NoteKey(parts[0], PublicKeys.ofEd25519(Arrays.copyOfRange(typed, 1, typed.length)));
            if (!read.vkey().equals(vkey)) {
                throw new InvalidKeyException("the name and the key do not belong together");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("no verifier key", e);
        }
    }

    /// As one line of text: name, key hash, and base64 of the type and the raw key, parted by `+`.
    public String vkey() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /// The first 4 bytes of SHA-256 over name, newline, type and raw key.
    byte[] hash() {
        return Arrays.copyOf(
                Hashes.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed()), HASH_BYTES);
    }

    private byte[] typed() {
        byte[] encoded = key.getEncoded();
        byte[] typed = new byte[1 + RAW_BYTES];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - RAW_BYTES, typed, 1, RAW_BYTES);
        return typed;
    }

    /// The text of a note that this key has signed. Signatures of others are passed over.
    ///
    /// @throws NoteException if it is no signed note, or this key has not signed it
    public String open(String note) throws NoteException {
        int end = note.length() > MAX_LENGTH ? -1 : note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new NoteException("no signed note");
        }
        String text = note.substring(0, end + 1);
        for (String line : note.substring(end + 2).split("\n", -1)) {
            if (line.startsWith(SIGNATURE_MARK + name + " ")
                    && isSignature(text, line.substring(SIGNATURE_MARK.length() + name.length() + 1))) {
                return text;
            }
        }
        throw new NoteException("not signed by " + name);
    }

    private boolean isSignature(String text, String base64) {
        try {
            byte[] signed = Base64.getDecoder().decode(base64);
            // The decoder passes over bits behind the end: a signature has one text.
            if (!Base64.getEncoder().encodeToString(signed).equals(base64)
                    || signed.length != HASH_BYTES + Algorithm.SIGNATURE_BYTES
                    || !Arrays.equals(signed, 0, HASH_BYTES, hash(), 0, HASH_BYTES)) {
                return false;
            }
            byte[] signature = Arrays.copyOfRange(signed, HASH_BYTES, signed.length);
            return SignatureScheme.EDDSA.verifies(text.getBytes(StandardCharsets.UTF_8), signature, key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
