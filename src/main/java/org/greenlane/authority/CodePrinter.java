package org.greenlane.authority;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.greenlane.code.Slip;
import org.greenlane.health.RootFingerprint;
import org.greenlane.sight.QrPicture;

/// Makes the pictures of codes: the bare QR for a phone, a sheet for paper.
public final class CodePrinter {
    /// The side of a QR's module on a phone, in pixels.
    private static final int PHONE_MODULE = 8;

    private final PaperSheet sheet;
    private final SlipSheet slips;

    /// @param zone the time zone in which paper says until when it is valid
    public CodePrinter(Lettering lettering, ZoneId zone) {
        this.sheet = new PaperSheet(lettering, zone);
        this.slips = new SlipSheet(lettering, zone);
    }

    public BufferedImage draw(IssuedCode code) {
        return switch (code.holder().medium()) {
            case PHONE -> QrPicture.of(code.text(), PHONE_MODULE);
            case PAPER -> sheet.draw(code);
        };
    }

    /// A temporary slip on paper.
    ///
    /// @param text of its QR
    public BufferedImage draw(Slip slip, String text, SlipWords words) {
        return slips.draw(slip, text, words);
    }

    /// Writes the picture as PNG.
    public void print(IssuedCode code, Path png) throws IOException {
        write(draw(code), png);
    }

    /// Writes the QR code of a text as PNG.
    public static void printText(String text, Path png) throws IOException {
        write(QrPicture.of(text, PHONE_MODULE), png);
    }

    /// Writes the sheet of a root's fingerprint as PNG.
    public static void printRoot(RootFingerprint root, Lettering lettering, Path png) throws IOException {
        write(RootSheet.draw(root, lettering), png);
    }

    /// Writes the picture of a temporary slip as PNG.
    public void print(Slip slip, String text, SlipWords words, Path png) throws IOException {
        write(draw(slip, text, words), png);
    }

    /// Writes a sheet of commands as PNG.
    ///
    /// @return false, and nothing is written, if no font of this machine has the letters that say what they mean
    public static boolean printCommands(
            String title, String hint, List<PrintedCommand> commands, Lettering lettering, Path png)
            throws IOException {
        boolean legible = commands.stream()
                .allMatch(command -> lettering.fontFor(command.meaning(), Font.PLAIN, 1).isPresent());
        if (legible) {
            write(CommandSheet.draw(title, hint, commands, lettering), png);
        }
        return legible;
    }

    private static void write(BufferedImage picture, Path png) throws IOException {
        // Through memory: otherwise ImageIO leaves a copy in a temporary folder for a while.
        try (OutputStream file = Files.newOutputStream(png);
                ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("This Java writes no PNG.");
            }
        }
    }
}
