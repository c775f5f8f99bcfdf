package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.code.PresentedCode.SlipCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseSign1;

/// The temporary slip, read and written; `slip.md` describes it.
final class SlipFormat {
    static final String PREFIX = "GLS1:";

    /// The private claim that holds what only a slip says.
    private static final int SLIP = -70_002;

    private static final int SITE = 1;
    private static final int OUTCOME = 2;
    private static final int MAX_SITE = 16;
    private static final Set<Integer> CLAIMS =
            Set.of(NativeFormat.ISS, NativeFormat.EXP, NativeFormat.IAT, NativeFormat.CTI, SLIP);

    private SlipFormat() {}

    /// @param text with the prefix
    static Reading read(String text, Instant now) {
        try {
            CoseSign1 signed = Envelope.open(text.substring(PREFIX.length()));
            Slip slip = decode(signed.payload());
            // The clock that gave it out is the one that reads it: there is nothing to allow for.
            if (slip.issued().isAfter(now)) {
                throw new RefusedCode(Reason.SLIP_NOT_YET_VALID);
            }
            if (!now.isBefore(slip.expires())) {
                throw new RefusedCode(Reason.SLIP_EXPIRED);
            }
            return new Read(new SlipCode(signed, slip));
        } catch (RefusedCode e) {
            return new Refused(e.reason(), CodeKind.SLIP);
        }
    }

    private static Slip decode(byte[] payload) throws RefusedCode {
        try {
            CborMap claims =
                    CborMap.of(Cbor.decode(payload, Codes.MAX_TEXT, NativeFormat.MAX_DEPTH), CLAIMS, Set.of());
            CborMap slip = claims.map(SLIP, Set.of(SITE, OUTCOME), Set.of());
            return new Slip(
                    CodeId.of(claims.bytes(NativeFormat.CTI, 1, CodeId.MAX_BYTES)),
                    new Region(claims.text(NativeFormat.ISS, NativeFormat.MAX_REGION)),
                    site(slip.text(SITE, MAX_SITE)).orElseThrow(() -> new RefusedCode(Reason.BAD_CLAIMS)),
                    claims.instant(NativeFormat.IAT),
                    claims.instant(NativeFormat.EXP),
                    slip.text(OUTCOME, Slip.MAX_OUTCOME));
        } catch (CborException e) {
            throw RefusedCode.of(e);
        } catch (IllegalArgumentException e) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
    }

    static byte[] encode(Slip slip) {
        return Cbor.encode(CBORObject.NewMap()
                .Set(NativeFormat.ISS, slip.region().code())
                .Set(NativeFormat.EXP, slip.expires().getEpochSecond())
                .Set(NativeFormat.IAT, slip.issued().getEpochSecond())
                .Set(NativeFormat.CTI, slip.id().bytes())
                .Set(SLIP, CBORObject.NewMap().Set(SITE, name(slip.site())).Set(OUTCOME, slip.outcome())));
    }

    private static String name(SiteKind site) {
        return site.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<SiteKind> site(String name) {
        return Stream.of(SiteKind.values())
                .filter(site -> name(site).equals(name))
                .findFirst();
    }
}
