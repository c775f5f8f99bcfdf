package org.greenlane.code;

import java.util.Optional;
import org.greenlane.health.CodeKind;

/// The health code systems that are not read, told by their first characters. Nothing of them is decoded or inflated here.
final class OtherSystems {
    private OtherSystems() {}

    static Optional<CodeKind> recognise(String text) {
        if (text.startsWith("{") && text.contains("\"hdr\"") && text.contains("\"sig\"")) {
            return Optional.of(CodeKind.VDS_NC);
        }
        // A whole zip archive stands in the QR, as bytes or in base64.
        return text.startsWith("B64:") || text.startsWith("PK\u0003\u0004")
                ? Optional.of(CodeKind.DIVOC)
                : Optional.empty();
    }
}
