package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.code.People.ISSUED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.greenlane.code.PresentedCode.NativeCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Claim;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;

/// The examples of `src/docs/native-code.md` are what the page says they are.
class WorkedExampleTest {
    private static final int PHONE = 0;
    private static final int PAPER = 1;
    private static final SubjectKey HOLDER =
            SubjectKey.of(HexFormat.of().parseHex("0123456789abcdef0123456789abcdef"));
    private static final SubjectKey DEPENDANT =
            SubjectKey.of(HexFormat.of().parseHex("fedcba9876543210fedcba9876543210"));

    @Test
    void thePhoneCodeIsExactlyWhatItsKeySigns() throws IOException, InvalidKeyException {
        Claim holder = claim(HOLDER, 0, TravelRisk.CLEAR, Medium.PHONE, ISSUED.plus(Duration.ofMinutes(10)), "张*明");
        assertThat(NativeCodeWriter.write(List.of(holder), key(PHONE))).isEqualTo(text(PHONE));
        isAsThePageSays(PHONE, List.of(holder));
    }

    @Test
    void thePaperCodeReadsAndVerifies() throws IOException, InvalidKeyException {
        Instant end = ISSUED.plus(Duration.ofDays(7));
        isAsThePageSays(
                PAPER,
                List.of(
                        claim(HOLDER, 0, TravelRisk.MARKED, Medium.PAPER, end, "张*明"),
                        claim(DEPENDANT, 1, TravelRisk.NOT_STATED, Medium.PAPER, end, "李**")));
    }

    @Test
    void thePrintedNumberIsTheHolders() throws IOException {
        assertThat(page()).contains("`" + PrintedNumber.of(HOLDER).text() + "`");
    }

    private static void isAsThePageSays(int example, List<Claim> people) throws IOException, InvalidKeyException {
        Reading reading = Codes.read(text(example), ISSUED);
        assertThat(reading).isInstanceOf(Read.class);
        NativeCode code = (NativeCode) ((Read) reading).code();
        assertThat(code.people()).isEqualTo(people);
        assertThat(code.signed().verifiedBy(key(example).publicKey())).isTrue();
        assertThat(HexFormat.of().formatHex(code.signed().encoded()))
                .isEqualTo(block("hex", example).replace("\n", ""));
    }

    private static Claim claim(
            SubjectKey subject, int colour, TravelRisk travel, Medium medium, Instant end, String name) {
        Claim like = People.person(0);
        return new Claim(
                like.issuer(), like.codeId(), subject, new IssuerColour(colour), travel, medium, ISSUED, end,
                new MaskedName(name));
    }

    private static SigningKey key(int example) throws IOException, InvalidKeyException {
        return SigningKey.ofPem(block("pem", example));
    }

    private static String text(int example) throws IOException {
        return block("code", example).strip();
    }

    /// The inside of the fenced block of that language, counted from 0.
    private static String block(String language, int number) throws IOException {
        List<MatchResult> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .toList();
        return blocks.get(number).group(1);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/native-code.md"));
    }
}
