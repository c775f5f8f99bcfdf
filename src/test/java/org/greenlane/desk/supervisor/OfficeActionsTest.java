package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ProgressBar;
import org.greenlane.desk.ActionPage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of all actions says of every button of the supervisor's desk how it is taken back and how long it takes; and
/// what it says is so.
class OfficeActionsTest {
    private List<ActionPage.Action> actions = List.of();

    @BeforeEach
    void thePage() throws Exception {
        actions = new ActionPage("At the supervisor's desk").actions();
    }

    static Stream<String> states() {
        return OfficeExamples.states().keySet().stream();
    }

    private static Scene scene(String state) {
        return OfficeExamples.scene(state, Language.ENGLISH, 1024, 600);
    }

    @Test
    void everyButtonStandsOnThePageAndNothingElseDoes() throws Exception {
        Set<String> ids = new HashSet<>();
        states().forEach(state -> ActionPage.buttons(scene(state).getRoot()).forEach(button -> ids.add(button.getId())));
        new ActionPage("At the supervisor's desk").holds(ids);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyButtonIsReachedByTheKeyboardAlone(String state) {
        ActionPage.isReachedByTheKeyboard(scene(state));
    }

    @Test
    void whatAsksFirstChangesNothingAtTheFirstTouch() {
        List<String> ids = actions.stream()
                .filter(action -> action.back().equals("asks first"))
                .flatMap(action -> action.ids().stream())
                .toList();
        assertThat(ids).isNotEmpty().allSatisfy(id -> {
            Offices office = new Offices(Language.ENGLISH);
            ButtonBase button = shown(office, id);
            Node root = button.getScene().getRoot();
            int before = office.behind.changes();
            Screen.fx(button::fire);
            assertThat(office.behind.changes()).isEqualTo(before);
            assertThat(ActionPage.buttons(root)).extracting(Node::getId).contains("question-back", id + "-now");
        });
    }

    /// On the first screen that has it.
    private static ButtonBase shown(Offices office, String id) {
        for (var state : OfficeExamples.states().entrySet()) {
            if (find(scene(state.getKey()).getRoot(), id).isPresent()) {
                state.getValue().accept(office);
                Scene scene = Screen.scene(Screen.fx(() -> new OfficeScreen(office.model, Fonts.find())), 1024, 600);
                return find(scene.getRoot(), id).orElseThrow();
            }
        }
        throw new AssertionError(id + " is on no screen");
    }

    private static Optional<ButtonBase> find(Node root, String id) {
        return ActionPage.buttons(root).stream().filter(each -> id.equals(each.getId())).findFirst();
    }

    @Test
    void whatTakesLongShowsHowFarItIsAndAStop() {
        List<String> stops = actions.stream()
                .filter(action -> action.back().equals("stops"))
                .flatMap(action -> action.ids().stream())
                .toList();
        Set<String> seen = new HashSet<>();
        states().forEach(state -> {
            Node root = scene(state).getRoot();
            if (Screen.all(root).anyMatch(ProgressBar.class::isInstance)) {
                assertThat(ActionPage.buttons(root)).extracting(Node::getId).containsAnyElementsOf(stops);
                ActionPage.buttons(root).forEach(button -> seen.add(button.getId()));
            }
        });
        assertThat(seen).containsAll(stops);
    }
}
