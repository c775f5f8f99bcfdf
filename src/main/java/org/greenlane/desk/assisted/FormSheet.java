package org.greenlane.desk.assisted;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// How a form lies: what is typed and what is done with it on one side, the keys on the other.
public final class FormSheet {
    private static final double FIELD = 4.2;
    private static final double NOTICE = 3.6;
    private static final double BUTTONS = 4.2;

    private FormSheet() {}

    /// @param head what is said before the fields; shares what room there is
    /// @param more nodes of their own between fields and buttons, each as high as a field
    public static Region of(List<? extends Node> head, Form form, List<? extends Node> more, NoticeBox notice, List<BigButton> buttons) {
        Split left = Split.down(0.5).equal(head);
        form.fields().forEach(field -> left.fixed(field, FIELD));
        more.forEach(node -> left.fixed(node, FIELD));
        left.fixed(notice, NOTICE);
        left.fixed(Split.across(0.5).equal(buttons), BUTTONS);
        return Split.turning(1.4, "sheet").share(left, 1).share(form.pad(), 1);
    }
}
