package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.CardCue;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.Test;

/// What the kiosk shows of its devices and its data, and what it asks of people where something is missing.
class KioskDevicesTest extends OpenKiosk {
    @Test
    void whatIsOutOfDateIsSaidInWordsThoughNothingIsBroken() {
        Kiosks.Kiosk kiosk = open("statuses-stale");
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isTrue();
        assertThat(((Label) node(kiosk, ".fault-what")).getText()).isEqualTo("The statuses are out of date.");
        assertThat(((Label) node(kiosk, ".fault-code")).getText()).isEqualTo("302");
        Screen.fx(() -> kiosk.model().status(FooterExamples.healthy()));
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isFalse();
    }

    @Test
    void aLaneThatCannotReadLeadsToTheStaffOverTheWholeStage() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        assertThat(Screen.isShown(node(kiosk, ".camera"))).isFalse();
        assertThat(node(kiosk, ".instruction").getLayoutBounds().getWidth()).isGreaterThan(kiosk.view().getWidth() * 0.9);
    }

    @Test
    void everyFrameIsDrawnAndNoneIsTransparent() {
        Kiosks.Kiosk kiosk = open("idle");
        int[] red = new int[64 * 48];
        Arrays.fill(red, 0x00C02010);
        Screen.fx(() -> kiosk.model().frame(new PreviewFrame(64, 48, red)));
        ImageView picture = (ImageView) node(kiosk, ".camera .image-view");
        Color colour = Screen.fx(() -> picture.getImage().getPixelReader().getColor(10, 10));
        assertThat(colour).isEqualTo(Color.rgb(0xC0, 0x20, 0x10));
        assertThat(Screen.fx(() -> picture.getImage().getWidth())).isEqualTo(64);
    }

    @Test
    void aLostCameraSendsPeopleToTheStaffAndAFoundOneBack() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Please go to the staff");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).isFalse();
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isTrue();
        Screen.fx(() -> kiosk.model().status(FooterExamples.healthy()));
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Show your code");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).isTrue();
        assertThat(Screen.isShown(node(kiosk, ".fault"))).isFalse();
    }

    @Test
    void theGravestFaultIsShownWithRemedyAndCode() {
        Kiosks.Kiosk kiosk = open("stop-faults-tray");
        assertThat(((Label) node(kiosk, ".fault-what")).getText()).isEqualTo("Passages cannot be recorded");
        assertThat(((Label) node(kiosk, ".fault-remedy")).getText()).startsWith("Free disk space");
        assertThat(((Label) node(kiosk, ".fault-code")).getText()).isEqualTo("F-401");
        assertThat(((Label) node(kiosk, ".fault-more")).getText()).isEqualTo("+1 more");
    }

    @Test
    void withoutACameraPeopleAreAskedForWhatCanStillBeRead() {
        Kiosks.Kiosk kiosk = open("camera-lost");
        Screen.fx(() -> kiosk.model().cue(Optional.of(CardCue.LAY_DOWN)));
        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Lay the ID card down");

        FooterView lost = FooterExamples.broken(Fault.Kind.CAMERA_LOST);
        List<DeviceState> devices = new ArrayList<>(lost.devices());
        devices.add(new DeviceState("Scanner", DeviceState.Kind.SCANNER, true));
        Screen.fx(() -> kiosk.model().cue(Optional.empty()));
        Screen.fx(() -> kiosk.model().status(new FooterView(lost.statuses(), lost.trustList(), devices, lost.faults())));

        assertThat(text(kiosk, ".instruction-title")).isEqualTo("Show your code");
        assertThat(Screen.isShown(node(kiosk, ".camera .image-view"))).as("no old picture").isFalse();
    }

    @Test
    void everyKindOfDeviceHasAChipWithItsNameAndASymbolThatTellsHowItStands() {
        Words words = Words.of(Language.ENGLISH);
        for (DeviceState.Kind kind : DeviceState.Kind.values()) {
            FooterChips.Chip broken = chip(kind, false, words);
            assertThat(broken.words()).startsWith(words.device(kind));
            assertThat(broken.drawing()).isEqualTo(Drawing.BAD);
            if (kind != DeviceState.Kind.STATUSES && kind != DeviceState.Kind.TRUST_LIST) {
                assertThat(chip(kind, true, words).drawing()).isEqualTo(Drawing.GOOD);
                assertThat(chip(kind, true, words).words()).startsWith(words.device(kind)).isNotEqualTo(broken.words());
            }
        }
    }

    private static FooterChips.Chip chip(DeviceState.Kind kind, boolean works, Words words) {
        FooterView view = new FooterView(
                Optional.empty(), Optional.empty(), List.of(new DeviceState("it", kind, works)), List.of());
        return FooterChips.of(view, words, Examples.NOW).getLast();
    }
}
