package org.greenlane.code;

import java.time.Instant;
import java.util.List;
import org.greenlane.code.PresentedCode.NativeCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CoseSign1;

/// Reads the native code, from the outside in; the first thing that is wrong ends it.
final class NativeReader {
    private NativeReader() {}

    /// @param text with the prefix
    static Reading read(String text, Instant now) {
        try {
            CoseSign1 signed = Envelope.open(text.substring(NativeFormat.PREFIX.length()));
            List<Claim> people = people(signed);
            checkTimes(people.getFirst(), now);
            return new Read(new NativeCode(signed, people));
        } catch (RefusedCode e) {
            return new Refused(e.reason(), CodeKind.NATIVE);
        }
    }

    private static List<Claim> people(CoseSign1 signed) throws RefusedCode {
        try {
            return NativeClaims.read(signed.payload());
        } catch (CborException e) {
            throw RefusedCode.of(e);
        }
    }

    private static void checkTimes(Claim claim, Instant now) throws RefusedCode {
        if (claim.issued().isAfter(now.plus(NativeFormat.CLOCK_SKEW))) {
            throw new RefusedCode(Reason.CODE_NOT_YET_VALID);
        }
        if (!now.isBefore(claim.expires())) {
            throw new RefusedCode(Reason.CODE_EXPIRED);
        }
    }
}
