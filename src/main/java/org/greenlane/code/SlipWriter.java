package org.greenlane.code;

import org.greenlane.code.Reading.Read;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;

/// Writes temporary slips.
public final class SlipWriter {
    private SlipWriter() {}

    /// @param slip with times in whole seconds
    /// @param key of the station that gives it out
    /// @return the text for a QR
    /// @throws IllegalArgumentException if no station would read this slip back from it
    public static String write(Slip slip, SigningKey key) {
        String text = SlipFormat.PREFIX + Base45.encode(CoseSign1.sign(SlipFormat.encode(slip), key).encoded());
        boolean readable = Codes.read(text, slip.issued()) instanceof Read(PresentedCode.SlipCode(_, Slip read))
                && read.equals(slip);
        if (!readable) {
            throw new IllegalArgumentException("the format cannot hold this slip");
        }
        return text;
    }
}
