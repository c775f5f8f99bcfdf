package org.greenlane.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes text of the bytes of a code. Nothing is replaced: what is no text in any of the character sets is unreadable.
public final class ScannedText {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /// An AIM identifier (ISO/IEC 15424): `]`, a letter, a modifier.
    private static final int IDENTIFIER = 3;

    private static final int ECI_DIGITS = 6;

    /// How a zip archive begins. It is no text in any character set: each of its bytes is one character.
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private ScannedText() {}

    /// @param identified true if the scanner is set to send AIM identifiers before each code
    static Optional<String> of(byte[] bytes, int length, boolean identified) {
        if (!identified || !hasIdentifier(bytes, length)) {
            return text(bytes, 0, length);
        }
        boolean escaped = bytes[1] == 'Q' && (bytes[2] == '2' || bytes[2] == '4' || bytes[2] == '6');
        if (!escaped) {
            return text(bytes, IDENTIFIER, length);
        }
        byte[] plain = new byte[length];
        int count = unescape(bytes, length, plain);
        return count < 0 ? Optional.empty() : text(plain, 0, count);
    }

    private static boolean hasIdentifier(byte[] bytes, int length) {
        return length >= IDENTIFIER && bytes[0] == ']' && Character.isLetter(bytes[1]) && Character.isLetterOrDigit(bytes[2]);
    }

    /// Takes escapes out: `\nnnnnn` names a character set, `\\` is a backslash (AIM ECI specification, clause 6).
    ///
    /// @return how many bytes are left, or less than 0 if an escape is none
    private static int unescape(byte[] bytes, int length, byte[] plain) {
        int count = 0;
        int at = IDENTIFIER;
        while (at < length) {
            if (bytes[at] != '\\') {
                plain[count++] = bytes[at++];
            } else if (at + 1 < length && bytes[at + 1] == '\\') {
                plain[count++] = '\\';
                at += 2;
            } else if (isEci(bytes, at + 1, length)) {
                at += 1 + ECI_DIGITS;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isEci(byte[] bytes, int from, int length) {
        if (from + ECI_DIGITS > length) {
            return false;
        }
        for (int at = from; at < from + ECI_DIGITS; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> text(byte[] bytes, int from, int to) {
        if (from == to) {
            return Optional.empty();
        }
        byte[] code = Arrays.copyOfRange(bytes, from, to);
        if (code.length >= ARCHIVE.length && Arrays.equals(ARCHIVE, 0, ARCHIVE.length, code, 0, ARCHIVE.length)) {
            return Optional.of(new String(code, StandardCharsets.ISO_8859_1));
        }
        for (Charset charset : CHARSETS) {
            try {
                return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(code)).toString());
            } catch (CharacterCodingException _) {
                // The next may fit.
            }
        }
        return Optional.empty();
    }
}
