package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.ForeignCose;
import org.greenlane.proof.LooseCbor;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;

/// Reads New Zealand's pass (`spec/main.md` 1 of nzcovidpass-spec), from the outside in: `NZCP:/1/`, base32, COSE_Sign1 under
/// tag 18, CWT. The first thing that is wrong ends it.
final class NzcpReader {
    static final String PREFIX = "NZCP:/";

    private static final String VERSION_PREFIX = PREFIX + "1/";

    /// The most arrays, maps and tags inside one another, in the envelope and again in the claims.
    private static final int MAX_DEPTH = 8;

    private static final CBORObject ISS = CBORObject.FromObject(1);
    private static final CBORObject EXP = CBORObject.FromObject(4);
    private static final CBORObject NBF = CBORObject.FromObject(5);
    private static final CBORObject CTI = CBORObject.FromObject(7);
    private static final CBORObject VC = CBORObject.FromObject("vc");
    private static final int UUID_BYTES = 16;
    private static final int MAX_ISSUER = 256;
    private static final int MAX_NAME = 100;
    private static final int DAY_LENGTH = 10;
    private static final String CONTEXT = "https://www.w3.org/2018/credentials/v1";
    private static final List<Tree> TYPE = List.of(new Tree.Text("VerifiableCredential"), new Tree.Text("PublicCovidPass"));

    private NzcpReader() {}

    /// @param text that begins with [#PREFIX], without spaces around it
    static Reading read(String text, Instant now) {
        try {
            WebCode code = code(text);
            Optional<Reason> objection = code.certificate().objection(now);
            return objection.isPresent() ? refused(objection.get()) : new Read(code);
        } catch (CoseException e) {
            return refused(RefusedCode.of(e).reason());
        } catch (CborException e) {
            return refused(RefusedCode.of(e).reason());
        } catch (RefusedCode e) {
            return refused(e.reason());
        }
    }

    private static Reading refused(Reason reason) {
        return new Refused(reason, CodeKind.NZCP);
    }

    private static WebCode code(String text) throws CoseException, CborException, RefusedCode {
        if (!text.startsWith(VERSION_PREFIX)) {
            throw new RefusedCode(Reason.OTHER_SYSTEM);
        }
        byte[] packed = Base32.decode(text.substring(VERSION_PREFIX.length()))
                .orElseThrow(() -> new RefusedCode(Reason.BAD_ENCODING));
        ForeignCose cose = ForeignCose.openProtected(packed, Codes.MAX_TEXT, MAX_DEPTH);
        if (cose.signature().scheme() != SignatureScheme.ES256) {
            throw new RefusedCode(Reason.UNKNOWN_ALGORITHM);
        }
        CBORObject claims = LooseCbor.decode(cose.payload(), Codes.MAX_TEXT, MAX_DEPTH).value();
        demand(claims.getType() == CBORType.Map);
        return new WebCode(certificate(claims), cose.signature());
    }

    private static WebCertificate certificate(CBORObject claims) throws CborException, RefusedCode {
        String issuer = LooseCbor.tree(claim(claims, ISS)).text();
        demand(issuer.startsWith("did:web:") && issuer.length() <= MAX_ISSUER);
        CBORObject id = claim(claims, CTI);
        demand(id.getType() == CBORType.ByteString && id.GetByteString().length == UUID_BYTES);
        Tree credential = LooseCbor.tree(claim(claims, VC));
        demand(credential.get("@context").get(0).text().equals(CONTEXT));
        demand(credential.get("version").text().equals("1.0.0"));
        demand(credential.get("type").list().equals(TYPE));
        Tree subject = credential.get("credentialSubject");
        Instant from = time(claims, NBF);
        return new WebCertificate(
                CodeKind.NZCP,
                issuer,
                CertificateKind.PASS,
                name(subject),
                birth(subject),
                List.of(new CertifiedEvent(Set.of(), Set.of(), from, from)),
                from,
                Optional.of(time(claims, EXP)),
                Set.of());
    }

    private static CBORObject claim(CBORObject claims, CBORObject key) {
        return Optional.ofNullable(claims.get(key)).orElse(CBORObject.Null);
    }

    /// NumericDate as an integer, as this scheme asks for.
    private static Instant time(CBORObject claims, CBORObject key) throws CborException, RefusedCode {
        if (claim(claims, key).getType() == CBORType.Integer
                && LooseCbor.tree(claim(claims, key)) instanceof Tree.Whole(long seconds)
                && seconds >= 0
                && seconds <= CborMap.MAX_EPOCH_SECOND) {
            return Instant.ofEpochSecond(seconds);
        }
        throw new RefusedCode(Reason.BAD_CLAIMS);
    }

    private static ForeignName name(Tree subject) throws RefusedCode {
        String given = subject.get("givenName").text();
        Tree family = subject.get("familyName");
        demand(!given.isBlank() && given.length() <= MAX_NAME && family.text().length() <= MAX_NAME);
        demand(family instanceof Tree.Text || family instanceof Tree.Nothing);
        return new ForeignName(family.text(), given, "", "");
    }

    private static BirthDate birth(Tree subject) throws RefusedCode {
        String day = subject.get("dob").text();
        demand(day.length() == DAY_LENGTH);
        return BirthDate.parse(day).orElseThrow(() -> new RefusedCode(Reason.BAD_CLAIMS));
    }

    private static void demand(boolean right) throws RefusedCode {
        if (!right) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
    }
}
