package org.greenlane.sight;

import com.google.zxing.common.BitSource;
import com.google.zxing.common.CharacterSetECI;
import com.google.zxing.common.StringUtils;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.jspecify.annotations.Nullable;

/// What the corrected data codewords of a QR code say (ISO/IEC 18004, section 7.4): the same for every detector, so
/// that two detectors' reads of one symbol can be told to be one.
final class QrPayload {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final char GROUP_SEPARATOR = 0x1D;

    /// How a zip archive begins.
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private QrPayload() {}

    /// @param codewords corrected data codewords, all blocks in order
    /// @param version 1 to 40
    /// @return nothing if the bits break the standard's rules or say nothing: codewords of nothing but zeros are an
    ///     error-free empty symbol, and that is what a white wall looks like
    static Optional<Symbol> read(byte[] codewords, int version, List<Corner> corners) {
        try {
            Reader reader = new Reader(codewords, version);
            reader.read();
            String text = reader.text.toString();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Symbol(text, reader.bytes.toByteArray(), Symbology.QR_CODE, corners));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final BitSource bits;
        private final int sizeClass;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable Charset declared;
        private boolean fnc1;

        Reader(byte[] codewords, int version) {
            bits = new BitSource(codewords);
            sizeClass = version <= 9 ? 0 : version <= 26 ? 1 : 2;
        }

        void read() {
            while (bits.available() >= 4) {
                int mode = bits.readBits(4);
                if (mode == 0) {
                    break;
                }
                segment(mode);
            }
        }

        private void segment(int mode) {
            switch (mode) {
                case 0x1 -> numeric(count(10, 12, 14));
                case 0x2 -> alphanumeric(count(9, 11, 13));
                case 0x3 -> bits.readBits(16);
                case 0x4 -> bytes(count(8, 16, 16));
                case 0x5 -> fnc1 = true;
                case 0x7 -> declared = charset(designator());
                case 0x8 -> doubles(count(8, 10, 12), 0xC0, 0x1F00, 0x8140, 0xC140, StringUtils.SHIFT_JIS_CHARSET);
                case 0x9 -> {
                    bits.readBits(8);
                    fnc1 = true;
                }
                case 0xD -> {
                    bits.readBits(4);
                    doubles(count(8, 10, 12), 0x60, 0xA00, 0xA1A1, 0xA6A1, StringUtils.GB2312_CHARSET);
                }
                default -> throw new IllegalArgumentException("unknown mode");
            }
        }

        private int count(int small, int middle, int large) {
            int width = sizeClass == 0 ? small : sizeClass == 1 ? middle : large;
            return bits.readBits(width);
        }

        private void numeric(int count) {
            for (int left = count; left > 0; left -= 3) {
                int digits = Math.min(3, left);
                int value = bits.readBits(digits == 3 ? 10 : digits == 2 ? 7 : 4);
                String group = Integer.toString(value);
                if (group.length() > digits) {
                    throw new IllegalArgumentException("digits out of range");
                }
                ascii("0".repeat(digits - group.length()) + group);
            }
        }

        private void alphanumeric(int count) {
            StringBuilder part = new StringBuilder(count);
            for (int left = count; left > 0; left -= 2) {
                int value = bits.readBits(left > 1 ? 11 : 6);
                if (left > 1) {
                    part.append(symbol(value / 45)).append(symbol(value % 45));
                } else {
                    part.append(symbol(value));
                }
            }
            ascii(fnc1 ? withSeparators(part.toString()) : part.toString());
        }

        private static char symbol(int value) {
            if (value >= ALPHANUMERIC.length()) {
                throw new IllegalArgumentException("character out of range");
            }
            return ALPHANUMERIC.charAt(value);
        }

        /// Under FNC1 a per cent sign stands for the group separator, and two for itself.
        private static String withSeparators(String part) {
            return part.replace("%%", "\0").replace('%', GROUP_SEPARATOR).replace('\0', '%');
        }

        private void ascii(String part) {
            text.append(part);
            bytes.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
        }

        private void bytes(int count) {
            if (count * 8L > bits.available()) {
                throw new IllegalArgumentException("more bytes promised than there are");
            }
            byte[] part = new byte[count];
            for (int i = 0; i < count; i++) {
                part[i] = (byte) bits.readBits(8);
            }
            if (isArchive(part)) {
                add(part, StandardCharsets.ISO_8859_1);
            } else {
                add(part, declared == null ? StringUtils.guessCharset(part, null) : declared);
            }
        }

        /// A zip archive is no text in any character set: each of its bytes is one character, so that none is lost.
        private boolean isArchive(byte[] part) {
            byte[] start = bytes.size() == 0 ? part : bytes.toByteArray();
            return start.length >= ARCHIVE.length && Arrays.equals(ARCHIVE, 0, ARCHIVE.length, start, 0, ARCHIVE.length);
        }

        /// Characters of two bytes, packed into 13 bits (Kanji mode, and Hanzi mode of GB/T 18284).
        private void doubles(int count, int radix, int firstSpan, int low, int high, Charset charset) {
            if (count * 13L > bits.available()) {
                throw new IllegalArgumentException("more characters promised than there are");
            }
            byte[] part = new byte[count * 2];
            for (int i = 0; i < count; i++) {
                int packed = bits.readBits(13);
                int value = (packed / radix) << 8 | packed % radix;
                value += value < firstSpan ? low : high;
                part[2 * i] = (byte) (value >> 8);
                part[2 * i + 1] = (byte) value;
            }
            add(part, charset);
        }

        private void add(byte[] part, Charset charset) {
            text.append(new String(part, charset));
            bytes.writeBytes(part);
        }

        private int designator() {
            int first = bits.readBits(8);
            if ((first & 0x80) == 0) {
                return first;
            }
            if ((first & 0xC0) == 0x80) {
                return (first & 0x3F) << 8 | bits.readBits(8);
            }
            if ((first & 0xE0) == 0xC0) {
                return (first & 0x1F) << 16 | bits.readBits(16);
            }
            throw new IllegalArgumentException("no such designator");
        }

        private static Charset charset(int designator) {
            try {
                CharacterSetECI eci = CharacterSetECI.getCharacterSetECIByValue(designator);
                if (eci != null) {
                    return eci.getCharset();
                }
            } catch (com.google.zxing.FormatException e) {
                throw new IllegalArgumentException("no such character set", e);
            }
            throw new IllegalArgumentException("no such character set");
        }
    }
}
