package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.greenlane.proof.Hashes;
import org.greenlane.trust.dcc.MadeUpSlices;
import org.greenlane.trust.dcc.RevocationSlice;
import org.greenlane.trust.dcc.RevocationSlice.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceFolderTest {
    private static final byte[] BLOOM = MadeUpSlices.bloom(8, 5, List.of(new byte[16]));
    private static final byte[] PARTS = MadeUpSlices.partial(4, List.of(new byte[16]));

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void announce() throws IOException {
        lists("POINT");
        partition("null", "0", BLOOM, "BLOOMFILTER", PARTS, "VARHASHLIST");
    }

    private void lists(String mode) throws IOException {
        write("lists.json", """
                [{"kid": "AAAAAAAAAAE=", "mode": "%s", "hashTypes": ["SIGNATURE"], "expires": "2022-01-01T00:00:00Z",
                  "lastUpdated": "2021-07-01T00:00:00Z"}]""".formatted(mode));
    }

    private void partition(String id, String chunk, byte[] first, String firstType, byte[] second, String secondType) throws IOException {
        write("partitions.json", """
                [{"kid": "AAAAAAAAAAE", "id": "%s", "x": null, "y": null, "lastUpdated": "2021-07-01T00:00:00Z",
                  "chunks": {"%s": {"2022-01-01T00:00:00Z": {"type": "%s", "version": "1.0", "hash": "%s"},
                                    "2022-02-01T00:00:00Z": {"type": "%s", "version": "1.0", "hash": "%s"}}}}]""".formatted(
                        id, chunk, firstType, sha256(first), secondType, sha256(second)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }

    private void archive(boolean closed, byte[]... slices) throws IOException {
        Files.write(folder.resolve("slices.tar.gz"), packed(tar(closed, slices)));
    }

    private static byte[] packed(byte[] tar) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(tar);
        }
        return packed.toByteArray();
    }

    private static byte[] tar(boolean closed, byte[]... slices) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (byte[] slice : slices) {
            byte[] header = new byte[512];
            byte[] name = ("AAAAAAAAAAE=/null/0/" + sha256(slice)).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, header, 0, name.length);
            byte[] size = "%011o".formatted(slice.length).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(size, 0, header, 124, size.length);
            tar.writeBytes(header);
            tar.writeBytes(Arrays.copyOf(slice, (slice.length + 511) / 512 * 512));
        }
        tar.writeBytes(new byte[closed ? 1024 : 0]);
        return tar.toByteArray();
    }

    @Test
    void slicesAreFoundByWhatTheyHold() throws Exception {
        for (boolean closed : new boolean[] {true, false}) {
            archive(closed, PARTS, BLOOM);
            assertThat(SliceFolder.read(folder)).extracting(RevocationSlice::kind).containsExactly(Kind.BLOOM, Kind.PARTIAL_HASHES);
        }
    }

    @Test
    void aSliceThatIsNotThereOrWasChangedIsHandedOnAsMissing() throws Exception {
        assertThat(SliceFolder.read(folder)).extracting(RevocationSlice::kind).containsExactly(Kind.MISSING, Kind.MISSING);
        byte[] changed = BLOOM.clone();
        changed[changed.length - 1] ^= 1;
        archive(true, PARTS, changed);
        assertThat(SliceFolder.read(folder)).extracting(RevocationSlice::kind).containsExactly(Kind.MISSING, Kind.PARTIAL_HASHES);
    }

    @Test
    void aKeyOfWhichNothingMoreIsKnownIsHandedOnAsMissing() throws Exception {
        Files.delete(folder.resolve("partitions.json"));
        assertThat(SliceFolder.read(folder)).extracting(RevocationSlice::kind).containsExactly(Kind.MISSING);
        partition("null", "0", BLOOM, "NEWFILTER", PARTS, "VARHASHLIST");
        archive(true, PARTS, BLOOM);
        assertThat(SliceFolder.read(folder)).extracting(RevocationSlice::kind).containsExactly(Kind.MISSING, Kind.PARTIAL_HASHES);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"status\": 500, \"error\": \"Internal Server Error\"}", "null", "[{}]", "[[]]", "[null]",
        "[{\"mode\": \"POINT\"}]", "[{\"kid\": \"AAAAAAAAAAE=\"}]", "[{\"kid\": \"AAAAAAAAAAE=\", \"mode\": \"PLANE\"}]", "[]"
    })
    void whatIsNoListOfListsIsRefusedAndNotTakenForNothingRevoked(String text) throws Exception {
        write("lists.json", text);
        assertRefused();
    }

    @Test
    void aFolderWithoutAnyPartitionOfNoKeyHasNothingRevoked() throws Exception {
        write("lists.json", "[]");
        write("partitions.json", "[]");
        assertThat(SliceFolder.read(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"none\"", "[null]", "[[]]", "{\"status\": 404}", "[{\"id\": \"null\", \"chunks\": {}}]"})
    void whatIsNoPartitionIsRefused(String text) throws Exception {
        write("more.json", text);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"none\"", "{\"0\": null}", "{\"0\": []}", "{\"0\": {}}", "{\"0\": {\"2022-01-01T00:00:00Z\": null}}"})
    void aPartitionWithoutReadableChunksIsHandedOnAsMissingBesideOthers(String chunks) throws Exception {
        archive(true, PARTS, BLOOM);
        write("more.json", """
                [{"kid": "AAAAAAAAAAE=", "id": null, "chunks": %s}]""".formatted(chunks));
        assertThat(SliceFolder.read(folder))
                .extracting(RevocationSlice::kind)
                .containsExactlyInAnyOrder(Kind.BLOOM, Kind.PARTIAL_HASHES, Kind.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"POINT, null, 0", "VECTOR, a, 1", "COORDINATE, a1, f"})
    void eachModeHasItsNumberOfDigits(String mode, String id, String chunk) throws Exception {
        archive(true, PARTS, BLOOM);
        lists(mode);
        partition(id, chunk, BLOOM, "BLOOMFILTER", PARTS, "VARHASHLIST");
        assertThat(SliceFolder.read(folder)).hasSize(2);
        partition(id + "0", chunk, BLOOM, "BLOOMFILTER", PARTS, "VARHASHLIST");
        assertRefused();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        byte[] whole = packed(tar(true, PARTS));
        byte[] huge = tar(true, PARTS);
        System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, huge, 124, 11);
        byte[] odd = tar(true, PARTS);
        odd[130] = 'x';
        byte[] cutOff = Arrays.copyOf(tar(true, PARTS), 600);
        for (byte[] wrong : List.of(new byte[] {1, 2, 3}, Arrays.copyOf(whole, whole.length / 2), packed(huge), packed(odd), packed(cutOff))) {
            Files.write(folder.resolve("slices.tar.gz"), wrong);
            assertRefused();
        }
    }

    @Test
    void aSliceThatIsNoFilterIsRefused() throws Exception {
        byte[] noFilter = {1, 2, 3};
        partition("null", "0", noFilter, "BLOOMFILTER", PARTS, "VARHASHLIST");
        archive(true, PARTS, noFilter);
        assertRefused();
    }

    private void assertRefused() {
        assertThatExceptionOfType(AuthorityException.class).isThrownBy(() -> SliceFolder.read(folder));
    }
}
