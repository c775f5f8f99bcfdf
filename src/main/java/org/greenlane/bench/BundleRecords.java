package org.greenlane.bench;

import com.upokecenter.cbor.CBORObject;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;

/// The bare records of a bundle that this run has made, page by page, for contenders that check nothing; the page
/// `status-bundle.md` says how they lie.
final class BundleRecords implements AutoCloseable {
    static final int BYTES = 28;

    private static final int AT_STATUS = SubjectKey.BYTES;
    private static final int HASH_BYTES = 32;
    private static final int MAX_HEADER_BYTES = 4096;
    private static final int MAX_HEADER_DEPTH = 6;
    /// The header's keys of the number of records and of the page bits.
    private static final int RECORDS = 8;

    private static final int PAGE_BITS = 9;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int REVOKED = 1;

    private final DataInputStream in;
    private final long records;
    private int pages;

    private BundleRecords(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(Integer.BYTES);
        byte[] header = in.readNBytes(in.readInt());
        try {
            CBORObject payload = CBORObject.DecodeFromBytes(
                    CoseSign1.decode(header, MAX_HEADER_BYTES, MAX_HEADER_DEPTH).payload());
            this.records = payload.get(RECORDS).AsInt64Value();
            this.pages = 1 << payload.get(PAGE_BITS).AsInt32Value();
        } catch (CoseException e) {
            throw new IOException("The bundle of this run cannot be read.", e);
        }
        in.skipNBytes((long) pages * HASH_BYTES);
    }

    static BundleRecords of(Path bundle) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(bundle), BUFFER_BYTES));
        try {
            return new BundleRecords(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// How many records the bundle has.
    long records() {
        return records;
    }

    boolean hasNextPage() {
        return pages > 0;
    }

    /// A whole number of records, perhaps none.
    ByteBuffer nextPage() throws IOException {
        pages--;
        byte[] page = new byte[in.readInt()];
        in.readFully(page);
        return ByteBuffer.wrap(page);
    }

    /// What a record says.
    static HealthStatus status(int colour, int travel, int cause, int flags, long issued, long validUntil) {
        return new HealthStatus(
                SyntheticRegion.HOME.region(),
                new IssuerColour(colour),
                TravelRisk.ofWire(travel).orElse(TravelRisk.NOT_STATED),
                cause,
                (flags & REVOKED) != 0,
                Instant.ofEpochSecond(issued),
                Instant.ofEpochSecond(validUntil));
    }

    static SubjectKey key(ByteBuffer page, int record) {
        return new SubjectKey(page.getLong(record * BYTES), page.getLong(record * BYTES + Long.BYTES));
    }

    static HealthStatus status(ByteBuffer page, int record) {
        int at = record * BYTES + AT_STATUS;
        return status(
                Byte.toUnsignedInt(page.get(at)),
                page.get(at + 1),
                Byte.toUnsignedInt(page.get(at + 2)),
                page.get(at + 3),
                Integer.toUnsignedLong(page.getInt(at + 4)),
                Integer.toUnsignedLong(page.getInt(at + 8)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
