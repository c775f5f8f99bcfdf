package org.greenlane.bench.cases;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.greenlane.bench.BenchException;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;

/// One case as its authors wrote it down.
///
/// @param name its path in the folder of cases
/// @param text what the QR holds
/// @param picture of the QR, where there is one
/// @param signer DER of the certificate of its signer, where there is one
/// @param clock at which it is to be judged
/// @param expected of each layer, whether it is right
record DccCase(
        String name,
        String text,
        Optional<byte[]> picture,
        Optional<byte[]> signer,
        Instant clock,
        Map<Layer, Boolean> expected) {
    /// The longest file taken, in UTF-16 units.
    static final int MAX_LENGTH = 1 << 20;

    private static final int MAX_DEPTH = 32;

    /// @throws BenchException if it is no case
    static DccCase of(Path root, Path file, String json) throws BenchException {
        try {
            Tree tree = JsonReader.read(json, MAX_LENGTH, MAX_DEPTH);
            Tree context = tree.get("TESTCTX");
            Map<Layer, Boolean> expected = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                if (tree.get("EXPECTEDRESULTS").get("EXPECTED" + layer.name()) instanceof Tree.Truth(boolean right)) {
                    expected.put(layer, right);
                }
            }
            return new DccCase(
                    root.relativize(file).toString(),
                    tree.get("PREFIX").text(),
                    base64(tree.get("2DCODE")),
                    base64(context.get("CERTIFICATE")),
                    OffsetDateTime.parse(context.get("VALIDATIONCLOCK").text()).toInstant(),
                    expected);
        } catch (JsonException | DateTimeException | IllegalArgumentException e) {
            throw new BenchException(file + " is no case: " + e.getMessage());
        }
    }

    private static Optional<byte[]> base64(Tree text) {
        return text.text().isEmpty() ? Optional.empty() : Optional.of(Base64.getMimeDecoder().decode(text.text()));
    }
}
