package org.greenlane.authority;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;

/// Commands to be scanned, on one sheet, A4 at 300 dots an inch: five in a row, each with its QR, what it means, and a picture
/// or a mark. A QR is 25 mm wide, its modules 0.8 mm, and lies 14 mm from the next in its row and 10 mm from the one below.
public final class CommandSheet {
    /// Width and height of a command's picture, in pixels.
    public static final int PICTURE = 130;

    static final int WIDTH = 2480;
    static final int HEIGHT = 3508;
    static final int CELL = 460;
    static final int ROW = 409;
    static final int LEFT = 90;
    static final int TOP = 230;

    private static final int IN_A_ROW = 5;
    private static final int ROWS = 8;
    private static final int QR_SIDE = 290;
    private static final int GAP = 20;

    private CommandSheet() {}

    /// @param hint below the title
    /// @throws IllegalArgumentException if there are more commands than the sheet has places
    static BufferedImage draw(String title, String hint, List<PrintedCommand> commands, Lettering lettering) {
        if (commands.size() > IN_A_ROW * ROWS) {
            throw new IllegalArgumentException("too many commands for one sheet");
        }
        Paper paper = new Paper(WIDTH, HEIGHT, lettering);
        paper.write(title, Font.BOLD, 84, WIDTH / 2, 130, WIDTH - 2 * LEFT);
        paper.write(hint, Font.PLAIN, 46, WIDTH / 2, 205, WIDTH - 2 * LEFT);
        for (int at = 0; at < commands.size(); at++) {
            draw(commands.get(at), paper, LEFT + at % IN_A_ROW * CELL, TOP + at / IN_A_ROW * ROW);
        }
        return paper.page();
    }

    private static void draw(PrintedCommand command, Paper paper, int left, int top) {
        paper.qr(command.text(), left, top, QR_SIDE);
        int beside = left + QR_SIDE;
        int middle = beside + PICTURE / 2;
        command.picture().ifPresent(picture -> paper.picture(picture, beside, top + (QR_SIDE - PICTURE) / 2));
        paper.write(command.mark(), Font.BOLD, PICTURE, middle, top + (QR_SIDE + PICTURE) / 2 - GAP, PICTURE);
        paper.write(command.meaning(), Font.PLAIN, 46, left + CELL / 2 - GAP, top + QR_SIDE + 3 * GAP, CELL - 2 * GAP);
    }
}
