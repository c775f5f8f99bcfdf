package org.greenlane.code;

import java.time.Instant;
import org.greenlane.code.PresentedCode.NumberCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;

/// Tells what a shown text is, and reads it. Takes hostile text of any length; never throws for it.
public final class Codes {
    /// The longest text looked into, in UTF-16 units; every code of one QR fits.
    public static final int MAX_TEXT = 8192;

    private Codes() {}

    /// @param now for the code's own times
    public static Reading read(String text, Instant now) {
        CodeKind kind = kindOf(text);
        if (text.length() > MAX_TEXT) {
            return new Refused(Reason.CODE_TOO_LONG, kind);
        }
        return switch (kind) {
            case NATIVE -> NativeReader.read(text.strip(), now);
            case SLIP -> SlipFormat.read(text.strip(), now);
            case PRINTED_NUMBER -> readNumber(text);
            case EU_DCC -> DccReader.read(text.strip(), now);
            case NZCP -> NzcpReader.read(text.strip(), now);
            case SMART_HEALTH_CARD -> ShcReader.read(text.strip(), now);
            case VDS_NC -> VdsReader.read(text.strip());
            // Spaces may be bytes of the archive.
            case DIVOC -> DivocReader.read(text.startsWith("PK") ? text : text.strip(), now);
            case DOCUMENT, ID_CARD, MRZ, OTHER, NONE -> new Refused(Reason.NOT_A_HEALTH_CODE, kind);
        };
    }

    private static CodeKind kindOf(String text) {
        // Only the beginning tells the kind; no native text ends in a space that stripping could take away, since the
        // last symbol of base45 is never greater than W.
        String beginning = text.substring(0, Math.min(text.length(), MAX_TEXT)).strip();
        if (beginning.startsWith(NativeFormat.PREFIX)) {
            return CodeKind.NATIVE;
        }
        if (beginning.startsWith(SlipFormat.PREFIX)) {
            return CodeKind.SLIP;
        }
        if (DccReader.looksLikeOne(beginning)) {
            return CodeKind.EU_DCC;
        }
        if (beginning.startsWith(NzcpReader.PREFIX)) {
            return CodeKind.NZCP;
        }
        if (ShcReader.looksLikeOne(beginning)) {
            return CodeKind.SMART_HEALTH_CARD;
        }
        if (VdsReader.looksLikeOne(beginning)) {
            return CodeKind.VDS_NC;
        }
        if (DivocReader.looksLikeOne(beginning)) {
            return CodeKind.DIVOC;
        }
        return PrintedNumber.looksLikeOne(beginning) ? CodeKind.PRINTED_NUMBER : CodeKind.OTHER;
    }

    private static Reading readNumber(String text) {
        return PrintedNumber.parse(text)
                .<Reading>map(number -> new Read(new NumberCode(number)))
                .orElseGet(() -> new Refused(Reason.BAD_NUMBER, CodeKind.PRINTED_NUMBER));
    }
}
