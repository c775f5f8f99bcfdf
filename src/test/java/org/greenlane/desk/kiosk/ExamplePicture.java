package org.greenlane.desk.kiosk;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.greenlane.desk.parts.PreviewFrame;

/// A picture as a camera would send it: somebody's hand holds a phone up.
final class ExamplePicture {
    static final PreviewFrame FRAME = frame();

    private ExamplePicture() {}

    private static PreviewFrame frame() {
        int width = 1280;
        int height = 720;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xB9C4C6), width, height, new Color(0x6E7B80)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x8B979B));
        g.fillRect(90, 0, 180, 520);
        g.fillRect(980, 0, 210, 560);
        g.setColor(new Color(0xC99C78));
        g.fillRoundRect(520, 430, 300, 400, 120, 120);
        g.setColor(new Color(0x1B1F24));
        g.fillRoundRect(500, 120, 290, 520, 50, 50);
        g.setColor(new Color(0xF4F6F5));
        g.fillRect(516, 150, 258, 450);
        g.setColor(Color.BLACK);
        for (int i = 0; i < 21 * 21; i++) {
            int x = i % 21;
            int y = i / 21;
            boolean finder = (x < 7 && y < 7) || (x > 13 && y < 7) || (x < 7 && y > 13);
            if (finder ? finderModule(x % 14, y % 14) : (x * 7 + y * 13 + x * y) % 3 == 0) {
                g.fillRect(550 + x * 9, 270 + y * 9, 9, 9);
            }
        }
        g.dispose();
        return new PreviewFrame(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static boolean finderModule(int x, int y) {
        return x == 0 || y == 0 || x == 6 || y == 6 || (x > 1 && x < 5 && y > 1 && y < 5);
    }
}
