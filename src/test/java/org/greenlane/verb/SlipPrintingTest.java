package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.greenlane.code.Slip;
import org.greenlane.code.SlipWriter;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.PaperPrinter;
import org.greenlane.health.CodeId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// Slips on a real printing service, the one that writes PostScript.
class SlipPrintingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private @Nullable SlipPrinting opened;

    private StreamPrintService postscript() {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PRINTABLE, "application/postscript");
        assertThat(factories).isNotEmpty();
        return factories[0].getPrintService(out);
    }

    private SlipPrinting printing(Supplier<Optional<PaperPrinter>> printers) {
        SlipPrinting made = new SlipPrinting(printers, ZoneId.of("Asia/Shanghai"), InstantSource.fixed(NOW));
        opened = made;
        return made;
    }

    @AfterEach
    void close() {
        SlipPrinting open = opened;
        if (open != null) {
            open.close();
        }
    }

    private static Slips.Slip slip() {
        Slip slip = new Slip(
                new CodeId("0001020304050607"),
                new Region("990100"),
                SiteKind.HOSPITAL,
                NOW,
                NOW.plus(Duration.ofHours(4)),
                "slip");
        String text = SlipWriter.write(slip, SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        return new Slips.Slip(slip.id(), text, slip.expires());
    }

    private static boolean printed(SlipPrinting printing, Slips.Slip slip) throws Exception {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        printing.print(slip, Language.CHINESE, told::complete);
        return told.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aSlipGoesToThePrinterAsOnePageAndIsLeftInNoFile() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = files(temporary);
        StreamPrintService service = postscript();
        SlipPrinting printing = printing(() -> Optional.of(new PaperPrinter(service)));

        assertThat(printed(printing, slip())).isTrue();

        String page = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(page).startsWith("%!PS").contains("%%Page: 1 1").doesNotContain("%%Page: 2 2");
        assertThat(page.length()).as("a picture of it").isGreaterThan(20_000);
        assertThat(files(temporary).stream().filter(file -> !before.contains(file)))
                .noneMatch(file -> file.getFileName().toString().startsWith("javaprint"));
    }

    private static Set<Path> files(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toSet());
        }
    }

    @Test
    void aPageIsDrawnAtItsOwnSizeOrAsLargeAsThePaperIs() {
        BufferedImage large = new BufferedImage(6000, 9000, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(new PaperPrinter(postscript()).print(large, 300)).isTrue();
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("%%Page: 1 1");
    }

    @Test
    void aPrinterThatFailsIsTold() throws Exception {
        StreamPrintService service = postscript();
        service.dispose();
        assertThat(printed(printing(() -> Optional.of(new PaperPrinter(service))), slip())).isFalse();
    }

    @Test
    void aPrinterThatWentAwayIsTold() throws Exception {
        SlipPrinting printing = printing(Optional::empty);
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        printing.look(found::complete);
        assertThat(found.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed(printing, slip())).isFalse();
    }
}
