package org.greenlane.desk.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// Shares its room out among its parts, side by side or one below another, so that nothing ever stands outside the screen.
/// Where a screen is written larger, fixed parts grow as far as the others leave room, and pictures give way to words.
public final class Split extends Region {
    /// What fixed parts leave to the others however large a screen is written, as a part of the whole.
    private static final double LEFT_OVER = 0.27;

    /// How much of what fixed parts leave a notice may take.
    private static final double FOR_NOTICE = 0.4;

    private final Way way;
    private final double gap;
    private final List<Part> parts = new ArrayList<>();

    /// How the parts lie.
    enum Way {
        ACROSS,
        DOWN,
        /// Across, on a screen that is higher than wide: down.
        TURNING
    }

    /// @param ems a fixed length in em; 0 for a share of what is left
    /// @param upright the same on a screen that is higher than wide
    /// @param picture whether it gives way to words
    private record Part(Node node, double ems, double upright, double share, boolean picture) {
        double emsAt(boolean portrait) {
            return portrait ? upright : ems;
        }

        /// @param larger how many times the usual size words are written
        double shareAt(double larger) {
            return picture ? share / (larger * larger) : share;
        }
    }

    /// @param gap between two parts, in em
    Split(Way way, double gap, String... styleClasses) {
        this.way = way;
        this.gap = gap;
        getStyleClass().addAll(styleClasses);
    }

    public static Split down(double gap, String... styleClasses) {
        return new Split(Way.DOWN, gap, styleClasses);
    }

    public static Split across(double gap, String... styleClasses) {
        return new Split(Way.ACROSS, gap, styleClasses);
    }

    public static Split turning(double gap, String... styleClasses) {
        return new Split(Way.TURNING, gap, styleClasses);
    }

    /// A part of that length.
    public Split fixed(Node node, double ems) {
        return fixed(node, ems, ems);
    }

    /// A part of that length; of another on a screen that is higher than wide.
    public Split fixed(Node node, double ems, double upright) {
        return add(new Part(node, ems, upright, 0, false));
    }

    /// A part that takes its share of what is left.
    public Split share(Node node, double share) {
        return add(new Part(node, 0, 0, share, node instanceof Pictogram));
    }

    /// The same of a picture: it gives way to words.
    public Split picture(Node node, double share) {
        return add(new Part(node, 0, 0, share, true));
    }

    /// As many equal parts.
    public Split equal(List<? extends Node> nodes) {
        nodes.forEach(node -> share(node, 1));
        return this;
    }

    private Split add(Part part) {
        parts.add(part);
        getChildren().add(part.node);
        return this;
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        boolean portrait = Theme.isPortrait(getScene().getWidth(), getScene().getHeight());
        boolean down = way == Way.DOWN || (way == Way.TURNING && portrait);
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        List<Part> shown = parts.stream().filter(part -> part.node.isVisible()).toList();
        double gaps = gap * em * Math.max(0, shown.size() - 1);
        double whole = down ? height : width;
        double larger = Theme.textSize(this).scale();
        double fixed = shown.stream().mapToDouble(part -> part.emsAt(portrait)).sum() * em;
        double grown = fixed == 0 ? 1 : Math.clamp((whole * (1 - LEFT_OVER) - gaps) / fixed, 1, larger);
        double shares = shown.stream().mapToDouble(part -> part.shareAt(larger)).sum();
        double free = Math.max(0, whole - gaps - fixed * grown);
        double most = down ? forNotice(shown, width, free, larger) : 0;
        ToDoubleFunction<Part> more = part -> more(part, width, part.emsAt(portrait) * em * grown, most);
        double rest = free - shown.stream().mapToDouble(more).sum();
        double at = 0;
        for (Part part : shown) {
            double length = part.share > 0
                    ? rest * part.shareAt(larger) / shares
                    : part.emsAt(portrait) * em * grown + more.applyAsDouble(part);
            if (down) {
                part.node.resizeRelocate(left, top + at, width, length);
            } else {
                part.node.resizeRelocate(left + at, top, length, height);
            }
            at += length + gap * em;
        }
    }

    /// What went wrong is not said smaller than the rest: its box takes more room, where the others leave it.
    private static double more(Part part, double width, double length, double most) {
        return most > 0 && part.node instanceof NoticeBox notice
                ? Math.clamp(notice.heightFor(width) - length, 0, most)
                : 0;
    }

    /// How much a notice may take of what fixed parts leave, so that what stands in the rest can still be read.
    private static double forNotice(List<Part> shown, double width, double free, double larger) {
        if (shown.stream().noneMatch(part -> part.node instanceof NoticeBox)) {
            return 0;
        }
        double shares = shown.stream().mapToDouble(part -> part.shareAt(larger)).sum();
        return DoubleStream.of(FOR_NOTICE, FOR_NOTICE / 2, FOR_NOTICE / 4)
                .map(portion -> free * portion)
                .filter(taken -> shown.stream().allMatch(part -> !(part.node instanceof FitParagraph words)
                        || part.share == 0
                        || words.isReadWithin(width, (free - taken) * part.shareAt(larger) / shares)))
                .findFirst()
                .orElse(0);
    }
}
