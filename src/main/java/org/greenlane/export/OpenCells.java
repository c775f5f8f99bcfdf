package org.greenlane.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.greenlane.audit.Entry;
import org.greenlane.proof.Hashes;

/// What the open columns of a table say, as a hash: once made from the entries, once from the table. Not safe for several
/// threads.
final class OpenCells {
    private final List<Column> columns;
    private final RowMaker maker;
    private final CellText texts;
    private final MessageDigest sha = Hashes.newSha256();
    private long rows;

    OpenCells(Manifest manifest) {
        this.columns = manifest.columns();
        this.maker = new RowMaker(manifest.words(), Persons.asInTheLog());
        this.texts = new CellText(manifest.zone());
    }

    void entry(Entry entry) {
        for (Column column : columns) {
            if (column.isOpen()) {
                add(texts.of(maker.cell(column, entry)));
            }
        }
        rows++;
    }

    /// @param cells as many as there are columns
    void row(List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isOpen()) {
                add(cells.get(i));
            }
        }
        rows++;
    }

    /// With its length in front: nothing can move from one cell into the next.
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha.update(bytes);
    }

    long rows() {
        return rows;
    }

    /// Whether both have said the same. Ends both.
    boolean saysTheSameAs(OpenCells other) {
        return rows == other.rows && Arrays.equals(sha.digest(), other.sha.digest());
    }
}
