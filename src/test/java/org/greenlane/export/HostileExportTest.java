package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.proof.RangeProof;
import org.junit.jupiter.api.Test;

/// Whatever stands in an export, its readers say what is wrong and no more.
class HostileExportTest {
    private static final Manifest MANIFEST = new Manifest(
            "station",
            Optional.of(ExportSite.SITE),
            Instant.parse("2022-05-01T12:00:00.123456Z"),
            Optional.of(new ExportRange.Times(Instant.EPOCH, ExportRange.Times.LAST)),
            Content.PSEUDONYMS,
            List.of(Column.NUMBER, Column.PERSON),
            ZoneOffset.UTC,
            new ExportWords("zh", Map.of("column.number", "序号 \"\\\n")),
            7,
            true,
            new RangeProof(3, 9, 21, List.of(new byte[32], new byte[32]), List.of(new byte[32])),
            Map.of("log.csv", new Manifest.FileSum("ab".repeat(32), 12)));

    @Test
    void aManifestIsReadAsItWasWritten() throws BrokenExport {
        Manifest read = ManifestJson.read(ManifestJson.write(MANIFEST));
        assertThat(ManifestJson.write(read)).isEqualTo(ManifestJson.write(MANIFEST));
        assertThat(read.words()).isEqualTo(MANIFEST.words());
        assertThat(read.files()).isEqualTo(MANIFEST.files());
        assertThat(read.times()).isEqualTo(MANIFEST.times());
        assertThat(read.site()).hasValue(ExportSite.SITE);
    }

    @Property
    void aChangedManifestIsReadOrRefused(@ForAll @IntRange(max = 5000) int at, @ForAll byte to) {
        byte[] json = ManifestJson.write(MANIFEST);
        json[at % json.length] = to;
        readsOrRefuses(json);
    }

    @Property
    void anyTextIsAManifestOrRefused(@ForAll String text) {
        readsOrRefuses(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aManifestNestedWithoutEndIsRefused() {
        for (String part : List.of("[", "{\"a\":", "[[{\"x\":[")) {
            assertThat(readsOrRefuses(part.repeat(20_000).getBytes(StandardCharsets.UTF_8))).isFalse();
        }
        assertThat(readsOrRefuses(new byte[Manifest.MAX_BYTES + 1])).isFalse();
    }

    private static boolean readsOrRefuses(byte[] json) {
        try {
            ManifestJson.read(json);
            return true;
        } catch (BrokenExport e) {
            assertThat(e.getMessage()).isNotEmpty();
            return false;
        }
    }

    @Property
    void entriesAreReadAsTheyWereWritten(@ForAll @Size(max = 5) List<@Size(max = 700) byte[]> entries) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            EntryFile.writeShown(out, entry);
            EntryFile.writeLeaf(out, new byte[32]);
        }
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        for (byte[] entry : entries) {
            assertThat(EntryFile.read(in).orElseThrow().entry()).hasValue(entry);
            assertThat(EntryFile.read(in).orElseThrow().entry()).isEmpty();
        }
        assertThat(EntryFile.read(in)).isEmpty();
    }

    @Property
    void anyBytesAreEntriesInTheirOneFormOrRefused(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try {
            for (var item = EntryFile.read(in); item.isPresent(); item = EntryFile.read(in)) {
                if (item.get().entry().isPresent()) {
                    EntryFile.writeShown(again, item.get().entry().get());
                } else {
                    EntryFile.writeLeaf(again, item.get().leaf());
                }
            }
            assertThat(again.toByteArray()).isEqualTo(bytes);
        } catch (BrokenExport e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void anEntryThatSaysItIsEndlessIsRefusedBeforeAnythingIsRead() {
        byte[] huge = {(byte) 0xd8, 24, 0x5a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThat(catchThrowable(() -> EntryFile.read(new ByteArrayInputStream(huge))))
                .isInstanceOf(BrokenExport.class)
                .hasMessageContaining("too long");
    }
}
