package org.greenlane.desk.parts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The paths of this program's drawings (SVG 1.1, clause 8.3), as far as they go: lines, curves and round arcs, absolute, and
/// `h`, `v`, `l`, `q`, `a`, which are relative.
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9]*\\.?[0-9]+");

    private final Path2D path = new Path2D.Double();
    private final Deque<String> tokens = new ArrayDeque<>();

    private SvgPath(String data) {
        TOKEN.matcher(data).results().map(MatchResult::group).forEach(tokens::add);
    }

    /// @throws IllegalArgumentException if there is a command in it that no drawing has
    static Path2D of(String data) {
        SvgPath path = new SvgPath(data);
        char command = 'M';
        while (!path.tokens.isEmpty()) {
            if (Character.isLetter(path.tokens.peek().charAt(0))) {
                command = path.tokens.remove().charAt(0);
            }
            path.draw(command);
        }
        return path.path;
    }

    private void draw(char command) {
        switch (command) {
            case 'M' -> path.moveTo(next(), next());
            case 'L' -> path.lineTo(next(), next());
            case 'h' -> path.lineTo(here().getX() + next(), here().getY());
            case 'l' -> path.lineTo(here().getX() + next(), here().getY() + next());
            case 'v' -> path.lineTo(here().getX(), here().getY() + next());
            case 'q' -> quadFrom(here());
            case 'Q' -> path.quadTo(next(), next(), next(), next());
            case 'C' -> path.curveTo(next(), next(), next(), next(), next(), next());
            case 'A' -> arc(0, 0);
            case 'a' -> arc(here().getX(), here().getY());
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("no drawing has " + command);
        }
    }

    private void quadFrom(Point2D start) {
        double x = start.getX();
        double y = start.getY();
        path.quadTo(x + next(), y + next(), x + next(), y + next());
    }

    private double next() {
        return Double.parseDouble(tokens.remove());
    }

    private Point2D here() {
        return path.getCurrentPoint();
    }

    /// An arc by its ends (appendix F.6.5), in a plane where its ellipse is a circle of radius 1.
    ///
    /// @param x what its end is measured from
    private void arc(double x, double y) {
        double width = next();
        double height = next();
        next();
        boolean large = next() != 0;
        boolean sweep = next() != 0;
        double fromX = here().getX() / width;
        double fromY = here().getY() / height;
        double toX = (x + next()) / width;
        double toY = (y + next()) / height;
        double half = Math.hypot(toX - fromX, toY - fromY) / 2;
        double off = Math.sqrt(Math.max(0, 1 - half * half)) / (2 * half) * (large == sweep ? -1 : 1);
        double middleX = (fromX + toX) / 2 - off * (toY - fromY);
        double middleY = (fromY + toY) / 2 + off * (toX - fromX);
        double begin = Math.toDegrees(Math.atan2(middleY - fromY, fromX - middleX));
        double extent = Math.toDegrees(Math.atan2(middleY - toY, toX - middleX)) - begin;
        if (sweep && extent > 0) {
            extent -= 360;
        } else if (!sweep && extent < 0) {
            extent += 360;
        }
        Arc2D arc = new Arc2D.Double(middleX - 1, middleY - 1, 2, 2, begin, extent, Arc2D.OPEN);
        path.append(arc.getPathIterator(AffineTransform.getScaleInstance(width, height)), true);
    }
}
