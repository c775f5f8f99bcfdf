package org.greenlane.desk.kiosk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Fault;
import org.greenlane.health.Reason;

/// What broke, what to do about it, and its code for the telephone. Shows the gravest; counts the rest.
final class FaultBanner extends HBox {
    private final Label what = new Label();
    private final Label remedy = new Label();
    private final Label code = new Label();
    private final Label more = new Label();

    FaultBanner() {
        getStyleClass().add("fault");
        setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().add("fault-what");
        remedy.getStyleClass().add("fault-remedy");
        code.getStyleClass().add("fault-code");
        more.getStyleClass().add("fault-more");
        for (Label wrapped : List.of(what, remedy)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(Region.USE_PREF_SIZE);
        }
        code.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(what, remedy);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new Pictogram(Drawing.WARNING, "fault-icon"), words, more, code);
    }

    /// @param now what is signed may be out of date by then, and nothing else may be wrong
    void show(FooterView view, Words words, Instant now) {
        List<Fault> faults = view.faults();
        Optional<Reason> stale = faults.isEmpty() ? view.outOfDate(now) : Optional.empty();
        boolean shown = !faults.isEmpty() || stale.isPresent();
        setVisible(shown);
        setManaged(shown);
        stale.ifPresent(reason -> {
            what.setText(words.reason(reason));
            remedy.setText(words.nextStep(reason));
            code.setText(String.valueOf(reason.number()));
        });
        faults.stream().min(Comparator.comparingInt(FaultBanner::rank)).ifPresent(fault -> {
            what.setText(words.fault(fault, view.devices()));
            remedy.setText(words.remedy(fault.kind()));
            code.setText(fault.kind().code());
        });
        more.setVisible(faults.size() > 1);
        more.setManaged(faults.size() > 1);
        more.setText(words.moreFaults(faults.size() - 1));
    }

    /// What stops everybody first, what hinders next, what only annoys last.
    private static int rank(Fault fault) {
        return switch (fault.kind()) {
            case LOG_NOT_WRITABLE, CLOCK_WRONG, INTERNAL -> 0;
            case CAMERA_MISSING, CAMERA_LIBRARY_MISSING, CAMERA_LOST, CAMERA_BUSY, CAMERA_FROZEN, CAMERA_BLACK,
                    CAMERA_SOFTWARE_STOPPED, CAMERA_UNREACHABLE, CAMERA_ANSWERS_OTHERWISE -> 1;
            case STATUSES_UNUSABLE, TRUST_LIST_UNUSABLE, RECOGNITION_TABLE_UNUSABLE, CAMERA_UNFOCUSED -> 2;
            case DEVICE_MISSING, DEVICE_FORBIDDEN, DEVICE_BUSY, DEVICE_LOST, DEVICE_SILENT, DEVICE_GARBLED,
                    READER_REFUSES, STAFF_BOOK_UNUSABLE -> 2;
            case STATUSES_ENDING, FOREIGN_LIST_UNUSABLE -> 3;
            case DELIVERY_REFUSED, DELIVERY_UNREACHABLE -> 4;
            case SOUND_MISSING, FONT_MISSING -> 5;
            case VOICE_MISSING -> 6;
            case KEY_LIES_OPEN -> 7;
        };
    }
}
