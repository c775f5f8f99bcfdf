package org.greenlane.code;

import java.util.List;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Claim;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;

/// Writes native codes, for the issuing side and for tests.
public final class NativeCodeWriter {
    private NativeCodeWriter() {}

    /// @param people the holder first, then dependants; all of the same issuer, code id, medium and times (in whole
    ///     seconds)
    /// @return the text for a QR
    /// @throws IllegalArgumentException if no station would read these people back from it
    public static String write(List<Claim> people, SigningKey key) {
        CoseSign1 signed = CoseSign1.sign(NativeClaims.write(people), key);
        String text = NativeFormat.PREFIX + Base45.encode(signed.encoded());
        boolean readable = Codes.read(text, people.getFirst().issued())
                        instanceof Read(PresentedCode.NativeCode(_, List<Claim> read))
                && read.equals(people);
        if (!readable) {
            throw new IllegalArgumentException("the native format cannot hold these people");
        }
        return text;
    }
}
