package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
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
