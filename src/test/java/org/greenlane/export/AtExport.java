package org.greenlane.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a log of its own, and a stick on which it leaves.
abstract class AtExport {
    static final String TOLD_BEFORE = "named in an earlier export";
    static final Optional<AgeIdentity> NO_IDENTITY = Optional.empty();

    @TempDir
    Path folder;

    Path stick;
    ExportSite site;

    @BeforeEach
    void openTheLog() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    /// Of each entry by its number.
    Map<String, String> persons(Content content) throws Exception {
        Opened opened = Opened.of(site.written(ExportSite.request(content), stick).file());
        List<String> numbers = opened.column("No.");
        List<String> persons = opened.column("Person");
        Map<String, String> byEntry = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byEntry.put(numbers.get(i), persons.get(i));
        }
        return byEntry;
    }

    static Set<String> named(Map<String, String> persons) {
        return persons.values().stream()
                .flatMap(cell -> Arrays.stream(cell.split("; ")))
                .filter(cell -> !cell.isEmpty() && !cell.equals(TOLD_BEFORE))
                .collect(Collectors.toSet());
    }

    static ExportRequest in(String language) {
        ExportRequest r = ExportSite.request(Content.PSEUDONYMS);
        return new ExportRequest(
                r.operator(), r.role(), r.approver(), r.range(), r.content(), r.forms(), r.recipient(),
                ExportSite.words(language), ZoneId.of("UTC"));
    }
}
