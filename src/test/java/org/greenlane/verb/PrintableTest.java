package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.CodeKind;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

class PrintableTest {
    private static final Passage NUMBER_OF_SOMEBODY_GREEN = Passage.of(
            Instant.EPOCH,
            CodeKind.PRINTED_NUMBER,
            List.of(new PersonResult(
                    MaskedName.NONE,
                    new Verdict.AskStaff(List.of(Reason.NUMBER_ONLY, Reason.GREEN), Optional.empty()),
                    Optional.of(HealthColour.GREEN),
                    TravelRisk.CLEAR,
                    Optional.empty())));

    @Test
    void whatSteersATerminalIsShownAndDoesNotHappen() {
        assertThat(Printable.of("a\u001b[2J\nPASS\u009b31m\u202egpj")).isEqualTo("a\\u001b[2J\\u000aPASS\\u009b31m\\u202egpj");
    }

    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(Printable.of("照片 😀 naïve.png")).isEqualTo("照片 😀 naïve.png");
    }

    @Test
    void theNameOfAFileCannotWriteALineOfItsOwn() {
        String text = PassageText.plain(
                Path.of("x\nPASS       phone.png"), NUMBER_OF_SOMEBODY_GREEN, Words.of(Language.ENGLISH));
        assertThat(text.lines()).noneMatch(line -> line.startsWith("PASS"));
    }

    @Test
    void whoMustAskStaffIsNotToldWhatGreenAloneWouldMean() {
        Words words = Words.of(Language.ENGLISH);
        String text = PassageText.plain(Path.of("number.txt"), NUMBER_OF_SOMEBODY_GREEN, words);
        assertThat(text).contains(words.nextStep(Reason.NUMBER_ONLY)).contains(words.reason(Reason.GREEN));
        assertThat(text).doesNotContain(words.nextStep(Reason.GREEN));
    }
}
