package org.greenlane.sight.network;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.greenlane.sight.QrPicture;

/// Frames for network cameras.
final class PictureOf {
    private PictureOf() {}

    /// A code on a wall.
    static BufferedImage code(String text, int shift) {
        BufferedImage wall = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = wall.createGraphics();
        graphics.setColor(new Color(150, 160, 155));
        graphics.fillRect(0, 0, 1280, 720);
        graphics.drawImage(QrPicture.of(text, 8), 300 + shift, 200, null);
        graphics.dispose();
        return wall;
    }
}
