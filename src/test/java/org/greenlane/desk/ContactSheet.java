package org.greenlane.desk;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Several screens on one picture, each with a line below it that says what it is.
public final class ContactSheet {
    private static final int MARGIN = 12;
    private static final int CAPTION = 26;

    private final int columns;
    private final int width;
    private final int height;
    private final List<BufferedImage> pictures = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

    /// @param width of each picture, in pixels
    /// @param height of each picture, in pixels
    public ContactSheet(int columns, int width, int height) {
        this.columns = columns;
        this.width = width;
        this.height = height;
    }

    /// Adds a screen as it is now, in the next free place.
    public void add(String caption, Scene scene) throws IOException {
        Path png = Files.createTempFile("screen", ".png");
        try {
            Screenshots.of(scene, png);
            pictures.add(ImageIO.read(png.toFile()));
            captions.add(caption);
        } finally {
            Files.delete(png);
        }
    }

    public void write(Path png) throws IOException {
        int rows = Math.ceilDiv(pictures.size(), columns);
        BufferedImage sheet = new BufferedImage(
                columns * (width + MARGIN) + MARGIN, rows * (height + CAPTION + MARGIN) + MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        for (int i = 0; i < pictures.size(); i++) {
            int x = MARGIN + (i % columns) * (width + MARGIN);
            int y = MARGIN + Math.floorDiv(i, columns) * (height + CAPTION + MARGIN);
            pen.drawImage(pictures.get(i).getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), x, y, null);
            pen.setColor(Color.GRAY);
            pen.drawRect(x, y, width - 1, height - 1);
            pen.setColor(Color.BLACK);
            pen.drawString(captions.get(i), x + 2, y + height + 18);
        }
        pen.dispose();
        Files.createDirectories(png.toAbsolutePath().getParent());
        ImageIO.write(sheet, "png", png.toFile());
    }
}
