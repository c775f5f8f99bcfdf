package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.Base64;

/// Keys as text (RFC 7468).
final class Pem {
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";

    /// The longest text taken, in UTF-16 units: a pair of our keys has a third of it.
    static final int MAX_LENGTH = 2048;

    private static final int LINE = 64;

    private Pem() {}

    static String write(String label, byte[] content) {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return begin(label) + "\n" + encoder.encodeToString(content) + "\n" + end(label) + "\n";
    }

    /// @throws InvalidKeyException if there is no such part in the text
    static byte[] read(String pem, String label) throws InvalidKeyException {
        int begin = pem.indexOf(begin(label));
        int end = pem.indexOf(end(label));
        if (pem.length() > MAX_LENGTH || begin < 0 || end < begin) {
            throw new InvalidKeyException("no " + label + " in this text");
        }
        String body = pem.substring(begin + begin(label).length(), end);
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("the " + label + " is not base64", e);
        }
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
