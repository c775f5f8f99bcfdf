package org.greenlane.verb;

import java.util.List;
import java.util.Optional;
import org.greenlane.SerialDevice;
import org.greenlane.demo.Travellers;
import org.greenlane.desk.Look;
import org.greenlane.desk.StationWindow;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.sight.CameraChoice;

/// How a kiosk stands on this machine.
///
/// @param cameras all look at the same gate
/// @param serial readers, scanners and the relay on serial lines
/// @param assisted the desk where staff help people
/// @param travellers the demo's tray; none in service
/// @param look how its windows are coloured to begin with
/// @param still true to show no motion
/// @param mirrored true if the camera looks at the person, so that the picture moves as a mirror does
record KioskSettings(
        String title,
        List<CameraChoice> cameras,
        List<SerialDevice> serial,
        HardwareProfile.SoundSettings sound,
        Language language,
        Look look,
        boolean still,
        boolean fullScreen,
        boolean mirrored,
        AssistedSettings assisted,
        Optional<Travellers> travellers) {
    static KioskSettings of(
            HardwareProfile profile, List<CameraChoice> cameras, List<SerialDevice> serial, boolean windowed) {
        return new KioskSettings(
                profile.name(),
                cameras,
                serial,
                profile.sound(),
                Language.ofTag(profile.screen().language()).orElse(Language.ENGLISH),
                Look.named(profile.screen().look()).orElse(Look.LIGHT),
                profile.screen().still(),
                profile.screen().fullScreen() && !windowed,
                true,
                profile.assisted(),
                Optional.empty());
    }

    /// Where staff's window stands: on the second screen, where they have one of their own.
    StationWindow.Place placeOfStaff() {
        if (!fullScreen) {
            return StationWindow.Place.WINDOW;
        }
        boolean second = assisted.enabled() && assisted.window() == AssistedSettings.Window.SECOND;
        return second ? StationWindow.Place.SECOND_SCREEN : StationWindow.Place.FULL_SCREEN;
    }

    /// That begins in another language, or another look.
    KioskSettings in(Optional<String> tag, Optional<String> named) {
        Language other = tag.flatMap(Language::ofTag).orElse(language);
        Look coloured = named.flatMap(Look::named).orElse(look);
        return new KioskSettings(
                title, cameras, serial, sound, other, coloured, still, fullScreen, mirrored, assisted, travellers);
    }

    /// With the demo's travellers. Their camera looks over the person's shoulder, so nothing is mirrored.
    KioskSettings with(Travellers shown) {
        return new KioskSettings(
                title, cameras, serial, sound, language, look, still, fullScreen, false, assisted, Optional.of(shown));
    }
}
