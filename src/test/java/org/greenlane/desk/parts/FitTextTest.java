package org.greenlane.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.greenlane.desk.Screen;
import org.junit.jupiter.api.Test;

/// Text that fits itself into its room.
class FitTextTest {
    @Test
    void aLineIsWrittenEquallyLargeInEveryFont() {
        List<Double> sizes = Screen.fx(Font::getFamilies).stream()
                .limit(20)
                .map(family -> sizeInALine(family, "402"))
                .distinct()
                .toList();
        assertThat(sizes).hasSize(1).allSatisfy(size -> assertThat(size).isBetween(40 * 0.8, 40.0));
    }

    @Test
    void allThatALineMayHoldStaysWithinItsRoom() {
        FitText line = FitText.line(Pos.CENTER_LEFT);
        line.setText("Ågjqy永한");
        show(line, "System");
        Text text = (Text) line.getChildrenUnmodifiable().getFirst();
        assertThat(text.getBoundsInParent().getMinY()).isGreaterThanOrEqualTo(-1);
        assertThat(text.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(41);
    }

    @Test
    void aWordFillsItsRoomByItsOwnSigns() {
        FitText word = FitText.word(Pos.CENTER);
        word.setText("STOP");
        show(word, "System");
        Text text = (Text) word.getChildrenUnmodifiable().getFirst();
        assertThat(text.getBoundsInParent().getHeight()).isBetween(39.0, 41.0);
    }

    private static double sizeInALine(String family, String words) {
        FitText line = FitText.line(Pos.CENTER_LEFT);
        line.setText(words);
        show(line, family);
        Text text = (Text) line.getChildrenUnmodifiable().getFirst();
        return Math.rint(text.getFont().getSize() * text.getLocalToParentTransform().getMxx() * 100) / 100;
    }

    private static void show(FitText fit, String family) {
        Screen.fx(() -> {
            StackPane root = new StackPane(fit);
            root.setStyle("-fx-font-family: \"" + family + "\"; -fx-font-size: 50px;");
            return Screen.scene(root, 400, 40);
        });
    }
}
