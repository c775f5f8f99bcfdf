package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDccVerbTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final DccSignerKey SIGNER =
            DccSignerKey.es256(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));

    @TempDir
    Path folder = Path.of("");

    /// The published cases, of the folder that the system property `greenlane.dcc` names.
    @Test
    void publishedCasesAreDecidedAsTheirAuthorsSayOrForAKnownReason() {
        String cases = System.getProperty("greenlane.dcc", "");
        assumeTrue(!cases.isBlank(), "no folder of cases is named by -Dgreenlane.dcc");
        Said said = Terminal.anywhere("bench", "dcc", cases);
        assertThat(said.exit()).as(said.toString()).isZero();
    }

    @Test
    void aRightCaseAndAForgedOneAreDecidedAsTheirAuthorsSay() throws Exception {
        write("right.json", text(), "\"EXPECTEDVERIFY\": true, \"EXPECTEDSCHEMAVALIDATION\": true");
        write("forged.json", forged(), "\"EXPECTEDVERIFY\": false");
        Said said = Terminal.anywhere("bench", "dcc", folder.toString());
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out()).contains("2 cases: 2 as their authors say");
    }

    @Test
    void aCaseThatIsDecidedOtherwiseIsNamed() throws Exception {
        write("stands.json", text(), "\"EXPECTEDVERIFY\": false");
        write("forged.json", forged(), "\"EXPECTEDVERIFY\": true");
        Said said = Terminal.anywhere("bench", "dcc", folder.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("stands.json  stands")
                .contains("forged.json  VERIFY refused as FORGED")
                .contains("2 otherwise");
    }

    @Test
    void aFolderWithoutCasesIsSaid() {
        Said said = Terminal.anywhere("bench", "dcc", folder.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("There are no cases");
    }

    private static String text() {
        return DccDraft.vaccination(SIGNER).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
    }

    private static String forged() {
        return DccDraft.vaccination(SIGNER)
                .at(NOW.minusSeconds(60), NOW.plusSeconds(60))
                .signing(bytes -> SIGNER.sign(new byte[] {(byte) bytes.length}))
                .text();
    }

    private void write(String name, String text, String expected) throws Exception {
        Files.writeString(folder.resolve(name), """
                {"PREFIX": "%s", "TESTCTX": {"CERTIFICATE": "%s", "VALIDATIONCLOCK": "%s"}, "EXPECTEDRESULTS": {%s}}"""
                .formatted(text, Base64.getEncoder().encodeToString(SIGNER.certificate()), NOW, expected));
    }
}
