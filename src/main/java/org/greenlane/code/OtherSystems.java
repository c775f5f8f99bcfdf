package org.greenlane.code;

import java.util.Optional;
import org.greenlane.health.CodeKind;

/// The health code systems of other places, told by their first characters. Nothing of them is decoded or inflated here.
final class OtherSystems {
    private OtherSystems() {}

    static Optional<CodeKind> recognise(String text) {
        if (text.startsWith("{") && text.contains("\"hdr\"") && text.contains("\"sig\"")) {
            return Optional.of(CodeKind.VDS_NC);
        }
        return DivocReader.looksLikeOne(text) ? Optional.of(CodeKind.DIVOC) : Optional.empty();
    }
}
