package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.procedure.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssistedWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

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

    private static <T> void assertAllDiffer(T[] values, Function<T, String> word) {
        assertThat(Stream.of(values).map(word)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        Map<String, Set<String>> english = placeholders(Language.ENGLISH);
        for (Language language : Language.values()) {
            assertThat(placeholders(language)).as(language.name()).isEqualTo(english);
        }
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

    private static Map<String, Set<String>> placeholders(Language language) throws IOException {
        String name = "assisted_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            var texts = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Set<String>> all = new TreeMap<>();
            for (String key : texts.keySet()) {
                all.put(key, PLACEHOLDER.matcher(texts.getString(key)).results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNoPinCanBeLookedAtTheCodeAndThePlaceOfTheLogAreSaid(Language language) {
        AssistedWords words = AssistedWords.of(language);
        assertThat(words.objection(new Objection.NotSignedIn(new SignIn.Unavailable()), ""))
                .contains("F-601", "logs/greenlane.log");
        assertThat(words.refusal(PinChange.UNAVAILABLE)).contains("F-601", "logs/greenlane.log");
    }
}
