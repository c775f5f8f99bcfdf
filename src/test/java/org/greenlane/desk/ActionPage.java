package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The page of all that can be done at the desks, held against their screens.
public final class ActionPage {
    private static final Path PAGE = Path.of("src", "docs", "desk-actions.md");
    private static final int MOST_STEPS = 100;

    private final List<Action> actions;

    /// A line of the page.
    ///
    /// @param ids of buttons; `*` stands for what is different from one to the next
    /// @param back how it is taken back
    /// @param time how long it takes
    public record Action(List<String> ids, String back, String time) {
        private boolean has(String id) {
            return ids.contains(id);
        }

        private boolean hasLike(String id) {
            return ids.stream().anyMatch(each -> isLike(id, each));
        }
    }

    /// @param section its heading
    public ActionPage(String section) throws IOException {
        String page = Files.readString(PAGE);
        String part = page.substring(page.indexOf("\n## " + section + "\n") + 1);
        int end = part.indexOf("\n## ");
        this.actions = part.substring(0, end < 0 ? part.length() : end).lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Action(
                        List.of(cells[1].replace("`", "").strip().split(", ", -1)), cells[3].strip(), cells[4].strip()))
                .toList();
    }

    private static boolean isLike(String id, String pattern) {
        return id.matches(pattern.replace("*", ".+"));
    }

    public List<Action> actions() {
        return actions;
    }

    /// What is pressed on a screen, without the keys of a pad and the fields of a form.
    public static List<ButtonBase> buttons(Node root) {
        return all(root).stream()
                .filter(button -> button.getId() != null && !button.getId().startsWith("key-"))
                .filter(button -> !button.getStyleClass().contains("entry"))
                .toList();
    }

    private static List<ButtonBase> all(Node root) {
        return Screen.all(root)
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(Screen::isShown)
                .toList();
    }

    /// Each has one line, and each line is of some.
    public void holds(Collection<String> ids) {
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(lines(id)).as("lines for " + id).hasSize(1));
        assertThat(actions).allSatisfy(action ->
                assertThat(action.ids()).allSatisfy(each -> assertThat(ids).as(each).anyMatch(id -> isLike(id, each))));
        assertThat(actions).allSatisfy(action -> {
            assertThat(action.back()).matches("nothing is changed|asks first|undo: .+|typed: .+|another entry|stops");
            assertThat(action.time()).matches("at once|one moment|progress, stop");
        });
    }

    private List<Action> lines(String id) {
        List<Action> named = actions.stream().filter(action -> action.has(id)).toList();
        return named.isEmpty() ? actions.stream().filter(action -> action.hasLike(id)).toList() : named;
    }

    /// Everything is pressed without a finger: all but the keys of a pad, as who has a keyboard types.
    public static void isReachedByTheKeyboard(Scene scene) {
        Set<Node> reached = new HashSet<>();
        Screen.fx(() -> {
            for (int step = 0; step < MOST_STEPS; step++) {
                Node focused = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
                reached.add(focused);
                focused.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
            }
        });
        assertThat(all(scene.getRoot()))
                .filteredOn(button -> !button.isDisabled())
                .filteredOn(button -> button.getId() == null || !button.getId().startsWith("key-"))
                .allSatisfy(button -> assertThat(reached).as(button.getAccessibleText()).contains(button));
    }
}
