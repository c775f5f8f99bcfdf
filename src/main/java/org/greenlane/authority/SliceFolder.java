package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.RevocationSlice;
import org.greenlane.trust.dcc.RevocationSlice.Kind;

/// What was fetched from the EU's service for revocations (`dgca-revocation-distribution-service`), in one folder:
/// `lists.json` (`GET /lists`: under which keys something is revoked), other JSON (`GET /lists/{kid}/partitions`: of which
/// slices that consists), and archives (`…/slices`). What is announced and not there, or of which it cannot be told what it
/// consists of, is handed on as missing. What has not the form below is refused: it would count as nothing revoked.
///
/// ```
/// lists      = [{ "kid", "mode": "POINT" / "VECTOR" / "COORDINATE", … }]
/// partitions = [{ "kid", "id", "chunks": { digit: { end: { "type", "hash" } } }, … }]
/// ```
final class SliceFolder {
    private static final String LISTS = "lists.json";

    /// How many digits all hashes of one slice have in common.
    private static final Map<String, Integer> DIGITS = Map.of("POINT", 1, "VECTOR", 2, "COORDINATE", 3);

    private static final Map<String, Kind> KINDS =
            Map.of("BLOOMFILTER", Kind.BLOOM, "VARHASHLIST", Kind.PARTIAL_HASHES);

    private final List<Tree> partitions = new ArrayList<>();
    private final Map<String, byte[]> slices = new HashMap<>();

    private SliceFolder() {}

    static List<RevocationSlice> read(Path folder) throws IOException, AuthorityException {
        SliceFolder read = new SliceFolder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read.take(file);
            }
        }
        return read.slicesOf(items(ForeignDelivery.tree(folder.resolve(LISTS)), LISTS));
    }

    private void take(Path file) throws IOException, AuthorityException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json") && !name.equals(LISTS)) {
            Tree tree = ForeignDelivery.tree(file);
            partitions.addAll(tree instanceof Tree.Fields ? List.of(tree) : items(tree, name));
        } else if (name.endsWith("gz")) {
            slices.putAll(SliceArchive.read(file));
        }
    }

    private List<RevocationSlice> slicesOf(List<Tree> lists) throws AuthorityException {
        Map<Optional<KeyId>, List<Tree>> byKey = new HashMap<>();
        for (Tree partition : partitions) {
            byKey.computeIfAbsent(keyId(partition), _ -> new ArrayList<>()).add(partition);
        }
        List<RevocationSlice> all = new ArrayList<>();
        for (Tree list : lists) {
            all.addAll(slicesOf(list, byKey.getOrDefault(keyId(list), List.of())));
        }
        for (Tree list : lists) {
            byKey.remove(keyId(list));
        }
        if (!byKey.isEmpty()) {
            throw new AuthorityException(
                    "There are partitions of a key that " + LISTS + " does not name: fetch all of it again, at one time.");
        }
        return all;
    }

    private List<RevocationSlice> slicesOf(Tree list, List<Tree> own) throws AuthorityException {
        String mode = list.get("mode").text();
        Integer digits = DIGITS.get(mode);
        if (digits == null) {
            throw new AuthorityException(LISTS + " names a mode that is none of " + String.join(", ", DIGITS.keySet()) + ".");
        }
        if (own.isEmpty()) {
            return List.of(missing(keyId(list), ""));
        }
        List<RevocationSlice> all = new ArrayList<>();
        for (Tree partition : own) {
            all.addAll(slices(keyId(list), digits, partition));
        }
        return all;
    }

    private List<RevocationSlice> slices(Optional<KeyId> keyId, int length, Tree partition) throws AuthorityException {
        String id = partition.get("id").text().equals("null") ? "" : partition.get("id").text();
        if (id.length() != length - 1) {
            throw new AuthorityException("A partition is of " + id.length() + " digits, which is not its list's mode.");
        }
        Map<String, Tree> chunks = fields(partition.get("chunks"));
        List<RevocationSlice> own = new ArrayList<>();
        for (Map.Entry<String, Tree> chunk : chunks.entrySet()) {
            if (chunk.getKey().length() != 1) {
                throw new AuthorityException("A chunk is of " + chunk.getKey().length() + " digits instead of one.");
            }
            String digits = id + chunk.getKey();
            Map<String, Tree> ends = fields(chunk.getValue());
            for (Tree slice : ends.values()) {
                own.add(slice(keyId, digits, slice));
            }
            if (ends.isEmpty()) {
                own.add(missing(keyId, digits));
            }
        }
        return chunks.isEmpty() ? List.of(missing(keyId, id)) : own;
    }

    /// Announced, and nothing is known of what it consists of.
    private static RevocationSlice missing(Optional<KeyId> keyId, String digits) throws AuthorityException {
        return made(keyId, digits, Kind.MISSING, new byte[0]);
    }

    private RevocationSlice slice(Optional<KeyId> keyId, String digits, Tree slice) throws AuthorityException {
        byte[] bytes = slices.get(slice.get("hash").text());
        Kind kind = bytes == null ? Kind.MISSING : KINDS.getOrDefault(slice.get("type").text(), Kind.MISSING);
        return made(keyId, digits, kind, kind == Kind.MISSING || bytes == null ? new byte[0] : bytes);
    }

    private static RevocationSlice made(Optional<KeyId> keyId, String digits, Kind kind, byte[] bytes) throws AuthorityException {
        try {
            return RevocationSlice.of(keyId, digits, kind, bytes);
        } catch (IllegalArgumentException e) {
            throw new AuthorityException("A slice cannot be read: " + e.getMessage() + ".");
        }
    }

    private static List<Tree> items(Tree tree, String name) throws AuthorityException {
        if (tree instanceof Tree.Items(List<Tree> items)) {
            return items;
        }
        throw new AuthorityException(name + " is no list, as the service hands it out: fetch it again.");
    }

    private static Map<String, Tree> fields(Tree tree) {
        return tree instanceof Tree.Fields(Map<String, Tree> fields) ? fields : Map.of();
    }

    /// Empty for certificates of any signer.
    private static Optional<KeyId> keyId(Tree of) throws AuthorityException {
        String base64 = of.get("kid").text();
        if (base64.equals(ForeignDelivery.ANY_KEY)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/').getBytes(StandardCharsets.US_ASCII));
            return Optional.of(KeyId.of(bytes));
        } catch (IllegalArgumentException e) {
            throw new AuthorityException("A list of slices has no key id: " + e.getMessage() + ".");
        }
    }
}
