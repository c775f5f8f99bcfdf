package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.util.Map;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    @Test
    void whatIsDrawnIsReadBackAtLevelM() throws ReaderException {
        SigningKey key = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        String text = NativeCodeWriter.write(People.family(3), key);
        Result read = read(QrPicture.draw(text, 4));
        assertThat(read.getText()).isEqualTo(text);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void chineseIsDrawnToo() throws ReaderException {
        assertThat(read(QrPicture.draw("健康码", 5)).getText()).isEqualTo("健康码");
    }

    @Test
    void aWhiteBorderOfFourModulesIsAroundIt() {
        BufferedImage picture = QrPicture.draw("PHI1:", 3);
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo((21 + 8) * 3);
        for (int at = 0; at < picture.getWidth(); at++) {
            assertThat(picture.getRGB(at, 11)).isEqualTo(0xffffffff);
            assertThat(picture.getRGB(11, at)).isEqualTo(0xffffffff);
        }
        assertThat(picture.getRGB(12, 12)).isEqualTo(0xff000000);
    }

    @Test
    void whatFitsNoQrIsRefused() {
        assertThatThrownBy(() -> QrPicture.draw("A".repeat(5000), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrPicture.draw("A", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Result read(BufferedImage picture) throws ReaderException {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true));
    }
}
