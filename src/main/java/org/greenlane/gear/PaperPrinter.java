package org.greenlane.gear;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.Locale;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer, by the printing service of this machine (CUPS on Linux). What it prints lies in that service's hands alone:
/// the spool file on the way there is Java's, readable to this user only, and gone when the job has been handed over.
public final class PaperPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinter.class);
    private static final double POINTS_PER_INCH = 72;

    private final PrintService service;

    /// @param service one that prints [Printable]s
    public PaperPrinter(PrintService service) {
        this.service = service;
    }

    /// The one that this machine prints to where nobody says otherwise. Asks the system, which may take seconds.
    public static Optional<PaperPrinter> ofThisMachine() {
        try {
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                    .filter(found -> found.isDocFlavorSupported(DocFlavor.SERVICE_FORMATTED.PRINTABLE))
                    .map(PaperPrinter::new);
        } catch (RuntimeException | LinkageError e) {
            // What Java throws where a machine has no printing service differs from system to system.
            LOG.warn("This machine's printers cannot be asked for ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Hands one page over at its own size, or as large as the paper is, in the middle. Slow.
    ///
    /// @return false if the printer did not take it
    public boolean print(BufferedImage page, double dotsPerInch) {
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet(new JobName("Greenlane", Locale.ROOT));
        Printable drawn = (pen, paper, number) -> number == 0 ? draw(pen, paper, page, dotsPerInch) : Printable.NO_SUCH_PAGE;
        Doc doc = new SimpleDoc(drawn, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null);
        try {
            DocPrintJob job = service.createPrintJob();
            job.print(doc, wishes);
            return true;
        } catch (PrintException | RuntimeException | LinkageError e) {
            LOG.warn("The printer did not take a page ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private static int draw(Graphics pen, PageFormat paper, BufferedImage page, double dotsPerInch) {
        double own = POINTS_PER_INCH / dotsPerInch;
        double scale = Math.min(
                own,
                Math.min(
                        paper.getImageableWidth() / page.getWidth(), paper.getImageableHeight() / page.getHeight()));
        Graphics2D on = (Graphics2D) pen;
        on.translate(
                paper.getImageableX() + (paper.getImageableWidth() - page.getWidth() * scale) / 2,
                paper.getImageableY() + (paper.getImageableHeight() - page.getHeight() * scale) / 2);
        on.scale(scale, scale);
        on.drawImage(page, 0, 0, null);
        return Printable.PAGE_EXISTS;
    }
}
