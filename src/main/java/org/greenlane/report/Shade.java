package org.greenlane.report;

import java.awt.Color;
import org.greenlane.audit.Entry.Answer;
import org.openpdf.text.pdf.PdfContentByte;

/// How an answer is drawn: a colour that the colour-blind tell apart (Okabe and Ito, "Color universal design", 2008), a
/// brightness of its own in grey, and a pattern of its own where neither is seen.
enum Shade {
    /// Light and plain.
    PASS(new Color(0xB5DDD0)) {
        @Override
        void pattern(PdfContentByte ink, float x, float base, float width, float height) {
            // Plain is its pattern.
        }
    },
    /// Middling, with slanting lines.
    ASK_STAFF(new Color(0xF0C35A)) {
        @Override
        void pattern(PdfContentByte ink, float x, float base, float width, float height) {
            ink.setGrayStroke(0.15f);
            ink.setLineWidth(0.6f);
            for (float from = x - height; from < x + width; from += STEP) {
                ink.moveTo(from, base);
                ink.lineTo(from + height, base + height);
            }
            ink.stroke();
        }
    },
    /// Dark, with white dots.
    STOP(new Color(0x8C2D04)) {
        @Override
        void pattern(PdfContentByte ink, float x, float base, float width, float height) {
            ink.setGrayFill(1);
            for (float row = base + STEP / 2; row < base + height; row += STEP) {
                for (float column = x + STEP / 2; column < x + width; column += STEP) {
                    ink.circle(column, row, 0.5f);
                }
            }
            ink.fill();
        }
    };

    private static final float STEP = 3.2f;

    private final Color colour;

    Shade(Color colour) {
        this.colour = colour;
    }

    static Shade of(Answer answer) {
        return switch (answer) {
            case PASS -> PASS;
            case ASK_STAFF -> ASK_STAFF;
            case STOP -> STOP;
        };
    }

    /// Draws inside of the frame.
    abstract void pattern(PdfContentByte ink, float x, float base, float width, float height);

    /// A field of it with a thin frame.
    void draw(PdfContentByte ink, float x, float base, float width, float height) {
        ink.saveState();
        ink.setColorFill(colour);
        ink.rectangle(x, base, width, height);
        ink.fill();
        ink.rectangle(x, base, width, height);
        ink.clip();
        ink.newPath();
        pattern(ink, x, base, width, height);
        ink.restoreState();
        ink.saveState();
        ink.setGrayStroke(0.1f);
        ink.setLineWidth(0.4f);
        ink.rectangle(x, base, width, height);
        ink.stroke();
        ink.restoreState();
    }
}
