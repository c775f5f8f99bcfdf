package org.greenlane.sight.simulated;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// How a hand holds a thing: what of the hand is behind it, and what lies over its edge.
///
/// @param behind palm and fingers
/// @param before what lies over its edge
/// @param tips which of the bars before it end in a tip with a nail
record Grip(List<Limb> behind, List<Limb> before, List<Limb> tips) {
    private static final Color SHADOW = new Color(20, 12, 8, 120);
    private static final int SHADOW_BLUR = 5;

    /// How far a thumb's joints, a palm's bones and fingers side by side run into each other.
    private static final double SOFT = 34;

    private static final double FIRM = 6;

    /// A hand round the lower half, the thumb on the left, four finger tips on the right; the other way round if `left`.
    static Grip ofPhone(boolean left) {
        Limb thumbTip = new Limb(-222, 292, 34, -180, 212, 26);
        List<Limb> fingers = List.of(
                new Limb(216, 166, 27, 180, 156, 23),
                new Limb(220, 222, 29, 178, 212, 25),
                new Limb(218, 280, 28, 178, 271, 24),
                new Limb(212, 334, 25, 180, 326, 22));
        List<Limb> tips = new ArrayList<>(fingers);
        tips.add(thumbTip);
        List<Limb> before = new ArrayList<>(tips);
        before.add(new Limb(-262, 420, 58, -222, 292, 34));
        before.add(new Limb(-240, 600, 96, -262, 420, 58));
        List<Limb> behind = List.of(
                new Limb(-246, 430, 66, -90, 590, 130),
                new Limb(214, 190, 26, 150, 520, 70),
                new Limb(150, 470, 90, -60, 640, 120));
        return new Grip(behind, before, tips).facing(left);
    }

    /// A thumb over the lower edge, the fingers behind; the other way round if `left`.
    static Grip ofPaper(boolean left) {
        Limb thumbTip = new Limb(112, 352, 37, 74, 272, 28);
        List<Limb> behind = List.of(
                new Limb(-70, 330, 27, 70, 400, 44),
                new Limb(-92, 376, 27, 70, 440, 50),
                new Limb(-60, 424, 26, 90, 480, 60),
                new Limb(165, 470, 92, 60, 640, 124));
        List<Limb> before =
                List.of(thumbTip, new Limb(168, 460, 64, 112, 352, 37), new Limb(165, 610, 104, 168, 460, 64));
        return new Grip(behind, before, List.of(thumbTip)).facing(left);
    }

    private Grip facing(boolean left) {
        return left ? new Grip(mirrored(behind), mirrored(before), mirrored(tips)) : this;
    }

    private static List<Limb> mirrored(List<Limb> limbs) {
        return limbs.stream().map(Limb::mirrored).toList();
    }

    void paintBehind(Easel easel, Skin skin) {
        BufferedImage hand = new Relief(behind, SOFT).lit(Skin.shaded(skin.tone(), 0.9));
        Graphics2D brush = easel.brush();
        brush.drawImage(hand, Easel.LEFT, Easel.TOP, null);
        brush.dispose();
    }

    void paintBefore(Easel easel, Skin skin) {
        BufferedImage hand = new Relief(before, FIRM).lit(skin.tone());
        Graphics2D brush = easel.brush();
        brush.setComposite(AlphaComposite.SrcAtop);
        brush.drawImage(shadow(hand), Easel.LEFT + 5, Easel.TOP + 8, null);
        brush.setComposite(AlphaComposite.SrcOver);
        brush.drawImage(hand, Easel.LEFT, Easel.TOP, null);
        tips.forEach(tip -> tip(brush, tip, skin.tone()));
        brush.dispose();
    }

    private static BufferedImage shadow(BufferedImage hand) {
        BufferedImage shadow = Layer.resized(hand, hand.getWidth(), hand.getHeight());
        Graphics2D brush = shadow.createGraphics();
        brush.setComposite(AlphaComposite.SrcIn);
        brush.setColor(SHADOW);
        brush.fillRect(0, 0, shadow.getWidth(), shadow.getHeight());
        brush.dispose();
        Layer.defocus(shadow, SHADOW_BLUR);
        return shadow;
    }

    /// The nail, and the creases of the joint behind it.
    private static void tip(Graphics2D on, Limb limb, Color tone) {
        Graphics2D brush = (Graphics2D) on.create();
        double radius = limb.toRadius();
        brush.translate(limb.toX(), limb.toY());
        brush.rotate(Math.atan2(limb.toY() - limb.fromY(), limb.toX() - limb.fromX()));
        double length = radius * 1.15;
        double width = radius * 1.12;
        brush.setColor(alpha(Skin.shaded(tone, 0.6), 70));
        brush.fill(new RoundRectangle2D.Double(-length * 0.42, -width / 2 - 0.5, length, width + 1, width, width * 0.9));
        brush.setColor(alpha(mixed(tone, new Color(0xFFE3DC)), 215));
        brush.fill(new RoundRectangle2D.Double(-length * 0.38, -width / 2 + 0.7, length, width - 1.4, width, width * 0.9));
        brush.setColor(new Color(255, 255, 255, 80));
        brush.fill(new Ellipse2D.Double(-length * 0.12, -width * 0.33, length * 0.55, width * 0.24));
        brush.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setColor(alpha(Skin.shaded(tone, 0.5), 60));
        for (int i = 0; i < 3; i++) {
            double x = -radius * (1.5 + 0.2 * i);
            brush.draw(new Arc2D.Double(x, -radius * 0.6, radius * 0.3, radius * 1.2, 110, 140, Arc2D.OPEN));
        }
        brush.dispose();
    }

    private static Color mixed(Color a, Color b) {
        return new Color(
                (a.getRed() + b.getRed()) / 2, (a.getGreen() + b.getGreen()) / 2, (a.getBlue() + b.getBlue()) / 2);
    }

    private static Color alpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
