package org.greenlane.proof;

import java.util.Base64;

/// A signed note (C2SP signed-note) that vouches for a file: what it is, whose, and its SHA-256. Its first line has a
/// blank in it, which no name of a key has: it is never taken for a checkpoint, nor a checkpoint for it.
public final class FileNote {
    private static final int LINES = 3;

    private FileNote() {}

    /// @param what the file is; of more than one word
    /// @param sha256 of the file
    /// @throws IllegalArgumentException if it is one word, or more than one line
    public static String sign(String what, byte[] sha256, NoteSigner signer) {
        if (!what.contains(" ") || what.contains("\n")) {
            throw new IllegalArgumentException("a file is called by several words on one line");
        }
        String hash = Base64.getEncoder().encodeToString(sha256);
        return signer.sign(what + "\n" + signer.verifier().name() + "\n" + hash + "\n");
    }

    /// The SHA-256 that this key has signed for.
    ///
    /// @throws NoteException if it is no such note, of something else, or not signed by this key
    public static byte[] open(String note, String what, NoteKey key) throws NoteException {
        String[] lines = key.open(note).split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(what) || !lines[1].equals(key.name())) {
            throw new NoteException("vouches for something else");
        }
        try {
            byte[] hash = Base64.getDecoder().decode(lines[2]);
            if (hash.length == Hashes.SHA256_BYTES) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // No hash either.
        }
        throw new NoteException("no hash in this note");
    }
}
