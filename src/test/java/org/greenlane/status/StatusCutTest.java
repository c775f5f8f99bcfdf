package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.health.Known;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a power cut may leave of an import, as a model: before the new file is forced to the disk any of its blocks may
/// be missing or torn, in any order; until the folder is forced the file may stand under either name; after that any of
/// the replaced files may still be there.
class StatusCutTest {
    /// How many cuts of each import; more by `-Dgreenlane.cuts=…`.
    private static final int CUTS = Integer.getInteger("greenlane.cuts", 100);

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;
    private static final int CHANGED = 4;
    private static final String LOCK = "statuses.lock";
    private static final String MARK = "newest.sealed";

    @TempDir
    Path folder;

    private Vault vault;
    private Path statuses;

    @BeforeEach
    void vault() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        statuses = folder.resolve("statuses");
    }

    @Test
    void anyCutOfASnapshotLeavesTheOldStatusesOrTheNew() throws Exception {
        anyCutLeavesOldOrNew(Bundles.snapshot(3, everybody(CHANGED)));
    }

    @Test
    void anyCutOfADeltaLeavesTheOldStatusesOrTheNew() throws Exception {
        StatusRecord[] changed = IntStream.range(0, 600)
                .mapToObj(i -> Bundles.status(i * 2, CHANGED, NOW))
                .toArray(StatusRecord[]::new);
        anyCutLeavesOldOrNew(Bundles.delta(3, 2, changed));
    }

    private void anyCutLeavesOldOrNew(byte[] bundle) throws Exception {
        State before;
        State after;
        try (StatusStore store = open()) {
            take(store, Bundles.snapshot(1, everybody(GREEN)));
            take(store, Bundles.delta(2, 1, Bundles.status(6, RED, NOW)));
        }
        try (StatusStore store = open()) {
            before = new State(files(), colours(store));
            take(store, bundle);
        }
        try (StatusStore store = open()) {
            after = new State(files(), colours(store));
        }
        assertThat(after.colours()).isNotEqualTo(before.colours());
        for (int cut = 0; cut < CUTS; cut++) {
            lay(left(before.files(), after.files(), new Random(cut)));
            try (StatusStore store = open()) {
                State found = new State(files(), colours(store));
                State expected = found.colours().equals(before.colours()) ? before : after;
                assertThat(store.damages()).as("cut %d", cut).isEmpty();
                assertThat(found.colours()).as("cut %d", cut).isEqualTo(expected.colours());
                assertThat(found.files().keySet()).as("cut %d", cut).isEqualTo(expected.files().keySet());
                if (cut % 10 == 0 && found.colours().equals(before.colours())) {
                    take(store, bundle);
                    assertThat(colours(store)).as("cut %d", cut).isEqualTo(after.colours());
                }
            }
        }
    }

    private record State(Map<String, byte[]> files, List<Integer> colours) {}

    private static Map<String, byte[]> left(Map<String, byte[]> before, Map<String, byte[]> after, Random random) {
        String name = after.keySet().stream()
                .filter(file -> file.startsWith("statuses-") && !before.containsKey(file))
                .findFirst()
                .orElseThrow();
        byte[] whole = after.getOrDefault(name, new byte[0]);
        String incoming = name.replace("statuses-", "incoming-");
        Map<String, byte[]> left = new TreeMap<>(before);
        switch (random.nextInt(4)) {
            case 0, 1 -> left.put(incoming, torn(whole, random));
            case 2 -> left.put(random.nextBoolean() ? incoming : name, whole);
            default -> {
                left.put(name, whole);
                left.keySet().removeIf(file -> !after.containsKey(file) && random.nextBoolean());
                byte[] mark = after.getOrDefault(MARK, new byte[0]);
                if (random.nextBoolean()) {
                    left.put(MARK, mark);
                } else {
                    left.put("incoming-" + MARK, Arrays.copyOf(mark, random.nextInt(mark.length + 1)));
                }
            }
        }
        return left;
    }

    /// A file of which some blocks have reached the disk, some have not, and one has in part.
    private static byte[] torn(byte[] whole, Random random) {
        byte[] left = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
        for (int at = 0; at < left.length; at += BLOCK) {
            int end = Math.min(at + BLOCK, left.length);
            switch (random.nextInt(4)) {
                case 0 -> Arrays.fill(left, at, end, (byte) 0);
                case 1 -> Arrays.fill(left, Math.min(at + SECTOR * random.nextInt(8), end), end, (byte) 0);
                default -> {}
            }
        }
        return left;
    }

    private void lay(Map<String, byte[]> files) throws IOException {
        for (String old : files().keySet()) {
            Files.delete(statuses.resolve(old));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(statuses.resolve(file.getKey()), file.getValue());
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(statuses)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(LOCK)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static List<Integer> colours(StatusStore store) {
        return IntStream.range(0, Bundles.PEOPLE / 3)
                .mapToObj(i -> Bundles.answer(store, Bundles.person(i * 3)))
                .map(known -> known instanceof Known.Found found ? found.status().colour().value() : -1)
                .toList();
    }

    private StatusStore open() throws StatusException {
        return StatusStore.open(statuses, vault, TRUST, NOW);
    }

    private static void take(StatusStore store, byte[] bundle) {
        assertThat(store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, Progress.NONE))
                .isInstanceOf(ImportResult.Imported.class);
    }
}
