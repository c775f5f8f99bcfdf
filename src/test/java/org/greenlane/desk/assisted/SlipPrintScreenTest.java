package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.CodePicture;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Slips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A slip on the screen of a desk with a printer and without.
class SlipPrintScreenTest {
    private final AssistedViewModel model = Desks.model(Language.ENGLISH);
    private final AssistedView.SlipReady ready = (AssistedView.SlipReady) AssistedExamples.state("slip").view();
    private final List<Slips.Slip> printed = new ArrayList<>();
    private final Stage stage = Screen.show(Screen.fx(() -> new AssistedScreen(model, Fonts.find())), 1024, 600);

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private Optional<Node> button() {
        return Screen.fx(() -> Optional.ofNullable(stage.getScene().getRoot().lookup("#print")));
    }

    private boolean says(AssistedPhrase phrase) {
        String text = AssistedWords.of(Language.ENGLISH).say(phrase);
        return Screen.fx(() -> Screen.all(stage.getScene().getRoot())
                .anyMatch(node -> node instanceof Text words && words.getText().equals(text)));
    }

    private boolean contains(String part) {
        return Screen.fx(() -> Screen.all(stage.getScene().getRoot())
                .anyMatch(node -> node instanceof Text words && words.getText().contains(part)));
    }

    private void offerPrinter() {
        Screen.fx(() -> model.onPrint(Optional.of(printed::add)));
    }

    private List<String> plainest() {
        return Screen.fx(() -> Screen.all(stage.getScene().getRoot())
                .filter(node -> node.getStyleClass().contains("plainest"))
                .map(Node::getId)
                .toList());
    }

    @Test
    void theSlipIsPrintedFirstAndThenTheNextPersonIsCalled() {
        offerPrinter();
        model.show(ready);
        assertThat(plainest()).containsExactly("print");
        Screen.fx(() -> model.printed(ready.slip(), false));
        assertThat(plainest()).as("nothing was printed").containsExactly("print");
        Screen.fx(() -> model.printed(ready.slip(), true));
        assertThat(plainest()).containsExactly("step-done");
    }

    @Test
    void withoutAPrinterThereIsNoButton() {
        model.show(ready);
        assertThat(plainest()).containsExactly("step-done");
        assertThat(button()).isEmpty();
        assertThat(says(AssistedPhrase.SLIP_HINT)).isTrue();
    }

    @Test
    void aSlipThatIsValidUntilAnotherDaySaysWhichDay() {
        model.show(ready);
        assertThat(contains("11-24 02:32")).isTrue();
    }

    @Test
    void aSlipThatIsValidUntilLaterTodaySaysTheHourAlone() {
        Slips.Slip slip = new Slips.Slip(ready.slip().id(), ready.slip().text(), AssistedExamples.NOW.plusSeconds(3600));
        model.show(new AssistedView.SlipReady(slip, ready.since(), ready.until()));
        assertThat(contains("15:32")).isTrue();
        assertThat(contains("11-23")).isFalse();
    }

    @Test
    void thePrinterGetsTheSlipOnceForEachTouchAndTheScreenSaysSo() {
        offerPrinter();
        model.show(ready);
        Screen.click(button().orElseThrow());
        assertThat(printed).containsExactly(ready.slip());
        Screen.fx(() -> model.printed(ready.slip(), true));
        assertThat(says(AssistedPhrase.PRINTED)).isTrue();
    }

    @Test
    void aPrinterThatFailsIsSaidAndTheSlipStaysAndCanBePrintedAgain() {
        offerPrinter();
        model.show(ready);
        Screen.fx(() -> model.printed(ready.slip(), false));
        assertThat(says(AssistedPhrase.NOT_PRINTED)).isTrue();
        assertThat(Screen.fx(() -> Screen.all(stage.getScene().getRoot()).anyMatch(CodePicture.class::isInstance)))
                .isTrue();
        Screen.click(button().orElseThrow());
        assertThat(printed).hasSize(1);
    }

    @Test
    void aSlipThatHasGoneIsSpokenOfNoMore() {
        offerPrinter();
        model.show(AssistedExamples.state("waiting").view());
        Screen.fx(() -> model.printed(ready.slip(), false));
        assertThat(says(AssistedPhrase.NOT_PRINTED)).isFalse();
    }
}
