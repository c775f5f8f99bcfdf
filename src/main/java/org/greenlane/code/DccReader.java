package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Reason;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.ForeignCose;
import org.greenlane.proof.LooseCbor;
import org.greenlane.proof.Tree;

/// Reads the EU Digital COVID Certificate (`hcert_spec.md` 1.0.8 of eu-dcc-hcert-spec), from the outside in: `HC1:`, base45,
/// zlib, COSE_Sign1, CWT. The first thing that is wrong ends it.
final class DccReader {
    static final String PREFIX = "HC1:";

    /// The most arrays, maps and tags inside one another, in the envelope and again in the claims.
    static final int MAX_DEPTH = 16;

    private static final int ISS = 1;
    private static final int EXP = 4;
    private static final int IAT = 6;
    private static final int HCERT = -260;
    private static final int DCC = 1;

    /// Shorter than any certificate, and longer than any number.
    private static final int MIN_LENGTH_WITHOUT_PREFIX = 100;

    /// How base45 of a zlib header begins: deflate with a window of 32 KiB, at any of the four levels.
    private static final Pattern WITHOUT_PREFIX = Pattern.compile("(V7F|Y9F|6BF|NCF)[0-9A-Z $%*+\\-./:]*");

    private static final double MILLIS = 1000;

    private DccReader() {}

    /// Some apps leave the prefix out.
    static boolean looksLikeOne(String text) {
        return text.startsWith(PREFIX)
                || (text.length() >= MIN_LENGTH_WITHOUT_PREFIX && WITHOUT_PREFIX.matcher(text).matches());
    }

    /// @param text without spaces around it
    static Reading read(String text, Instant now) {
        try {
            String base45 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
            byte[] packed = Base45.decode(base45).orElseThrow(() -> new RefusedCode(Reason.BAD_BASE45));
            ForeignCose cose = ForeignCose.open(Inflation.zlib(packed), Inflation.MAX_BYTES, MAX_DEPTH);
            ForeignCode code = code(cose);
            checkTimes(code.certificate(), now);
            return new Read(code);
        } catch (CoseException e) {
            return new Refused(RefusedCode.of(e).reason(), CodeKind.EU_DCC);
        } catch (CborException e) {
            return new Refused(RefusedCode.of(e).reason(), CodeKind.EU_DCC);
        } catch (RefusedCode e) {
            return new Refused(e.reason(), CodeKind.EU_DCC);
        }
    }

    private static ForeignCode code(ForeignCose cose) throws CborException, RefusedCode {
        CBORObject claims = LooseCbor.decode(cose.payload(), Inflation.MAX_BYTES, MAX_DEPTH).value();
        Tree body = LooseCbor.tree(claim(claim(claims, HCERT).orElse(CBORObject.Null), DCC).orElse(CBORObject.Null));
        String issuer = claim(claims, ISS)
                .filter(value -> value.getType() == CBORType.TextString)
                .map(CBORObject::AsString)
                .orElse("");
        ForeignCertificate certificate = DccBody.read(body, issuer, time(claims, IAT), time(claims, EXP));
        return new ForeignCode(certificate, cose.signature(), body);
    }

    private static Optional<CBORObject> claim(CBORObject map, int key) throws RefusedCode {
        if (map.getType() != CBORType.Map) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
        return Optional.ofNullable(map.get(CBORObject.FromObject(key)));
    }

    /// NumericDate (RFC 7519 section 2), which may have a fraction; to the millisecond.
    private static Instant time(CBORObject claims, int key) throws CborException, RefusedCode {
        double seconds =
                switch (LooseCbor.tree(claim(claims, key).orElse(CBORObject.Null))) {
                    case Tree.Whole(long whole) -> whole;
                    case Tree.Fraction(double fraction) -> fraction;
                    default -> -1;
                };
        if (seconds < 0 || seconds > CborMap.MAX_EPOCH_SECOND) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
        return Instant.ofEpochMilli(Math.round(seconds * MILLIS));
    }

    private static void checkTimes(ForeignCertificate certificate, Instant now) throws RefusedCode {
        if (certificate.issued().isAfter(now.plus(NativeFormat.CLOCK_SKEW))) {
            throw new RefusedCode(Reason.CODE_NOT_YET_VALID);
        }
        // The scheme's own words: after that time it is expired, not at it.
        if (now.isAfter(certificate.expires())) {
            throw new RefusedCode(Reason.CODE_EXPIRED);
        }
    }
}
