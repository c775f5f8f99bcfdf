package org.greenlane.desk.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who and why, printed small, for the guard who stands beside and not for those who queue behind.
public final class DetailSlip extends VBox {
    /// From this many signs on, an announcement is printed smaller.
    private static final int LONG_TEXT = 120;

    /// Of what can be written larger beside an answer that is read from afar.
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final boolean forStaff;
    private final Label name = new Label();
    private final Label record = new Label();
    private final VBox lines = new VBox();
    private final HBox head = new HBox();

    /// @param forStaff true to name the rule that decided, too
    public DetailSlip(boolean forStaff) {
        this.forStaff = forStaff;
        getStyleClass().add("slip");
        name.getStyleClass().add("slip-name");
        record.getStyleClass().add("slip-record");
        record.setMinWidth(Region.USE_PREF_SIZE);
        lines.getStyleClass().add("slip-lines");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        head.getStyleClass().add("slip-head");
        head.setAlignment(Pos.BASELINE_RIGHT);
    }

    public void say(Answer answer) {
        boolean isShort = answer.lines().stream().allMatch(line -> line.next().length() <= LONG_TEXT);
        pseudoClassStateChanged(SHORT, isShort && !answer.isGroup());
        name.setText(answer.isGroup() ? "" : answer.people().getFirst().called());
        record.setText(answer.record());
        boolean named = !name.getText().isEmpty() || answer.lines().isEmpty();
        boolean beside = !named && answer.isGroup();
        List<HBox> rows = new ArrayList<>();
        for (Answer.Line line : answer.lines()) {
            rows.add(line(line, beside && rows.isEmpty() ? List.of(record) : List.of()));
        }
        if (beside) {
            head.getChildren().clear();
        } else {
            // Beside the reason it would take room from it.
            head.getChildren().setAll(named ? List.of(name, record) : List.of(record));
        }
        head.setManaged(!beside);
        getChildren().setAll(named ? List.of(head, lines) : List.of(lines, head));
        lines.getChildren().setAll(rows);
        answer.certificate()
                .map(text -> text + answer.rule().filter(_ -> forStaff).map(rule -> "\n" + rule).orElse(""))
                .ifPresent(text -> lines.getChildren().addFirst(wrapped(text, "slip-certificate")));
    }

    /// @param beside what stands beside the reason; what is below has the whole width
    private static HBox line(Answer.Line line, List<Label> beside) {
        Label number = new Label(line.number());
        number.getStyleClass().add("slip-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label reason = wrapped(line.reason(), "slip-reason");
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox said = new HBox(reason);
        said.getStyleClass().add("slip-head");
        said.getChildren().addAll(beside);
        VBox words = new VBox(said);
        if (!line.next().isEmpty()) {
            Label next = wrapped(line.next(), "slip-next");
            if (line.next().length() > LONG_TEXT) {
                next.getStyleClass().add("slip-announcement");
            }
            words.getChildren().add(next);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(number, words);
        row.getStyleClass().add("slip-line");
        return row;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
