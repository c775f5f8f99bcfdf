package org.greenlane.sight.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Random;

/// Paints a phone with a health code on its screen.
final class PhonePainter {
    private static final double SIDE = 198;
    private static final double TOP = -274;
    private static final double HEIGHT = 812;
    private static final double BEZEL = 11;
    private static final double GLASS = SIDE - BEZEL;
    private static final double GLASS_TOP = TOP + BEZEL;
    private static final double HEADER_END = -188;

    /// Blue to violet: a phone must not look like a verdict.
    private static final List<Color> HEADERS =
            List.of(new Color(0x1F6FEB), new Color(0x2563B8), new Color(0x5B5BD6), new Color(0x1D7FA8));

    private final Graphics2D brush;
    private final Color header;

    private PhonePainter(Graphics2D brush, Random random) {
        this.brush = brush;
        header = HEADERS.get(random.nextInt(HEADERS.size()));
    }

    /// @return where its glass is, in pixels of the layer
    static Box paint(Easel easel, String text, Random random) {
        Graphics2D brush = easel.brush();
        PhonePainter painter = new PhonePainter(brush, random);
        painter.body();
        painter.screen(text);
        painter.camera();
        brush.dispose();
        return Easel.inPixels(-GLASS, GLASS_TOP, GLASS, TOP + HEIGHT - BEZEL);
    }

    private void body() {
        brush.setPaint(new GradientPaint(
                (float) -SIDE, 0, new Color(0x6A6E76), (float) SIDE, 0, new Color(0x24262A)));
        brush.fill(new RoundRectangle2D.Double(-SIDE, TOP, 2 * SIDE, HEIGHT, 88, 88));
        brush.setColor(new Color(0x08090B));
        brush.fill(new RoundRectangle2D.Double(-SIDE + 4, TOP + 4, 2 * SIDE - 8, HEIGHT - 8, 82, 82));
        brush.setStroke(new BasicStroke(1.2f));
        brush.setColor(new Color(255, 255, 255, 90));
        brush.draw(new RoundRectangle2D.Double(-SIDE + 1, TOP + 1, 2 * SIDE - 2, HEIGHT - 2, 86, 86));
    }

    private void screen(String text) {
        brush.setClip(new RoundRectangle2D.Double(-GLASS, GLASS_TOP, 2 * GLASS, HEIGHT - 2 * BEZEL, 66, 66));
        brush.setColor(new Color(0xEEF1F5));
        brush.fill(new Rectangle2D.Double(-GLASS, GLASS_TOP, 2 * GLASS, HEIGHT));
        brush.setPaint(new GradientPaint(
                0, (float) GLASS_TOP, Skin.shaded(header, 0.86), 0, (float) HEADER_END + 60, Skin.shaded(header, 1.16)));
        brush.fill(new Rectangle2D.Double(-GLASS, GLASS_TOP, 2 * GLASS, HEADER_END + 70 - GLASS_TOP));
        statusBar();
        Print.centred(brush, "健康码  Health code", 0, -202, 23, Color.WHITE);
        card(text);
        below();
        brush.setClip(null);
    }

    private void statusBar() {
        double y = GLASS_TOP + 25;
        Print.centred(brush, "9:41", -GLASS + 46, y, 14, Color.WHITE);
        brush.setColor(Color.WHITE);
        for (int i = 0; i < 4; i++) {
            brush.fill(new Rectangle2D.Double(GLASS - 82 + i * 5, y - 3 - i * 2.4, 3.2, 3 + i * 2.4));
        }
        brush.setStroke(new BasicStroke(1.2f));
        brush.draw(new RoundRectangle2D.Double(GLASS - 56, y - 10.5, 22, 10.5, 4, 4));
        brush.fill(new RoundRectangle2D.Double(GLASS - 54, y - 8.5, 14, 6.5, 2, 2));
    }

    private void card(String text) {
        brush.setColor(new Color(20, 30, 60, 26));
        brush.fill(new RoundRectangle2D.Double(-180, -181, 360, 410, 26, 26));
        brush.setColor(Color.WHITE);
        brush.fill(new RoundRectangle2D.Double(-179, -185, 358, 410, 24, 24));
        Print.code(brush, text, new Color(0x161B26));
        Print.centred(brush, "请对准摄像头  Show at the gate", 0, 202, 17, new Color(0x4A5568));
    }

    private void below() {
        brush.setColor(Color.WHITE);
        brush.fill(new RoundRectangle2D.Double(-179, 244, 358, 84, 24, 24));
        brush.fill(new RoundRectangle2D.Double(-179, 342, 358, 84, 24, 24));
        for (int i = 0; i < 2; i++) {
            double y = 244 + i * 98;
            brush.setColor(Skin.shaded(header, 1.1));
            brush.fill(new Ellipse2D.Double(-128, y + 20, 44, 44));
            brush.setColor(new Color(0xC3CAD5));
            brush.fill(new RoundRectangle2D.Double(-66, y + 24, 150, 12, 12, 12));
            brush.setColor(new Color(0xDDE2EA));
            brush.fill(new RoundRectangle2D.Double(-66, y + 46, 104, 10, 10, 10));
        }
    }

    private void camera() {
        brush.setColor(new Color(0x08090B));
        brush.fill(new RoundRectangle2D.Double(-46, GLASS_TOP + 10, 92, 22, 22, 22));
        brush.setColor(new Color(0x1B2A44));
        brush.fill(new Ellipse2D.Double(24, GLASS_TOP + 15, 12, 12));
    }
}
