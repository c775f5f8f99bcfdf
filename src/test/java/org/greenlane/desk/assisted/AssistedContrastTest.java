package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.greenlane.desk.Contrast;
import org.greenlane.desk.Legibility;
import org.greenlane.desk.Reading;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the assisted lane draws stands out from what it is drawn on, as WCAG 2.2 counts it: 1.4.3 asks 4.5 of
/// text and 1.4.11 asks 3 of signs; 1.4.6 asks 7 of text, which verdicts and the plain look keep, signs and all.
class AssistedContrastTest {
    private static final double TEXT = 4.5;
    private static final double SIGN = 3;
    private static final double ENHANCED = 7;

    record Case(String state, Reading reading) {
        boolean isPlain() {
            return reading == Reading.LARGEST_IN_CONTRAST;
        }
    }

    static Stream<Case> everything() {
        return AssistedExamples.states().keySet().stream().flatMap(state ->
                Stream.of(Reading.NORMAL, Reading.LARGEST_IN_CONTRAST).map(reading -> new Case(state, reading)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void wordsAndSignsStandOutFromWhatTheyStandOn(Case example) {
        Scene scene =
                Desks.scene(AssistedExamples.state(example.state()), Language.CHINESE, example.reading(), ScreenSize.SMALLEST);
        standsOut(scene, example.isPlain());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aButtonThatIsPressedCanStillBeRead(Case example) {
        Scene scene =
                Desks.scene(AssistedExamples.state(example.state()), Language.CHINESE, example.reading(), ScreenSize.SMALLEST);
        Screen.fx(() -> {
            for (Button button : new Legibility(scene).shown(Button.class).toList()) {
                button.pseudoClassStateChanged(PseudoClass.getPseudoClass("armed"), true);
            }
            scene.getRoot().applyCss();
        });
        standsOut(scene, example.isPlain());
    }

    @ParameterizedTest
    @EnumSource
    void theFirstSupervisorReadsItToo(Reading reading) {
        Parent first = Desks.first(Language.CHINESE, reading);
        standsOut(Screen.scene(first, 1024, 600), reading == Reading.LARGEST_IN_CONTRAST);
    }

    private static void standsOut(Scene scene, boolean plain) {
        Legibility legibility = new Legibility(scene);
        assertThat(legibility.texts()).isNotEmpty().allSatisfy(text -> {
            double least = plain || isOfVerdict(text) ? ENHANCED : TEXT;
            assertThat(contrast(text, text.getFill())).as(text.getText()).isGreaterThanOrEqualTo(least);
        });
        assertThat(signs(legibility)).isNotEmpty().allSatisfy(sign -> {
            double least = plain || isOfVerdict(sign) ? ENHANCED : SIGN;
            Paint paint = sign.getFill() == null ? sign.getStroke() : sign.getFill();
            assertThat(contrast(sign, paint)).as(sign.getContent()).isGreaterThanOrEqualTo(least);
        });
    }

    /// What gives a picture its shape. Skin and decoration are within it.
    private static List<SVGPath> signs(Legibility legibility) {
        return legibility.shown(SVGPath.class)
                .filter(path -> path.getStyleClass().contains("solid") || path.getStyleClass().contains("solid-line"))
                .toList();
    }

    private static boolean isOfVerdict(Node node) {
        return node != null
                && (node.getStyleClass().stream().anyMatch(name -> name.startsWith("verdict-")) || isOfVerdict(node.getParent()));
    }

    private static double contrast(Node node, Paint paint) {
        Color ground = ground(node.getParent());
        return Contrast.ratio((Color) paint, ground);
    }

    /// What is painted last of whatever stands behind it.
    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background != null && !background.getFills().isEmpty()) {
                BackgroundFill top = background.getFills().getLast();
                if (top.getFill() instanceof Color colour && colour.isOpaque()) {
                    return colour;
                }
            }
        }
        throw new AssertionError("nothing stands behind it");
    }
}
