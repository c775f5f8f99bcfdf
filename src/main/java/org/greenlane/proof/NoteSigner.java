package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Signs notes (C2SP signed-note) with an Ed25519 key, under a name.
public final class NoteSigner {
    private final SigningKey key;
    private final NoteKey verifier;

    /// @throws IllegalArgumentException if it is no Ed25519 key, or the name does not do for one
    public NoteSigner(String name, SigningKey key) {
        this.key = key;
        this.verifier = new NoteKey(name, key.publicKey());
    }

    /// What the notes are verified with.
    public NoteKey verifier() {
        return verifier;
    }

    /// The note with one signature.
    ///
    /// @param text ends with a newline
    String sign(String text) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] hash = verifier.hash();
        byte[] signed = new byte[hash.length + signature.length];
        System.arraycopy(hash, 0, signed, 0, hash.length);
        System.arraycopy(signature, 0, signed, hash.length, signature.length);
        String line = NoteKey.SIGNATURE_MARK + verifier.name() + " " + Base64.getEncoder().encodeToString(signed);
        return text + "\n" + line + "\n";
    }

    /// Says only whose it is, never the key.
    @Override
    public String toString() {
        return "NoteSigner[" + verifier.vkey() + "]";
    }
}
