package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that people read: what they point to is there.
class PagesTest {
    private static final Path DOCS = Path.of("src", "docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static List<Path> pages() throws IOException {
        try (Stream<Path> below = Files.walk(DOCS)) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of),
                            below.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Path folder = page.toAbsolutePath().resolveSibling("");
        List<String> links = LINK.matcher(Files.readString(page)).results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        });
    }

    /// What a heading is called in links: lower case, hyphens for spaces, no other marks.
    private static Set<String> anchors(Path page) throws IOException {
        Matcher headings = HEADING.matcher(Files.readString(page));
        return headings.results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyPageIsReachedFromAnother() throws IOException {
        Set<Path> reached = pages().stream()
                .flatMap(page -> linksOf(page).stream())
                .collect(Collectors.toSet());
        assertThat(pages().stream().filter(page -> page.startsWith(DOCS)).map(Path::toAbsolutePath))
                .allSatisfy(page -> assertThat(reached).contains(page));
    }

    private static List<Path> linksOf(Path page) {
        try {
            Path folder = page.toAbsolutePath().resolveSibling("");
            return LINK.matcher(Files.readString(page)).results()
                    .map(found -> found.group(1).split("#", 2)[0])
                    .filter(link -> !link.contains("://") && !link.isEmpty())
                    .map(link -> folder.resolve(link).normalize())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
