package org.greenlane.verb;

import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.authority.CodePrinter;
import org.greenlane.authority.Lettering;
import org.greenlane.authority.SlipWords;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.Reading;
import org.greenlane.code.Slip;
import org.greenlane.desk.assisted.SlipLabels;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.PaperPrinter;
import org.greenlane.lane.assisted.Slips;

/// Prints temporary slips, one at a time, on a thread of its own: neither the screen nor the gate waits for a printer. The
/// picture of a slip is never in a file of this program's.
final class SlipPrinting implements AutoCloseable {
    private static final double DOTS_PER_INCH = 300;

    private final Supplier<Optional<PaperPrinter>> printers;
    private final ZoneId zone;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService own =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("printer").factory());
    // Of its own thread.
    private Optional<CodePrinter> sheets = Optional.empty();

    /// @param printers looks for one; may take seconds
    /// @param zone in which times are printed
    SlipPrinting(Supplier<Optional<PaperPrinter>> printers, ZoneId zone, InstantSource clock) {
        this.printers = printers;
        this.zone = zone;
        this.clock = clock;
    }

    /// Tells whether there is a printer now. Never waits.
    ///
    /// @param told on the thread of the printer
    void look(Consumer<Boolean> told) {
        own.execute(() -> told.accept(printers.get().isPresent()));
    }

    /// Prints a slip; nothing happens while one is being printed. Never waits.
    ///
    /// @param told whether the printer took it; on the thread of the printer
    void print(Slips.Slip slip, Language language, Consumer<Boolean> told) {
        if (busy.compareAndSet(false, true)) {
            own.execute(() -> {
                try {
                    told.accept(isPrinted(slip.text(), language));
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private boolean isPrinted(String text, Language language) {
        return Codes.read(text, clock.instant()) instanceof Reading.Read(PresentedCode.SlipCode(_, Slip slip))
                && printers.get()
                        .filter(printer -> printer.print(picture(slip, text, language), DOTS_PER_INCH))
                        .isPresent();
    }

    private BufferedImage picture(Slip slip, String text, Language language) {
        CodePrinter drawing = sheets.orElseGet(() -> new CodePrinter(Lettering.ofThisMachine(), zone));
        sheets = Optional.of(drawing);
        SlipLabels labels = SlipLabels.in(language);
        return drawing.draw(
                slip, text, new SlipWords(labels.title(), labels.givenOut(), labels.ends(), labels.onlyHere()));
    }

    @Override
    public void close() {
        own.shutdown();
    }
}
