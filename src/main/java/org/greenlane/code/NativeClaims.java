package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborException.Kind;
import org.greenlane.proof.CborMap;

/// The claims inside a native code: a CWT (RFC 8392) that holds exactly the fields of the format.
final class NativeClaims {
    private static final Set<Integer> CLAIMS = Set.of(
            NativeFormat.ISS, NativeFormat.EXP, NativeFormat.IAT, NativeFormat.CTI, NativeFormat.HEALTH);
    private static final Set<Integer> HEALTH = Set.of(NativeFormat.HOLDER, NativeFormat.MEDIUM);
    private static final Set<Integer> PERSON =
            Set.of(NativeFormat.SUBJECT, NativeFormat.COLOUR, NativeFormat.TRAVEL, NativeFormat.NAME);

    /// What all people of a code have in common.
    private record Common(Region issuer, CodeId codeId, Medium medium, Instant issued, Instant expires) {}

    private NativeClaims() {}

    /// The holder first, then the dependants.
    static List<Claim> read(byte[] payload) throws CborException, RefusedCode {
        CBORObject decoded = Cbor.decode(payload, Codes.MAX_TEXT, NativeFormat.MAX_DEPTH);
        CborMap claims = CborMap.of(decoded, CLAIMS, Set.of());
        CborMap health = claims.map(NativeFormat.HEALTH, HEALTH, Set.of(NativeFormat.DEPENDANTS));
        Common common = common(claims, health);
        List<CBORObject> persons = persons(health);
        List<Claim> people = new ArrayList<>(persons.size());
        for (CBORObject person : persons) {
            people.add(claim(common, CborMap.of(person, PERSON, Set.of())));
        }
        demand(people.stream().map(Claim::subject).distinct().count() == people.size(), "a person twice");
        return people;
    }

    private static Common common(CborMap claims, CborMap health) throws CborException {
        String region = claims.text(NativeFormat.ISS, NativeFormat.MAX_REGION);
        demand(Region.isRegion(region), "no region");
        Instant issued = claims.instant(NativeFormat.IAT);
        Instant expires = claims.instant(NativeFormat.EXP);
        demand(issued.isBefore(expires), "ends before it begins");
        CodeId codeId = CodeId.of(claims.bytes(NativeFormat.CTI, 1, CodeId.MAX_BYTES));
        Medium medium = Medium.ofWire((int) health.unsigned(NativeFormat.MEDIUM, Integer.MAX_VALUE))
                .orElseThrow(() -> unexpected("an unknown medium"));
        return new Common(new Region(region), codeId, medium, issued, expires);
    }

    private static List<CBORObject> persons(CborMap health) throws CborException, RefusedCode {
        List<CBORObject> persons = new ArrayList<>();
        persons.add(health.value(NativeFormat.HOLDER));
        if (health.has(NativeFormat.DEPENDANTS)) {
            persons.addAll(health.array(NativeFormat.DEPENDANTS, 1, Integer.MAX_VALUE));
        }
        if (persons.size() > NativeFormat.MAX_PEOPLE) {
            throw new RefusedCode(Reason.FAMILY_TOO_LARGE);
        }
        return persons;
    }

    private static Claim claim(Common common, CborMap person) throws CborException {
        String name = person.text(NativeFormat.NAME, MaskedName.MAX_LENGTH);
        demand(MaskedName.isMaskedName(name), "no masked name");
        TravelRisk travel = TravelRisk.ofWire((int) person.unsigned(NativeFormat.TRAVEL, Integer.MAX_VALUE))
                .orElseThrow(() -> unexpected("an unknown travel mark"));
        return new Claim(
                common.issuer(),
                common.codeId(),
                SubjectKey.of(person.bytes(NativeFormat.SUBJECT, SubjectKey.BYTES, SubjectKey.BYTES)),
                new IssuerColour((int) person.unsigned(NativeFormat.COLOUR, NativeFormat.MAX_COLOUR)),
                travel,
                common.medium(),
                common.issued(),
                common.expires(),
                new MaskedName(name));
    }

    /// @param people the holder first; all of the same issuer, code id, medium and times
    static byte[] write(List<Claim> people) {
        Claim holder = people.getFirst();
        CBORObject health = CBORObject.NewMap()
                .Set(NativeFormat.HOLDER, person(holder))
                .Set(NativeFormat.MEDIUM, holder.medium().wire());
        if (people.size() > 1) {
            CBORObject dependants = CBORObject.NewArray();
            people.stream().skip(1).forEach(dependant -> dependants.Add(person(dependant)));
            health.Set(NativeFormat.DEPENDANTS, dependants);
        }
        return Cbor.encode(CBORObject.NewMap()
                .Set(NativeFormat.ISS, holder.issuer().code())
                .Set(NativeFormat.EXP, holder.expires().getEpochSecond())
                .Set(NativeFormat.IAT, holder.issued().getEpochSecond())
                .Set(NativeFormat.CTI, holder.codeId().bytes())
                .Set(NativeFormat.HEALTH, health));
    }

    private static CBORObject person(Claim claim) {
        return CBORObject.NewMap()
                .Set(NativeFormat.SUBJECT, claim.subject().bytes())
                .Set(NativeFormat.COLOUR, claim.colour().value())
                .Set(NativeFormat.TRAVEL, claim.travel().wire())
                .Set(NativeFormat.NAME, claim.name().text());
    }

    private static void demand(boolean right, String otherwise) throws CborException {
        if (!right) {
            throw unexpected(otherwise);
        }
    }

    private static CborException unexpected(String what) {
        return new CborException(Kind.UNEXPECTED, what);
    }
}
