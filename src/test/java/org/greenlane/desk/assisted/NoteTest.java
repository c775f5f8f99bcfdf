package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.words.Language;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How a supervisor writes why somebody is let through.
class NoteTest {
    private final Desks.Desk desk = Desks.of(AssistedExamples.state("overriding-sign"), Language.CHINESE);
    private final Stage stage = Screen.show(desk.screen(), 1024, 600);
    private final TextField note = Screen.fx(() -> (TextField) desk.screen().lookup("#note"));

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private void touch(String... ids) {
        for (String id : ids) {
            Screen.click(Screen.fx(() -> Screen.all(desk.screen())
                    .filter(node -> id.equals(node.getId()) && Screen.isShown(node))
                    .findFirst()
                    .orElseThrow()));
        }
    }

    @Test
    void readyPhrasesAreTouchedOneBehindAnotherAndTakenBack() {
        Screen.click(note);
        touch("note-ASKED_BY_TELEPHONE", "note-WALKED_BY_STAFF", "note-NEEDS_AMBULANCE");
        assertThat(note.getText()).isEqualTo("已电话核实；工作人员陪同；需要救护车");
        touch("note-erase");
        assertThat(note.getText()).isEqualTo("已电话核实；工作人员陪同");
        touch("note-erase", "note-erase");
        assertThat(note.getText()).isEmpty();
        assertThat(Screen.fx(note::isFocused)).isTrue();
    }

    @Test
    void phrasesAndLettersGoTogetherAndAreSent() {
        Screen.click(note);
        touch("note-SHOWED_ANOTHER_PROOF", "note-letters", "note-space", "key-A", "key-4", "note-phrases");
        List<EntryField> fields = Screen.fx(() -> Screen.all(desk.screen())
                .filter(EntryField.class::isInstance)
                .map(EntryField.class::cast)
                .toList());
        Screen.click(fields.getFirst());
        Screen.type(KeyCode.S, KeyCode.DIGIT1);
        Screen.click(fields.getLast());
        Screen.type(KeyCode.DIGIT4, KeyCode.DIGIT7);
        touch("step-override");
        assertThat(desk.inputs()).singleElement().isInstanceOfSatisfying(Input.LetThrough.class, sent ->
                assertThat(sent.note()).isEqualTo("已看其他证明 A4"));
    }

    /// As an input method of the system hands over what it was told by Pinyin: first while it is being chosen, then for good.
    @Test
    void anInputMethodWritesChineseIntoTheNote() {
        Screen.click(note);
        assertThat(Screen.fx(note::getInputMethodRequests)).isNotNull();
        commit("有人陪同");
        assertThat(note.getText()).isEqualTo("有人陪同");
        commit("，已登记");
        assertThat(note.getText()).isEqualTo("有人陪同，已登记");
        assertThat(desk.inputs()).isEmpty();
    }

    private void commit(String text) {
        Screen.fx(() -> note.fireEvent(new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, text.length())));
    }

    @Test
    void aNoteGetsNoLongerThanTheLogTakes() {
        Screen.fx(() -> note.setText("长".repeat(Limits.LONGEST_NOTE - 3)));
        Screen.click(note);
        touch("note-NEEDS_AMBULANCE");
        commit("四个字啊");
        assertThat(note.getText()).isEqualTo("长".repeat(Limits.LONGEST_NOTE - 3));
        commit("三个字");
        assertThat(note.getLength()).isEqualTo(Limits.LONGEST_NOTE);
    }

    @Test
    void keysThatMeanNothingAreNotOffered() {
        assertThat(keys()).contains("key-A", "key--").doesNotContain("key-*", "key-~", "key-$", "key-=");
        Screen.fx(() -> desk.model().show(AssistedExamples.state("waiting").view()));
        Screen.fx(() -> desk.model().local(AssistedExamples.state("typing-printed").local()));
        assertThat(keys()).contains("key-*", "key-~", "key-$", "key-=", "key--");
    }

    private List<String> keys() {
        return Screen.fx(() -> Screen.all(desk.screen())
                .filter(Button.class::isInstance)
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("key-"))
                .toList());
    }

    @Test
    void nothingOfItStays() {
        Screen.click(note);
        touch("note-ASKED_BY_TELEPHONE");
        Screen.fx(() -> desk.model().show(AssistedExamples.state("waiting").view()));
        assertThat(note.getText()).isEmpty();
    }
}
