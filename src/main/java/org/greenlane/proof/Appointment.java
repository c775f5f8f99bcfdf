package org.greenlane.proof;

import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A signed note (C2SP signed-note) by which one key says which other signs a log's checkpoints after it, and from where
/// on. Its first line has blanks in it, which no name of a key has: it is never taken for a checkpoint.
///
/// @param size how many leaves the tree had that the key signed last
/// @param root of that tree, in lower-case hexadecimal
/// @param next the key that signs larger trees
public record Appointment(long size, String root, NoteKey next) {
    private static final String TITLE = "greenlane log continued 1";
    private static final int LINES = 4;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ROOT = Pattern.compile("[0-9a-f]{64}");

    /// For a tree as it stands.
    public static Appointment at(MerkleTree tree, NoteKey next) {
        return new Appointment(tree.size(), HexFormat.of().formatHex(tree.root()), next);
    }

    /// @return a signed note
    public String sign(NoteSigner signer) {
        return signer.sign(TITLE + "\n" + size + "\n" + root + "\n" + next.vkey() + "\n");
    }

    /// @throws NoteException if it is no such note, or not signed by this key
    public static Appointment open(String note, NoteKey key) throws NoteException {
        String[] lines = key.open(note).split("\n", -1);
        if (lines.length != LINES + 1
                || !lines[0].equals(TITLE)
                || !SIZE.matcher(lines[1]).matches()
                || !ROOT.matcher(lines[2]).matches()) {
            throw new NoteException("says of no log how it goes on");
        }
        try {
            return new Appointment(Long.parseLong(lines[1]), lines[2], NoteKey.ofVkey(lines[3]));
        } catch (InvalidKeyException e) {
            throw new NoteException("names no key");
        }
    }
}
