package org.greenlane.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenlane.health.Fault;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// What somebody is told by a number, on the screen or on the telephone, stands in a page under that number.
class NumbersInPagesTest {
    private static final Path PAGES = Path.of("src/docs");

    @Test
    void thePageHasEveryReasonByItsNumberWithTheScreensOwnWords() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("org.greenlane.desk.words.words", Locale.ENGLISH);
        List<String> rows = Arrays.stream(Reason.values())
                .map(reason -> "| %d | %s | %s |"
                        .formatted(
                                reason.number(),
                                words.getString("reason." + reason.name()),
                                words.getString("next." + reason.name())))
                .toList();

        List<String> page = Files.readAllLines(PAGES.resolve("assisted-lane.md"));

        assertThat(page.subList(page.indexOf("## Reasons by number"), page.size())
                        .stream()
                        .filter(line -> line.matches("\\| \\d.*")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void everyFaultHasARowInAPage() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PAGES, "*.md")) {
            for (Path page : all) {
                pages.append('\n').append(Files.readString(page, StandardCharsets.UTF_8));
            }
        }

        assertThat(Fault.Kind.values())
                .allSatisfy(kind -> assertThat(pages).containsPattern("\n\\| `?" + kind.code() + "\\b"));
    }
}
