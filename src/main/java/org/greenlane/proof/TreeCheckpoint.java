package org.greenlane.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/// Where a log stood: the size of its tree, and its root (C2SP tlog-checkpoint), as a signed note of three lines.
///
/// @param size how many leaves the tree had
/// @param root of the tree, in base64
public record TreeCheckpoint(String origin, long size, String root) {
    private static final int LINES = 3;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public TreeCheckpoint(String origin, long size, byte[] root) {
        this(origin, size, Base64.getEncoder().encodeToString(root));
    }

    /// Where a tree stands now.
    public static TreeCheckpoint of(String origin, MerkleTree tree) {
        return new TreeCheckpoint(origin, tree.size(), tree.root());
    }

    /// The note; the signer's name is the origin.
    public static String sign(MerkleTree tree, NoteSigner signer) {
        return signer.sign(of(signer.verifier().name(), tree).text());
    }

    private String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /// Reads a checkpoint that this key has signed. Further lines are passed over, as the standard says.
    ///
    /// @throws NoteException if it is none, of another origin, or not signed by this key
    public static TreeCheckpoint open(String note, NoteKey key) throws NoteException {
        String[] lines = key.open(note).split("\n", -1);
        if (lines.length <= LINES || !lines[0].equals(key.name()) || !SIZE.matcher(lines[1]).matches()) {
            throw new NoteException("no checkpoint of this log");
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines[2]);
            if (root.length != MerkleTree.HASH_BYTES) {
                throw new NoteException("no root in this checkpoint");
            }
            return new TreeCheckpoint(lines[0], Long.parseLong(lines[1]), root);
        } catch (IllegalArgumentException e) {
            throw new NoteException("no root in this checkpoint");
        }
    }

    /// Whether this is where a tree stands.
    public boolean isOf(MerkleTree tree) {
        return equals(of(origin, tree));
    }
}
