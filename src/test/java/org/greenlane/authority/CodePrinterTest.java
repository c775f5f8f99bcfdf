package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.greenlane.code.Slip;
import org.greenlane.code.SlipWriter;
import org.greenlane.health.CodeId;
import org.greenlane.health.Medium;
import org.greenlane.health.SiteKind;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodePrinterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SyntheticPeople PEOPLE = new SyntheticPeople(5);

    @TempDir
    static Path temp;

    private static CodeIssuer issuer;

    private final CodePrinter printer = new CodePrinter(Lettering.ofThisMachine(), ZONE);
    private final CodePrinter withoutFonts = new CodePrinter(Lettering.none(), ZONE);

    @BeforeAll
    static void makeAnAuthority() throws IOException {
        SecureRandom random = new SecureRandom();
        issuer = Authority.init(temp.resolve("authority"), random, NOW).issuer(SyntheticRegion.HOME, random);
    }

    @Test
    void aSheetOfPaperCanBeReadBackAndIsLeftToBeLookedAt() throws IOException, ReaderException {
        IssuedCode code = issue(Medium.PAPER, 1);
        Path png = Files.createDirectories(Path.of("target/screens")).resolve("paper-sheet.png");
        printer.print(code, png);
        BufferedImage page = ImageIO.read(png.toFile());
        assertThat(page.getWidth()).isEqualTo(1240);
        assertThat(page.getHeight()).isEqualTo(1748);
        assertThat(textOf(page)).isEqualTo(code.text());
    }

    @Test
    void aFamilyOfEightFitsASheet() throws ReaderException {
        IssuedCode code = issue(Medium.PAPER, 8);
        assertThat(textOf(printer.draw(code))).isEqualTo(code.text());
    }

    @Test
    void withoutAnyFontTheQrIsStillThere() throws ReaderException {
        IssuedCode code = issue(Medium.PAPER, 1);
        BufferedImage page = withoutFonts.draw(code);
        assertThat(textOf(page)).isEqualTo(code.text());
        assertThat(inkBetween(page, 1320, 1748)).isZero();
    }

    @Test
    void withAFontTheNumberStandsUnderTheQr() {
        Lettering lettering = Lettering.ofThisMachine();
        BufferedImage page = printer.draw(issue(Medium.PAPER, 1));
        boolean canBeWritten = lettering.fontFor("0123-4567-89AB-C", Font.BOLD, 10).isPresent();
        assertThat(inkBetween(page, 1320, 1420) > 0).isEqualTo(canBeWritten);
    }

    @Test
    void aPhoneShowsTheBareQr() throws ReaderException {
        IssuedCode code = issue(Medium.PHONE, 1);
        assertThat(textOf(withoutFonts.draw(code))).isEqualTo(code.text());
    }

    @Test
    void aSlipCanBeReadBackWithFontsAndWithoutAndSaysItsTimes() throws IOException, ReaderException {
        Slip slip = new Slip(
                new CodeId("0001020304050607"),
                SyntheticRegion.HOME.region(),
                SiteKind.HOSPITAL,
                NOW,
                NOW.plus(Duration.ofHours(4)),
                "declared-healthy");
        String text = SlipWriter.write(slip, SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        SlipWords words = new SlipWords("临时通行凭条", "发出时间", "有效期至", "仅在本入口有效");
        Path png = Files.createDirectories(Path.of("target/screens")).resolve("slip.png");
        printer.print(slip, text, words, png);
        assertThat(textOf(ImageIO.read(png.toFile()))).isEqualTo(text);
        assertThat(textOf(withoutFonts.draw(slip, text, words))).isEqualTo(text);
        boolean canBeWritten = Lettering.ofThisMachine().fontFor("有效期至", Font.BOLD, 10).isPresent();
        assertThat(inkBetween(printer.draw(slip, text, words), 1460, 1560) > 0).isEqualTo(canBeWritten);
    }

    private static IssuedCode issue(Medium medium, int size) {
        List<Person> people = IntStream.range(0, size).mapToObj(PEOPLE::person).toList();
        return issuer.issue(people, medium, NOW, Duration.ofDays(7));
    }

    private static String textOf(BufferedImage picture) throws ReaderException {
        boolean isSheet = picture.getHeight() > picture.getWidth();
        BufferedImage qr = isSheet ? picture.getSubimage(60, 320, 1120, 1000) : picture;
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(qr)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private static long inkBetween(BufferedImage page, int top, int bottom) {
        int[] grey = page.getRaster().getSamples(0, top, page.getWidth(), bottom - top, 0, (int[]) null);
        return Arrays.stream(grey).filter(value -> value < 128).count();
    }
}
