package org.greenlane.bench.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.greenlane.sight.QrPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is personal is found wherever it stands, and in whatever form: else that nothing is found would say nothing.
class TracesTest {
    private static final List<String> CANARIES = List.of("110101199003070134", "欧阳明月", "X01234567");

    @TempDir
    Path folder = Path.of("");

    private static Traces traces() {
        Traces traces = new Traces();
        CANARIES.forEach(traces::add);
        return traces;
    }

    private int found() throws IOException {
        return traces().in(List.of(folder)).places();
    }

    private static Map<String, byte[]> forms(String text) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = text.getBytes(charset);
            forms.put(charset + "", bytes);
            forms.put(charset + " backwards", new StringBuilder(text).reverse().toString().getBytes(charset));
            forms.put(charset + " hexadecimal", ascii(HexFormat.of().formatHex(bytes)));
            forms.put(charset + " HEXADECIMAL", ascii(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT)));
            for (String before : List.of("", "x", "xy", "xyz")) {
                byte[] whole = (before + "……").getBytes(StandardCharsets.UTF_8);
                byte[] all = new byte[before.length() + bytes.length + whole.length];
                System.arraycopy(whole, 0, all, 0, before.length());
                System.arraycopy(bytes, 0, all, before.length(), bytes.length);
                forms.put(charset + " base64 behind " + before.length(), Base64.getEncoder().encode(all));
            }
        }
        return forms;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] amidNoise(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        out.write(noise);
        out.write(bytes);
        out.write(noise);
        return out.toByteArray();
    }

    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.around(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static OutputStream zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        return zip;
    }

    /// The kinds of files that a program may leave.
    private static Map<String, byte[]> kinds(byte[] form) throws IOException {
        byte[] zipped = packed(form, TracesTest::zip);
        byte[] deflated = packed(form, DeflaterOutputStream::new);
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("station.mv.db", amidNoise(form));
        kinds.put("greenlane.log", form);
        kinds.put("export.xlsx", zipped);
        kinds.put("export.zip", packed(zipped, TracesTest::zip));
        kinds.put("greenlane.1.log.gz", packed(form, GZIPOutputStream::new));
        kinds.put("report.pdf", amidNoise(deflated));
        kinds.put("screen.png", amidNoise(deflated));
        return kinds;
    }

    @Test
    void everyFormIsFoundInEveryKindOfFile() throws Exception {
        assertThat(found()).isZero();
        for (String canary : CANARIES) {
            for (Map.Entry<String, byte[]> form : forms(canary).entrySet()) {
                for (Map.Entry<String, byte[]> kind : kinds(form.getValue()).entrySet()) {
                    Path file = folder.resolve(kind.getKey());
                    Files.write(file, kind.getValue());
                    assertThat(found()).as(canary + " as " + form.getKey() + " in " + kind.getKey()).isPositive();
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void aCodeThatAPictureShowsIsReadAndFound() throws Exception {
        BufferedImage screen = new BufferedImage(1024, 600, BufferedImage.TYPE_INT_RGB);
        Path picture = folder.resolve("screen.png");
        draw(screen, "of nobody at all");
        ImageIO.write(screen, "png", picture.toFile());
        assertThat(found()).isZero();
        draw(screen, "PHI1:110101199003070134");
        ImageIO.write(screen, "png", picture.toFile());
        assertThat(found()).as("its bytes say nothing of anybody").isEqualTo(1);
    }

    private static void draw(BufferedImage screen, String code) {
        Graphics2D pen = screen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, screen.getWidth(), screen.getHeight());
        pen.drawImage(QrPicture.of(code, 6), 400, 150, null);
        pen.dispose();
    }

    @Test
    void aNameIsFoundWithEscapesAsPropertiesAndJsonHaveThem() throws Exception {
        Files.writeString(folder.resolve("prefs.xml"), "\\u6b27\\u9633\\u660e\\u6708");
        assertThat(found()).isEqualTo(1);
        Files.writeString(folder.resolve("prefs.xml"), "\\u6B27\\u9633\\u660E\\u6708");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void theNameOfAFileIsLookedAtToo() throws Exception {
        Files.createDirectories(folder.resolve("110101199003070134"));
        Files.createFile(folder.resolve("110101199003070134/x"));
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void whatIsNobodysIsNotFound() throws Exception {
        Files.write(folder.resolve("noise"), amidNoise(ascii("110101199003070135")));
        Files.write(folder.resolve("cut"), amidNoise(ascii("11010119900307013")));
        assertThat(traces().in(List.of(folder))).isEqualTo(new Traces.Found(2, 0));
    }
}
