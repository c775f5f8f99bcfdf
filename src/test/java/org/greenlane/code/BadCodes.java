package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenlane.health.Reason;
import org.greenlane.proof.Cbor;
import org.junit.jupiter.params.provider.Arguments;

/// Codes that are wrong in one place each.
final class BadCodes {
    private static final String HEADERS = "4da201270448" + "00".repeat(8);
    private static final String SIGNATURE = "5840" + "00".repeat(64);
    private static final String REST = "a0" + "40" + SIGNATURE;

    private BadCodes() {}

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("nothing", "", Reason.BAD_CBOR),
                Arguments.of("cut off in the headers", "d2844da20127", Reason.BAD_CBOR),
                Arguments.of("cut off in the signature", "d284" + HEADERS + "a0405840" + "00", Reason.BAD_CBOR),
                Arguments.of("one byte too many", "d284" + HEADERS + REST + "00", Reason.BAD_CBOR),
                Arguments.of("a tag longer than needed", "d81284" + HEADERS + REST, Reason.BAD_CBOR),
                Arguments.of("an indefinite array", "d29f" + HEADERS + REST + "ff", Reason.BAD_CBOR),
                Arguments.of("an indefinite map", "d284" + HEADERS + "bfff40" + SIGNATURE, Reason.BAD_CBOR),
                Arguments.of("an indefinite payload", "d284" + HEADERS + "a05fff" + SIGNATURE, Reason.BAD_CBOR),
                Arguments.of("a null payload", "d284" + HEADERS + "a0f6" + SIGNATURE, Reason.BAD_CBOR),
                Arguments.of("headers out of order",
                        "d284" + "4da20448" + "00".repeat(8) + "0127" + REST, Reason.BAD_CBOR),
                Arguments.of("a header twice", "d284" + "45a201270127" + REST, Reason.BAD_CBOR),
                Arguments.of("deep arrays", "d2" + "81".repeat(3000) + "00", Reason.CBOR_TOO_DEEP),
                Arguments.of("deep maps", "a101".repeat(2000) + "00", Reason.CBOR_TOO_DEEP),
                Arguments.of("deep tags", "d2".repeat(5000) + "00", Reason.CBOR_TOO_DEEP),
                Arguments.of("deep headers", "d284" + "590200" + "81".repeat(511) + "00" + REST, Reason.CBOR_TOO_DEEP),
                Arguments.of("no tag", "84" + HEADERS + REST, Reason.BAD_ENVELOPE),
                Arguments.of("the tag of a CWT", "d83dd284" + HEADERS + REST, Reason.BAD_ENVELOPE),
                Arguments.of("the tag of a COSE_Sign", "d86284" + HEADERS + REST, Reason.BAD_ENVELOPE),
                Arguments.of("three parts", "d283" + HEADERS + "a040", Reason.BAD_ENVELOPE),
                Arguments.of("a key id only unprotected",
                        "d284" + "43a10127" + "a10448" + "00".repeat(8) + "40" + SIGNATURE, Reason.BAD_ENVELOPE),
                Arguments.of("a key id also unprotected",
                        "d284" + HEADERS + "a10448" + "00".repeat(8) + "40" + SIGNATURE, Reason.BAD_ENVELOPE),
                Arguments.of("no algorithm", "d284" + "4ba10448" + "00".repeat(8) + REST, Reason.BAD_ENVELOPE),
                Arguments.of("a signature too short",
                        "d284" + HEADERS + "a040" + "583f" + "00".repeat(63), Reason.BAD_ENVELOPE),
                Arguments.of("algorithm PS256",
                        "d284" + "4ea20138240448" + "00".repeat(8) + REST, Reason.UNKNOWN_ALGORITHM),
                Arguments.of("algorithm 0",
                        "d284" + "4da201000448" + "00".repeat(8) + REST, Reason.UNKNOWN_ALGORITHM),
                Arguments.of("algorithm in words",
                        "d284" + "52a201654553323536" + "0448" + "00".repeat(8) + REST, Reason.UNKNOWN_ALGORITHM),
                Arguments.of("an empty payload", "d284" + HEADERS + REST, Reason.BAD_CBOR));
    }

    static Stream<Arguments> payloads() {
        return Stream.of(
                bytes("nothing", "", Reason.BAD_CBOR),
                bytes("a float", "fb3ff0000000000000", Reason.BAD_CBOR),
                bytes("an indefinite map", "bfff", Reason.BAD_CBOR),
                bytes("a key twice", "a201000100", Reason.BAD_CBOR),
                bytes("keys out of order", "a204000100", Reason.BAD_CBOR),
                bytes("deep maps", "a101".repeat(1500) + "00", Reason.CBOR_TOO_DEEP),
                bytes("an array", "80", Reason.BAD_CLAIMS),
                bytes("an empty map", "a0", Reason.BAD_CLAIMS),
                Arguments.of("the tag of a CWT", Cbor.encode(good().WithTag(61)), Reason.BAD_CLAIMS),
                Arguments.of("a family of nine", Cbor.encode(family(8)), Reason.FAMILY_TOO_LARGE),
                Arguments.of("a family of forty", Cbor.encode(family(39)), Reason.FAMILY_TOO_LARGE),
                Arguments.of("a family without dependants", Cbor.encode(family(0)), Reason.BAD_CLAIMS));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                bad("no issuer", c -> c.Remove(key(1))),
                bad("an issuer of five digits", c -> c.Set(1, "99010")),
                bad("an issuer of seven digits", c -> c.Set(1, "9901000")),
                bad("a country in small letters", c -> c.Set(1, "nz")),
                bad("an issuer as a number", c -> c.Set(1, 990_100)),
                bad("no end", c -> c.Remove(key(4))),
                bad("an end in words", c -> c.Set(4, "2026-03-01")),
                bad("an end that is tagged", c -> c.Set(4, time(600).WithTag(1))),
                bad("an end before 1970", c -> c.Set(4, -1)),
                bad("an end after 2106", c -> c.Set(4, 0x1_0000_0000L)),
                bad("an end beyond all time", c -> c.Set(4, Long.MAX_VALUE)),
                bad("an end at its beginning", c -> c.Set(4, time(0))),
                bad("an end before its beginning", c -> c.Set(4, time(-1))),
                bad("no beginning", c -> c.Remove(key(6))),
                bad("no code id", c -> c.Remove(key(7))),
                bad("an empty code id", c -> c.Set(7, new byte[0])),
                bad("a code id too long", c -> c.Set(7, new byte[17])),
                bad("a code id of text", c -> c.Set(7, "1234")),
                bad("a claim more", c -> c.Set(5, time(0))),
                bad("a claim more, by name", c -> c.Set("vc", 1)),
                bad("no health claim", c -> c.Remove(key(-70_001))),
                bad("a health claim in an array", c -> c.Set(-70_001, CBORObject.NewArray())),
                bad("no holder", c -> health(c).Remove(key(1))),
                bad("no medium", c -> health(c).Remove(key(2))),
                bad("an unknown medium", c -> health(c).Set(2, 3)),
                bad("a health field more", c -> health(c).Set(4, 1)),
                bad("dependants in a map", c -> health(c).Set(3, CBORObject.NewMap())),
                bad("a dependant in an array", c -> health(c).Set(3, CBORObject.NewArray().Add(CBORObject.NewArray()))),
                bad("the holder as dependant", c -> health(c).Set(3, CBORObject.NewArray().Add(person(0)))),
                bad("no subject", c -> holder(c).Remove(key(1))),
                bad("a subject key too short", c -> holder(c).Set(1, new byte[15])),
                bad("a subject key too long", c -> holder(c).Set(1, new byte[17])),
                bad("no colour", c -> holder(c).Remove(key(2))),
                bad("a colour in words", c -> holder(c).Set(2, "green")),
                bad("a negative colour", c -> holder(c).Set(2, -1)),
                bad("a colour of two bytes", c -> holder(c).Set(2, 256)),
                bad("a true colour", c -> holder(c).Set(2, CBORObject.True)),
                bad("no travel mark", c -> holder(c).Remove(key(3))),
                bad("an unknown travel mark", c -> holder(c).Set(3, 3)),
                bad("no name", c -> holder(c).Remove(key(4))),
                bad("a name too long", c -> holder(c).Set(4, "*".repeat(41))),
                bad("a name that turns the line around", c -> holder(c).Set(4, "\u202e*")),
                bad("a name with a line break", c -> holder(c).Set(4, "a\nb")),
                bad("a name in bytes", c -> holder(c).Set(4, new byte[3])),
                bad("a person field more", c -> holder(c).Set(5, "full name")));
    }

    /// Right in all its parts: a holder and one dependant.
    static CBORObject good() {
        return family(1);
    }

    private static CBORObject family(int dependants) {
        CBORObject others = CBORObject.NewArray();
        for (int number = 1; number <= dependants; number++) {
            others.Add(person(number));
        }
        CBORObject health = CBORObject.NewMap().Set(1, person(0)).Set(2, 1).Set(3, others);
        return CBORObject.NewMap()
                .Set(1, "990100")
                .Set(4, time(600))
                .Set(6, time(0))
                .Set(7, new byte[8])
                .Set(-70_001, health);
    }

    private static CBORObject person(int number) {
        byte[] subject = new byte[16];
        subject[15] = (byte) number;
        return CBORObject.NewMap().Set(1, subject).Set(2, 0).Set(3, 0).Set(4, "张*明");
    }

    private static CBORObject time(int secondsAfterIssue) {
        return CBORObject.FromObject(People.ISSUED.getEpochSecond() + secondsAfterIssue);
    }

    private static CBORObject health(CBORObject claims) {
        return claims.get(key(-70_001));
    }

    private static CBORObject holder(CBORObject claims) {
        return health(claims).get(key(1));
    }

    private static CBORObject key(int number) {
        return CBORObject.FromObject(number);
    }

    private static Arguments bad(String what, Consumer<CBORObject> change) {
        CBORObject claims = good();
        change.accept(claims);
        return Arguments.of(what, Cbor.encode(claims), Reason.BAD_CLAIMS);
    }

    private static Arguments bytes(String what, String hex, Reason reason) {
        return Arguments.of(what, HexFormat.of().parseHex(hex), reason);
    }
}
