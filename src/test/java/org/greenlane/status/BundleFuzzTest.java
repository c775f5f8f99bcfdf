package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// However a bundle is changed, it is refused, or what it says is what was signed.
class BundleFuzzTest {
    private static final byte[] GOOD = Bundles.snapshot(1, Bundles.everybody(Bundles.GREEN));
    private static final List<byte[]> PAGES = read(GOOD).orElseThrow();

    @Property(tries = 2000)
    void aChangedBundleNeverSaysSomethingElse(@ForAll("changed") byte[] bundle) {
        Optional<List<byte[]>> pages = read(bundle);
        if (pages.isPresent()) {
            assertThat(bundle).isEqualTo(GOOD);
            assertThat(pages.get()).usingElementComparator(Arrays::compare).isEqualTo(PAGES);
        }
    }

    @Property(tries = 1000)
    void anyBytesAreRefused(@ForAll byte[] bytes) {
        assertThat(read(bytes)).isEmpty();
        assertThat(read(joined(BundleFormat.MAGIC, bytes))).isEmpty();
        assertThat(read(joined(Bundles.first(GOOD, 8), bytes))).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> changed() {
        int header = Bundles.pagesAt(GOOD, 0);
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, GOOD.length - 1);
        Arbitrary<Integer> inFront = Arbitraries.integers().between(0, header);
        Arbitrary<Integer> place = Arbitraries.oneOf(anywhere, inFront);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 200);
        Arbitrary<byte[]> overwritten = Combinators.combine(place, Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(8))
                .as(BundleFuzzTest::overwritten);
        Arbitrary<byte[]> cutOut = Combinators.combine(place, length).as((at, count) -> joined(
                Bundles.first(GOOD, at), tail(at + count)));
        Arbitrary<byte[]> doubled = Combinators.combine(place, length).as((at, count) -> joined(
                Bundles.first(GOOD, Math.min(GOOD.length, at + count)), tail(at)));
        Arbitrary<byte[]> moved = Combinators.combine(place, place, length).as(BundleFuzzTest::moved);
        return Arbitraries.oneOf(overwritten, cutOut, doubled, moved);
    }

    /// Reads a bundle as an import does, without writing it anywhere.
    private static Optional<List<byte[]>> read(byte[] bytes) {
        try {
            BundleReader reader = BundleReader.open(new ByteArrayInputStream(bytes));
            Admission.check(reader, Optional.empty(), Bundles.TRUST, Bundles.NOW, false);
            reader.readHashes();
            List<byte[]> pages = new ArrayList<>();
            while (reader.hasNextPage()) {
                pages.add(reader.readPage());
            }
            reader.finish();
            return Optional.of(pages);
        } catch (BundleRefused e) {
            assertThat(e.result().sentence()).isNotBlank();
            return Optional.empty();
        }
    }

    private static byte[] overwritten(int at, byte[] with) {
        byte[] copy = GOOD.clone();
        System.arraycopy(with, 0, copy, at, Math.min(with.length, copy.length - at));
        return copy;
    }

    private static byte[] moved(int from, int to, int count) {
        byte[] copy = GOOD.clone();
        int fitting = Math.min(count, GOOD.length - Math.max(from, to));
        System.arraycopy(GOOD, from, copy, to, fitting);
        return copy;
    }

    private static byte[] tail(int from) {
        return Arrays.copyOfRange(GOOD, Math.min(from, GOOD.length), GOOD.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
