package org.greenlane.status;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;

/// That somebody without a document of their own is found by a guardian's. All bindings of one guardian begin with the
/// same 8 bytes, so they stand side by side in one page; the rest of the key and the last 8 bytes of the record name the
/// dependant. Guardian and dependant are the binding's identity: a later one takes the place of an earlier one.
///
/// @param mark the first 8 bytes of SHA-256 over `family`, a zero byte, the region, a zero byte, and the guardian's key
/// @param age where the region says it
/// @param ends the first day (UTC) on which it does not count any more
/// @param withdrawn the region has ended it before that day
public record FamilyBinding(
        long mark, SubjectKey dependant, Optional<AgeGroup> age, LocalDate ends, boolean withdrawn)
        implements BundleRecord {
    /// The most people whom one guardian may bring along.
    public static final int MAX_DEPENDANTS = 8;

    /// What the numbers of a record mean.
    static final int MAX_AGE = 3;

    private static final int MAX_DAY = 0xffff;

    /// @throws IllegalArgumentException if it ends before 1970 or after 2149-06-06
    public FamilyBinding {
        if (ends.toEpochDay() < 0 || ends.toEpochDay() > MAX_DAY) {
            throw new IllegalArgumentException("a day before 1970 or after 2149-06-06");
        }
    }

    /// A binding that counts until its day.
    ///
    /// @throws IllegalArgumentException if somebody is bound to themselves
    public static FamilyBinding of(
            Region region, SubjectKey guardian, SubjectKey dependant, Optional<AgeGroup> age, LocalDate ends) {
        if (guardian.equals(dependant)) {
            throw new IllegalArgumentException("nobody is their own guardian");
        }
        return new FamilyBinding(mark(region, guardian), dependant, age, ends, false);
    }

    /// The same binding, taken back.
    public FamilyBinding asWithdrawn() {
        return new FamilyBinding(mark, dependant, age, ends, true);
    }

    static long mark(Region region, SubjectKey guardian) {
        return SubjectKey.ofRecord("family", region, guardian.bytes()).high();
    }

    boolean countsAt(Instant now) {
        return !withdrawn && now.isBefore(ends.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Override
    public SubjectKey key() {
        return new SubjectKey(mark, dependant.high());
    }

    @Override
    public void writeTo(ByteBuffer to) {
        to.putLong(mark)
                .putLong(dependant.high())
                .putShort((short) ends.toEpochDay())
                .put((byte) wire(age))
                .put((byte) (BundleFormat.FLAG_FAMILY | (withdrawn ? BundleFormat.FLAG_REVOKED : 0)))
                .putLong(dependant.low());
    }

    static FamilyBinding read(ByteBuffer from, int at) {
        return new FamilyBinding(
                from.getLong(at + BundleFormat.AT_HIGH),
                new SubjectKey(from.getLong(at + BundleFormat.AT_LOW), from.getLong(at + BundleFormat.AT_DEPENDANT)),
                age(from.get(at + BundleFormat.AT_AGE)),
                LocalDate.ofEpochDay(Short.toUnsignedLong(from.getShort(at + BundleFormat.AT_ENDS))),
                (from.get(at + BundleFormat.AT_FLAGS) & BundleFormat.FLAG_REVOKED) != 0);
    }

    private static int wire(Optional<AgeGroup> age) {
        return age.map(group -> switch (group) {
                    case MINOR -> 1;
                    case ADULT -> 2;
                    case ELDERLY -> MAX_AGE;
                })
                .orElse(0);
    }

    private static Optional<AgeGroup> age(int wire) {
        return switch (wire) {
            case 1 -> Optional.of(AgeGroup.MINOR);
            case 2 -> Optional.of(AgeGroup.ADULT);
            case MAX_AGE -> Optional.of(AgeGroup.ELDERLY);
            default -> Optional.empty();
        };
    }
}
