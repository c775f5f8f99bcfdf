package org.greenlane.gear;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenlane.health.Symbology;
import org.greenlane.wire.PortName;

/// What one station is made of, as its profile file says.
///
/// @param name what the station calls itself on screen and in the log
/// @param cameras one at least; all of them look at the same gate
/// @param symbologies what they read
/// @param serial devices on serial lines; no name twice, one relay at most
/// @param assisted the desk where staff help people; its devices are among the serial ones
public record HardwareProfile(
        String name,
        List<CameraSettings> cameras,
        Set<Symbology> symbologies,
        List<SerialSettings> serial,
        SoundSettings sound,
        ScreenSettings screen,
        AssistedSettings assisted) {
    /// The most cameras at one gate.
    public static final int MAX_CAMERAS = 4;

    public HardwareProfile {
        cameras = List.copyOf(cameras);
        symbologies = Set.copyOf(symbologies);
        serial = List.copyOf(serial);
    }

    /// The same, with devices on other ports.
    ///
    /// @param ports by the names of devices; those that it has not are passed over, and a simulated device stays one
    public HardwareProfile withPorts(Map<String, PortName> ports) {
        List<SerialSettings> moved = serial.stream()
                .map(device -> device.port() instanceof PortName.Simulated
                        ? device
                        : device.at(ports.getOrDefault(device.name(), device.port())))
                .toList();
        return new HardwareProfile(name, cameras, symbologies, moved, sound, screen, assisted);
    }

    /// @param enabled false for a gate that must stay silent
    /// @param voice what is said aloud beside the tones
    public record SoundSettings(boolean enabled, VoiceSettings voice) {
        /// Tones only, or nothing.
        public SoundSettings(boolean enabled) {
            this(enabled, VoiceSettings.NONE);
        }
    }

    /// @param enabled true where the station speaks with people whom staff assist
    /// @param atGate true where it speaks in the self-service lane too
    /// @param rate words a minute
    /// @param chinese how Chinese is spoken
    public record VoiceSettings(boolean enabled, boolean atGate, int rate, Chinese chinese) {
        /// Slow enough for old ears.
        public static final int USUAL_RATE = 120;

        /// Nothing is said.
        public static final VoiceSettings NONE = new VoiceSettings(false, false, USUAL_RATE, Chinese.MANDARIN);
    }

    /// How Chinese is spoken; it is written the same.
    public enum Chinese {
        MANDARIN,
        CANTONESE
    }

    /// @param language the tag of the language that the station begins with, one of [#LANGUAGES]
    /// @param look how its windows are coloured to begin with, one of [#LOOKS]
    /// @param still true to show no motion, for people whom motion disturbs
    public record ScreenSettings(boolean fullScreen, String language, String look, boolean still) {
        /// In the usual look, with pictures that move.
        public ScreenSettings(boolean fullScreen, String language) {
            this(fullScreen, language, "light", false);
        }
    }

    /// The looks that a profile may name.
    public static final Set<String> LOOKS = Set.of("light", "dark", "outdoor");

    /// The languages that a profile may name.
    public static final Set<String> LANGUAGES = Set.of("en", "zh", "ko");

    /// Reads and checks a profile file.
    ///
    /// @throws ProfileException if it is no good, naming everything that is wrong with it
    /// @throws IOException if the file cannot be read
    public static HardwareProfile read(Path file) throws ProfileException, IOException {
        return ProfileReader.read(ProfileShelf.load(file), file.toString());
    }

    /// Finds a profile by its name, or by its file when that ends in `.toml`, then reads it.
    /// A name is looked up in `hardware-profiles` of the working folder, then beside the program, then among those
    /// that the program brings along.
    ///
    /// @throws ProfileException if there is none, or it is no good
    /// @throws IOException if the file cannot be read
    public static HardwareProfile find(String nameOrFile) throws ProfileException, IOException {
        return ProfileShelf.usual().find(nameOrFile);
    }
}
