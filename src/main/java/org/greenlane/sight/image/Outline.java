package org.greenlane.sight.image;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.PerspectiveTransform;
import java.util.List;

/// The geometry of outlines.
public final class Outline {
    /// From a QR code's edge to the centre of a finder pattern, in modules (ISO/IEC 18004).
    private static final float FINDER = 3.5f;

    /// From a QR code's edge to the centre of its lower right alignment pattern, in modules.
    private static final float ALIGNMENT = 6.5f;

    private Outline() {}

    /// The outline of a QR code.
    ///
    /// @param points finder centres lower left, upper left, upper right; then the alignment pattern where it was found
    /// @param dimension modules along a side
    public static List<Corner> ofQr(ResultPoint[] points, int dimension) {
        ResultPoint lowerLeft = points[0];
        ResultPoint upperLeft = points[1];
        ResultPoint upperRight = points[2];
        boolean aligned = points.length > 3;
        float x = aligned ? points[3].getX() : upperRight.getX() - upperLeft.getX() + lowerLeft.getX();
        float y = aligned ? points[3].getY() : upperRight.getY() - upperLeft.getY() + lowerLeft.getY();
        float far = dimension - FINDER;
        float fourth = aligned ? dimension - ALIGNMENT : far;
        PerspectiveTransform toPicture = PerspectiveTransform.quadrilateralToQuadrilateral(
                FINDER, FINDER, far, FINDER, fourth, fourth, FINDER, far,
                upperLeft.getX(), upperLeft.getY(), upperRight.getX(), upperRight.getY(),
                x, y, lowerLeft.getX(), lowerLeft.getY());
        float[] corners = {0, 0, dimension, 0, dimension, dimension, 0, dimension};
        toPicture.transformPoints(corners);
        return of(corners);
    }

    /// The same print read in a mirror: its own upper right is what was taken for its lower left.
    public static List<Corner> mirrored(List<Corner> corners) {
        return List.of(corners.get(0), corners.get(3), corners.get(2), corners.get(1));
    }

    public static List<Corner> of(float[] xy) {
        return List.of(
                new Corner(xy[0], xy[1]), new Corner(xy[2], xy[3]), new Corner(xy[4], xy[5]), new Corner(xy[6], xy[7]));
    }

    /// The mean of the corners.
    public static Corner centre(List<Corner> corners) {
        double x = 0;
        double y = 0;
        for (Corner corner : corners) {
            x += corner.x() / corners.size();
            y += corner.y() / corners.size();
        }
        return new Corner(x, y);
    }

    /// In square pixels.
    public static double area(List<Corner> corners) {
        double twice = 0;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            twice += corners.get(j).x() * corners.get(i).y() - corners.get(i).x() * corners.get(j).y();
        }
        return Math.abs(twice) / 2;
    }

    /// Whether a point lies inside an outline.
    public static boolean holds(List<Corner> corners, Corner point) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Corner a = corners.get(i);
            Corner b = corners.get(j);
            if (a.y() > point.y() != b.y() > point.y()
                    && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
