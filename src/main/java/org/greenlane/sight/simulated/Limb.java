package org.greenlane.sight.simulated;

/// A part of a hand: a round bar between two points of an easel, as thick at each as its radius says.
record Limb(double fromX, double fromY, double fromRadius, double toX, double toY, double toRadius) {
    /// On the other side.
    Limb mirrored() {
        return new Limb(-fromX, fromY, fromRadius, -toX, toY, toRadius);
    }

    /// What it lies in.
    Box box() {
        return new Box(
                (int) Math.floor(Math.min(fromX - fromRadius, toX - toRadius)),
                (int) Math.floor(Math.min(fromY - fromRadius, toY - toRadius)),
                (int) Math.ceil(Math.max(fromX + fromRadius, toX + toRadius)),
                (int) Math.ceil(Math.max(fromY + fromRadius, toY + toRadius)));
    }

    /// The share of the way at which the bar is nearest to a point.
    double nearest(double x, double y) {
        double wayX = toX - fromX;
        double wayY = toY - fromY;
        double square = wayX * wayX + wayY * wayY;
        return square == 0 ? 0 : Math.clamp(((x - fromX) * wayX + (y - fromY) * wayY) / square, 0, 1);
    }

    double radius(double share) {
        return fromRadius + (toRadius - fromRadius) * share;
    }

    /// How far a point is outside; negative inside.
    double distance(double x, double y, double share) {
        double aside = x - fromX - (toX - fromX) * share;
        double below = y - fromY - (toY - fromY) * share;
        return Math.sqrt(aside * aside + below * below) - radius(share);
    }
}
