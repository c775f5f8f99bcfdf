package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.desk.words.TextFiles.assertAllDiffer;

import java.io.IOException;
import java.util.stream.Stream;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.TextFiles;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.procedure.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssistedWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyValueHasItsOwnWord(Language language) {
        AssistedWords words = AssistedWords.of(language);
        assertAllDiffer(AssistedPhrase.values(), words::say);
        assertAllDiffer(Step.values(), words::step);
        assertAllDiffer(Consent.Way.values(), words::consent);
        assertAllDiffer(AssistedView.Why.values(), words::why);
        assertAllDiffer(Role.values(), words::role);
        assertAllDiffer(LookUpWay.values(), words::way);
        assertAllDiffer(NumberKind.values(), words::kind);
        assertAllDiffer(NumberCheck.State.values(), words::check);
        assertAllDiffer(OverrideReason.values(), words::reason);
        assertAllDiffer(Outcome.Kind.values(), words::outcome);
        assertAllDiffer(AssistedView.Trouble.values(), words::trouble);
        assertAllDiffer(AssistedView.Trouble.values(), words::remedy);
        assertAllDiffer(PinChange.values(), words::refusal);
        assertAllDiffer(NotePhrase.values(), words::note);
        assertThat(words.noteBetween()).matches("; |；");
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        TextFiles.assertSameKeysWithTheSamePlaceholders("assisted");
    }

    @Test
    void everyPictureThatTheShippedProceduresNameIsDrawn() {
        assertThat(AssistedExamples.questions())
                .flatExtracting(question -> Stream.concat(
                                Stream.of(question.pictogram()),
                                question.choices().stream().map(choice -> choice.pictogram()))
                        .toList())
                .filteredOn(name -> !name.equals("question"))
                .allSatisfy(name -> assertThat(Sign.named(name)).as(name).isNotEqualTo(Sign.QUESTION));
    }
}
