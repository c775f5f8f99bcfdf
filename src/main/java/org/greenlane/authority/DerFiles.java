package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Keys, certificates and lists as others hand them over: DER, or base64 of it, with lines around it (PEM, RFC 7468) or without.
final class DerFiles {
    private static final byte SEQUENCE = 0x30;

    private DerFiles() {}

    static byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0 && bytes[0] == SEQUENCE && !isText(bytes)) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            return Base64.getDecoder().decode(text.replaceAll("-----[A-Z0-9 ]+-----|\\s", ""));
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0 || (each < ' ' && each != '\n' && each != '\r')) {
                return false;
            }
        }
        return true;
    }
}
