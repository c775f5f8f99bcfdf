package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.greenlane.sight.image.GreyImage;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    @Test
    void aQuietZoneOfFourModulesSurroundsTheCode() {
        BufferedImage picture = QrPicture.of("PHI1:QUIET", 3);

        int side = picture.getWidth();
        assertThat(side).isEqualTo((QrPicture.modules("PHI1:QUIET").length + 8) * 3);
        for (int i = 0; i < side; i++) {
            assertThat(picture.getRaster().getSample(i, 11, 0)).isEqualTo(255);
            assertThat(picture.getRaster().getSample(11, i, 0)).isEqualTo(255);
        }
        assertThat(picture.getRaster().getSample(12, 12, 0)).isZero();
    }

    @Test
    void aCodeOfOnePersonIsOfVersionTenOrLess() {
        assertThat(QrPicture.modules("PHI1:" + "A5Z$%".repeat(61)).length).isLessThanOrEqualTo(57);
    }

    @Test
    void aTextThatFitsNoCodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrPicture.of("x".repeat(4000), 1));
    }

    /// Bytes that are no text in any character set, as a DIVOC certificate has them.
    @Test
    void anArchiveIsReadByteForByte() throws WriterException {
        byte[] archive = new byte[700];
        new Random(5).nextBytes(archive);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, archive, 0, 4);
        String bytes = new String(archive, StandardCharsets.ISO_8859_1);
        BitMatrix code = new QRCodeWriter()
                .encode(bytes, BarcodeFormat.QR_CODE, 500, 500, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"));

        List<Symbol> symbols = Eye.forPictures()
                .look(GreyImage.of(MatrixToImageWriter.toBufferedImage(code)), Duration.ofSeconds(20))
                .symbols();

        assertThat(symbols).singleElement().satisfies(s -> {
            assertThat(s.text()).isEqualTo(bytes);
            assertThat(s.bytes()).isEqualTo(archive);
        });
    }

    @Property(tries = 60)
    void whatIsWrittenIsRead(@ForAll @StringLength(min = 1, max = 120) String text) {
        String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        List<Symbol> symbols = Eye.forPictures()
                .look(GreyImage.of(QrPicture.of(written, 4)), Duration.ofSeconds(20))
                .symbols();

        assertThat(symbols).singleElement().satisfies(s -> {
            assertThat(s.text()).isEqualTo(written);
            assertThat(s.bytes()).isEqualTo(written.getBytes(StandardCharsets.UTF_8));
        });
    }
}
