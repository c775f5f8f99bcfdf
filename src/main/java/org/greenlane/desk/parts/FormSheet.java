package org.greenlane.desk.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// How a form lies: what is typed and what is done with it on one side, the keys on the other.
public final class FormSheet {
    /// What a title takes where a hint takes 1.
    private static final double TITLE = 0.7;

    private static final double FIELD = 4.2;
    private static final double NOTICE = 3.6;
    private static final double BUTTONS = 4.2;

    private FormSheet() {}

    /// @param head what is said before the fields, a title first; shares what room there is
    /// @param more nodes of their own between fields and buttons, each as high as a field
    public static Region of(List<? extends Node> head, Form form, List<? extends Node> more, NoticeBox notice, List<BigButton> buttons) {
        Split left = Split.down(0.5).share(head.getFirst(), TITLE).equal(head.subList(1, head.size()));
        form.fields().forEach(field -> left.fixed(field, FIELD));
        more.forEach(node -> left.fixed(node, FIELD));
        left.fixed(notice, NOTICE);
        rows(buttons, form.fields().size()).forEach(row -> left.fixed(row(row), BUTTONS));
        return Split.turning(1.4, "sheet").share(left, 1).share(form.pad(), 1);
    }

    /// What the form is for stands first, and is larger than two beside it.
    private static Split row(List<BigButton> buttons) {
        return Split.across(0.5)
                .share(buttons.getFirst(), Math.max(1, buttons.size() - 1))
                .equal(buttons.subList(1, buttons.size()));
    }

    /// Three buttons in one row are small; but many fields leave no room for a second one.
    private static List<List<BigButton>> rows(List<BigButton> buttons, int fields) {
        return buttons.size() < 3 || fields > 2
                ? List.of(buttons)
                : List.of(buttons.subList(0, 1), buttons.subList(1, buttons.size()));
    }
}
