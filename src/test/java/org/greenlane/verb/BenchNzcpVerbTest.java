package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchNzcpVerbTest {
    private static final Instant AT = Instant.parse("2021-11-15T00:00:00Z");
    private static final WebIssuer ISSUER = WebIssuer.at("did:web:example.nz");

    @TempDir
    Path folder = Path.of("");

    /// The published examples, of the folder that the system property `greenlane.nzcp` names.
    @Test
    void publishedExamplesAreDecidedAsTheirAuthorsSay() {
        String examples = System.getProperty("greenlane.nzcp", "");
        assumeTrue(!examples.isBlank(), "no folder of examples is named by -Dgreenlane.nzcp");
        Said said = Terminal.anywhere("bench", "nzcp", examples);
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out()).contains(" 0 otherwise");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static NzcpDraft pass() {
        return NzcpDraft.of(ISSUER, "key-1").at(AT.minusSeconds(60), AT.plusSeconds(60));
    }

    @Test
    void aValidExampleAndAForgedOneAreDecidedAsTheirAuthorsSay() throws Exception {
        write("valid/did.json", ISSUER.did("key-1"));
        write("valid/pass.txt", pass().text());
        write("valid/notes.txt", "no example");
        write("invalid/forged.txt", pass().signing(WebIssuer.at(ISSUER.address())::sign).text());
        Said said = Terminal.anywhere("bench", "nzcp", folder.toString());
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out()).contains("pass.txt  stands", "forged.txt  FORGED", "2 examples: 2 as their authors say, 0 otherwise");
    }

    @Test
    void anExampleThatIsDecidedOtherwiseIsNamed() throws Exception {
        write("valid/did.json", ISSUER.did("key-1"));
        write("invalid/pass.txt", pass().text());
        Said said = Terminal.anywhere("bench", "nzcp", folder.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("stands  OTHERWISE", "0 as their authors say, 1 otherwise");
        assertThat(Terminal.anywhere("bench", "nzcp", folder.toString(), "--at", "2022-01-01T00:00:00Z").out())
                .contains("CODE_EXPIRED");
    }

    @Test
    void aFolderWithoutExamplesIsSaid() throws Exception {
        assertThat(Terminal.anywhere("bench", "nzcp", folder.toString()).err()).contains("There is no");
        write("valid/did.json", ISSUER.did("key-1"));
        assertThat(Terminal.anywhere("bench", "nzcp", folder.toString()).err()).contains("There are no examples");
    }
}
