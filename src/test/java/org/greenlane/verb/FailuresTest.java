package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.greenlane.SetupException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    private String told(Exception failure) {
        CommandLine line = GreenlaneCommand.line();
        line.setErr(new PrintWriter(err, true));
        int exit = new Failures().handleExecutionException(failure, line, line.parseArgs());
        assertThat(exit).isEqualTo(Exit.FAILED);
        return err.toString().strip();
    }

    @Test
    void whatAPersonCanMendIsOneSentence() {
        assertThat(told(new SetupException("Do this."))).isEqualTo("greenlane: Do this.");
    }

    @Test
    void troubleWithAFileNamesTheFileAndWhatIsWrongWithIt() {
        assertThat(told(new NoSuchFileException("a.png"))).isEqualTo("greenlane: a.png: There is no such file or folder.");
    }

    @Test
    void aForbiddenFileIsToldAsSuch() {
        assertThat(told(new AccessDeniedException("a.png"))).isEqualTo("greenlane: a.png: This user may not read or write it.");
    }

    @Test
    void aFullDiskIsToldInItsOwnWords() {
        assertThat(told(new FileSystemException("a.png", null, "No space left on device")))
                .isEqualTo("greenlane: a.png: No space left on device.");
        assertThat(told(new IOException("it is longer than 4 MiB"))).endsWith("greenlane: it is longer than 4 MiB.");
    }

    @Test
    void aDefectOfTheProgramNamesTheLogThatSaysMore() {
        assertThat(told(new IllegalStateException("boom")))
                .contains("something broke that should not: java.lang.IllegalStateException: boom")
                .contains("greenlane.log");
    }
}
