package org.greenlane.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.greenlane.desk.Screen;
import org.greenlane.desk.Theme;
import org.junit.jupiter.api.Test;

/// A name that has too little room is said shorter before it is written too small.
class ShortNameTest {
    @Test
    void shorterWaysKeepInitialsAndTheBeginningOfTheLastPart() {
        assertThat(ShortName.of("J***** Th********ill"))
                .containsExactly("J***** Th********ill", "J* Th*ill", "J* Th*il…", "J* Th*i…", "J* Th*…", "J* Th…", "J* T…");
        assertThat(ShortName.of("王*")).containsExactly("王*", "王…");
        assertThat(ShortName.of("")).containsExactly("");
    }

    @Test
    void theAgeGroupGoesBeforeAnythingOfTheName() {
        assertThat(ShortName.of(person("王*兰", Optional.of("Elderly")))).startsWith("王*兰 · Elderly", "王*兰").doesNotContain("王* ·* Elderly");
        assertThat(ShortName.of(person("", Optional.of("Child")))).containsExactly("Child");
        assertThat(ShortName.of(person("", Optional.empty()))).containsExactly("");
    }

    private static Answer.Person person(String name, Optional<String> age) {
        return new Answer.Person(name, age, VerdictLook.PASS, "PASS", Optional.empty(), "401");
    }

    @Test
    void symbolsBeyondTheFirstPlaneStayWhole() {
        assertThat(ShortName.of("𠮷𠮷*")).containsExactly("𠮷𠮷*", "𠮷𠮷…", "𠮷…");
    }

    @Test
    void aNameIsShortenedUntilItCanBeRead() {
        FitText name = Screen.fx(() -> {
            FitText line = FitText.line(Pos.CENTER_LEFT);
            line.setText(ShortName.of("M********** W*********** Sch**********rg"));
            return line;
        });
        assertThat(written(name, 900)).isEqualTo("M********** W*********** Sch**********rg");
        assertThat(written(name, 130)).isEqualTo("M* W* Sch*rg");
        assertThat(written(name, 90)).startsWith("M* W* S").endsWith("…");
    }

    private static String written(FitText name, double width) {
        return Screen.fx(() -> {
            name.resize(width, 30);
            Pane pane = new Pane(name);
            name.layout();
            Text text = (Text) name.getChildrenUnmodifiable().getFirst();
            assertThat(text.getFont().getSize() * text.getLocalToParentTransform().getMxx())
                    .isGreaterThanOrEqualTo(Theme.SMALLEST_EM - 0.01);
            pane.getChildren().clear();
            return text.getText();
        });
    }
}
