package org.greenlane.authority;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.status.StatusRecord;

/// A record in the temporary files of [RecordSorter]; no format for anybody else.
final class PackedRecord {
    static final int BYTES = 28;

    private static final int REVOKED = 1;
    private static final int CODE = 2;
    private static final long SECONDS = 0xffff_ffffL;
    private static final int BYTE = 0xff;

    private PackedRecord() {}

    static void write(StatusRecord record, ByteBuffer to) {
        to.putLong(record.key().high())
                .putLong(record.key().low())
                .put((byte) record.colour())
                .put((byte) record.travel().wire())
                .put((byte) record.cause())
                .put((byte) ((record.revoked() ? REVOKED : 0) | (record.code() ? CODE : 0)))
                .putInt((int) record.issued().getEpochSecond())
                .putInt((int) record.validUntil().getEpochSecond());
    }

    static StatusRecord read(ByteBuffer from, int at) {
        int flags = from.get(at + 19);
        return new StatusRecord(
                new SubjectKey(from.getLong(at), from.getLong(at + 8)),
                from.get(at + 16) & BYTE,
                TravelRisk.ofWire(from.get(at + 17)).orElseThrow(),
                from.get(at + 18) & BYTE,
                (flags & REVOKED) != 0,
                (flags & CODE) != 0,
                Instant.ofEpochSecond(from.getInt(at + 20) & SECONDS),
                Instant.ofEpochSecond(from.getInt(at + 24) & SECONDS));
    }
}
