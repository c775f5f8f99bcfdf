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
/// slices that consists), and archives (`…/slices`). A slice that is announced and not there is handed on as missing.
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
        List<RevocationSlice> all = new ArrayList<>();
        for (Tree list : ForeignDelivery.tree(folder.resolve(LISTS)).list()) {
            all.addAll(read.slicesOf(list));
        }
        return all;
    }

    private void take(Path file) throws IOException, AuthorityException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json") && !name.equals(LISTS)) {
            Tree tree = ForeignDelivery.tree(file);
            partitions.addAll(tree instanceof Tree.Fields ? List.of(tree) : tree.list());
        } else if (name.endsWith("gz")) {
            slices.putAll(SliceArchive.read(file));
        }
    }

    private List<RevocationSlice> slicesOf(Tree list) throws AuthorityException {
        String name = list.get("kid").text();
        Optional<KeyId> keyId = keyId(name);
        List<RevocationSlice> own = new ArrayList<>();
        for (Tree partition : partitions) {
            if (keyId(partition.get("kid").text()).equals(keyId)) {
                own.addAll(slices(keyId, list.get("mode").text(), partition));
            }
        }
        // Announced, and nothing is known of what it consists of.
        return own.isEmpty() ? List.of(RevocationSlice.of(keyId, "", Kind.MISSING, new byte[0])) : own;
    }

    private List<RevocationSlice> slices(Optional<KeyId> keyId, String mode, Tree partition) throws AuthorityException {
        List<RevocationSlice> own = new ArrayList<>();
        String id = partition.get("id").text().equals("null") ? "" : partition.get("id").text();
        for (Map.Entry<String, Tree> chunk : fields(partition.get("chunks")).entrySet()) {
            String digits = id + chunk.getKey();
            if (digits.length() != DIGITS.getOrDefault(mode, 0)) {
                throw new AuthorityException("A slice is of " + digits.length() + " digits, which is not the mode " + mode + ".");
            }
            for (Tree slice : fields(chunk.getValue()).values()) {
                own.add(slice(keyId, digits, slice));
            }
        }
        return own;
    }

    private RevocationSlice slice(Optional<KeyId> keyId, String digits, Tree slice) throws AuthorityException {
        byte[] bytes = slices.get(slice.get("hash").text());
        Kind kind = bytes == null ? Kind.MISSING : KINDS.getOrDefault(slice.get("type").text(), Kind.MISSING);
        try {
            return RevocationSlice.of(keyId, digits, kind, kind == Kind.MISSING || bytes == null ? new byte[0] : bytes);
        } catch (IllegalArgumentException e) {
            throw new AuthorityException("A slice cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Map<String, Tree> fields(Tree tree) {
        return tree instanceof Tree.Fields(Map<String, Tree> fields) ? fields : Map.of();
    }

    /// Empty for certificates of any signer.
    private static Optional<KeyId> keyId(String base64) throws AuthorityException {
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
