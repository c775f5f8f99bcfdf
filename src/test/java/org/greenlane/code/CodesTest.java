package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.greenlane.code.PresentedCode.NumberCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "https://example.org", "phi1:ABC", "PHI2:ABC", "HC2:", "{\"a\":1}", "4006381333931000",
                "\u0000"
            })
    void whatIsNoHealthCodeIsNamedSo(String text) {
        assertThat(read(text)).isEqualTo(new Refused(Reason.NOT_A_HEALTH_CODE, CodeKind.OTHER));
    }

    @Test
    void codesOfOtherSystemsAreRecognised() {
        assertThat(read("shc:/5676")).isEqualTo(new Refused(Reason.BAD_ENVELOPE, CodeKind.SMART_HEALTH_CARD));
        assertThat(read("SHC:/5676")).isEqualTo(new Refused(Reason.BAD_ENVELOPE, CodeKind.SMART_HEALTH_CARD));
        assertThat(read("NZCP:/1/2KCEV")).isEqualTo(new Refused(Reason.BAD_ENCODING, CodeKind.NZCP));
        assertThat(read("{\"data\":{\"hdr\":{\"t\":\"icao.vacc\"}},\"sig\":{}}"))
                .isEqualTo(new Refused(Reason.UNKNOWN_ALGORITHM, CodeKind.VDS_NC));
        assertThat(read("B64:UEsDBA==")).isEqualTo(new Refused(Reason.BAD_COMPRESSION, CodeKind.DIVOC));
        assertThat(read("PK\u0003\u0004certificate.json")).isEqualTo(new Refused(Reason.BAD_COMPRESSION, CodeKind.DIVOC));
    }

    @Test
    void aTextLongerThanAnyCodeIsTooLongWhateverItIs() {
        for (int length : new int[] {Codes.MAX_TEXT, 50_000_000}) {
            String rest = "0".repeat(length);
            assertThat(read("PHI1:" + rest)).isEqualTo(new Refused(Reason.CODE_TOO_LONG, CodeKind.NATIVE));
            assertThat(read("HC1:" + rest)).isEqualTo(new Refused(Reason.CODE_TOO_LONG, CodeKind.EU_DCC));
            assertThat(read("x" + rest)).isEqualTo(new Refused(Reason.CODE_TOO_LONG, CodeKind.OTHER));
        }
    }

    @Test
    void aZipBombIsNeverInflatedFurtherThanACertificateNeeds() {
        byte[] bomb = Bombs.zlib(100 << 20);
        assertThat(bomb.length).isLessThan(200_000);
        byte[] small = Bombs.zlib(5 << 20);
        assertThat(read("PHI1:" + Base45.encode(small))).isEqualTo(new Refused(Reason.BAD_CBOR, CodeKind.NATIVE));
        assertThat(read("HC1:" + Base45.encode(small))).isEqualTo(new Refused(Reason.COMPRESSION_BOMB, CodeKind.EU_DCC));
        assertThat(read("PHI1:" + Base45.encode(bomb))).isEqualTo(new Refused(Reason.CODE_TOO_LONG, CodeKind.NATIVE));
        assertThat(read("HC1:" + Base45.encode(bomb))).isEqualTo(new Refused(Reason.CODE_TOO_LONG, CodeKind.EU_DCC));
        String divoc = "B64:" + Base64.getEncoder().encodeToString(small);
        assertThat(read(divoc)).isEqualTo(new Refused(Reason.BAD_COMPRESSION, CodeKind.DIVOC));
    }

    @Test
    void aPrintedNumberIsReadAndAWrongOneIsToldApart() {
        PrintedNumber number = new PrintedNumber(123_456_789);
        assertThat(read(number.text())).isEqualTo(new Read(new NumberCode(number)));
        assertThat(read("  " + number.text().replace("-", "") + "\n")).isEqualTo(new Read(new NumberCode(number)));
        assertThat(read("0000-0000-0001-2")).isEqualTo(new Refused(Reason.BAD_NUMBER, CodeKind.PRINTED_NUMBER));
    }

    @Test
    void textInOtherScriptsIsOnlyNoHealthCode() {
        String text = new String(Character.toChars(0x1f40d)) + "\ud800 健康码".repeat(100);
        assertThat(read(text)).isEqualTo(new Refused(Reason.NOT_A_HEALTH_CODE, CodeKind.OTHER));
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    private static Reading read(String text) {
        return Codes.read(text, People.NOW);
    }
}
