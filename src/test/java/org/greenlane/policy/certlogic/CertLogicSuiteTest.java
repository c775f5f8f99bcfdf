package org.greenlane.policy.certlogic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.junit.jupiter.api.Test;

/// Suites in the form of the specification (`certlogic/specification/testSuite`), from the folder that the system property
/// `greenlane.certlogic` names.
class CertLogicSuiteTest {
    private static final String FOLDER = "greenlane.certlogic";

    @Test
    void everyAssertionOfTheSuitesHolds() throws Exception {
        String folder = System.getProperty(FOLDER, "");
        assumeTrue(!folder.isBlank(), "no folder of suites is named by -D" + FOLDER);
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Path file : files(Path.of(folder))) {
            Tree suite = JsonReader.read(Files.readString(file), 1 << 26, 90);
            for (Tree each : suite.get("cases").list()) {
                for (Tree assertion : each.get("assertions").list()) {
                    if (!assertion.get("directive").text().equals("skip")) {
                        count++;
                        if (!holds(each, assertion)) {
                            wrong.add(file.getFileName() + ": " + each.get("name").text() + " #" + count);
                        }
                    }
                }
            }
        }
        assertThat(count).isPositive();
        assertThat(wrong).as("of " + count).isEmpty();
        System.err.println(count + " assertions of CertLogic hold.");
    }

    /// Suites that were made with another evaluator say `"error": true` where it found no value.
    private static boolean holds(Tree each, Tree assertion) throws JsonException {
        Tree own = assertion.get("certLogicExpression");
        Tree expression = own instanceof Tree.Nothing ? each.get("certLogicExpression") : own;
        boolean fails = assertion.get("error").equals(new Tree.Truth(true));
        try {
            Tree value = CertLogic.evaluate(expression, assertion.get("data"));
            return !fails && value.equals(assertion.get("expected"));
        } catch (CertLogicException e) {
            return fails;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
