package org.greenlane.gear;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.greenlane.gear.HardwareProfile.Chinese;
import org.greenlane.gear.HardwareProfile.ScreenSettings;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.gear.HardwareProfile.VoiceSettings;
import org.greenlane.gear.ProfileException.Problem;
import org.greenlane.health.Symbology;
import org.tomlj.Toml;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;

/// The schema of a profile: TOML 1.0 text to checked settings, or everything that is wrong at once.
final class ProfileReader {
    /// Tables within tables; a profile has two levels.
    private static final int MAX_NESTING = 8;

    private static final Map<String, Symbology> SYMBOLOGIES = new TreeMap<>(Map.of(
            "aztec", Symbology.AZTEC,
            "data-matrix", Symbology.DATA_MATRIX,
            "pdf417", Symbology.PDF_417,
            "code-128", Symbology.CODE_128));

    private static final Map<String, AssistedSettings.Window> WINDOWS = new TreeMap<>(
            Map.of("same", AssistedSettings.Window.SAME, "second", AssistedSettings.Window.SECOND));

    private static final int MOST_DEVICES = 16;

    private static final Map<String, Chinese> SPOKEN_CHINESE =
            new TreeMap<>(Map.of("mandarin", Chinese.MANDARIN, "cantonese", Chinese.CANTONESE));

    /// Words a minute; a newsreader has 160.
    private static final int SLOWEST = 80;

    private static final int FASTEST = 240;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    private ProfileReader() {}

    static HardwareProfile read(byte[] bytes, String source) throws ProfileException {
        return check(bytes, source).profile();
    }

    static CheckedProfile check(byte[] bytes, String source) throws ProfileException {
        ProfileReader reader = new ProfileReader();
        Optional<HardwareProfile> profile = reader.parse(bytes).flatMap(reader::profile);
        if (profile.isEmpty() || !reader.problems.isEmpty()) {
            throw new ProfileException(source, reader.problems);
        }
        return new CheckedProfile(profile.get(), source, reader.remarks);
    }

    private Optional<TomlParseResult> parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            problems.add(new Problem(0, 0, "not UTF-8 text"));
            return Optional.empty();
        }
        TomlParseResult toml = Toml.parse(text, TomlParseOptions.defaults().withMaxNestingDepth(MAX_NESTING));
        toml.errors()
                .forEach(error -> problems.add(new Problem(
                        error.position().line(), error.position().column(), String.valueOf(error.getMessage()))));
        return toml.hasErrors() ? Optional.empty() : Optional.of(toml);
    }

    private Optional<HardwareProfile> profile(TomlParseResult toml) {
        Section top = Section.top(toml, problems);
        Optional<String> name = top.text("name");
        List<CameraSettings> cameras =
                CameraSection.readAll(top.sections("camera", HardwareProfile.MAX_CAMERAS));
        Set<Symbology> symbologies = symbologies(top.section("codes"));
        Set<String> names = cameras.stream().map(CameraSettings::name).collect(toSet());
        List<SerialSettings> serial = SerialSections.readAll(top, names, remarks);
        SoundSettings sound = sound(top.section("sound"));
        ScreenSettings screen = screen(top.section("screen"));
        AssistedSettings assisted = assisted(top.section("assisted"), serial);
        top.end();
        if (name.isEmpty() || cameras.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HardwareProfile(name.get(), cameras, symbologies, serial, sound, screen, assisted));
    }

    /// QR codes are always read: health codes are.
    private static Set<Symbology> symbologies(Section section) {
        Set<Symbology> symbologies = EnumSet.of(Symbology.QR_CODE);
        SYMBOLOGIES.forEach((key, symbology) -> {
            if (section.flag(key, symbology != Symbology.CODE_128)) {
                symbologies.add(symbology);
            }
        });
        section.end();
        return symbologies;
    }

    private static SoundSettings sound(Section section) {
        boolean enabled = section.flag("enabled", true);
        boolean voice = section.flag("voice", false);
        boolean atGate = section.flag("voice-at-gate", false);
        int rate = section.number("voice-rate", SLOWEST, FASTEST, VoiceSettings.USUAL_RATE);
        Chinese chinese = section.has("chinese")
                ? section.choice("chinese", SPOKEN_CHINESE).orElse(Chinese.MANDARIN)
                : Chinese.MANDARIN;
        section.end();
        return new SoundSettings(enabled, new VoiceSettings(voice, voice && atGate, rate, chinese));
    }

    private static ScreenSettings screen(Section section) {
        boolean fullScreen = section.flag("full-screen", true);
        String language = oneOf(HardwareProfile.LANGUAGES, section, "language", "en");
        String look = oneOf(HardwareProfile.LOOKS, section, "look", "light");
        boolean still = section.flag("reduced-motion", false);
        section.end();
        return new ScreenSettings(fullScreen, language, look, still);
    }

    private static String oneOf(Set<String> names, Section section, String key, String usual) {
        Map<String, String> choices = new TreeMap<>(names.stream().collect(toMap(Function.identity(), name -> name)));
        return section.has(key) ? section.choice(key, choices).orElse(usual) : usual;
    }

    private static AssistedSettings assisted(Section section, List<SerialSettings> serial) {
        boolean enabled = section.flag("enabled", false);
        AssistedSettings.Window window = section.has("window")
                ? section.choice("window", WINDOWS).orElse(AssistedSettings.Window.SAME)
                : AssistedSettings.Window.SAME;
        List<String> devices = section.texts("devices", MOST_DEVICES);
        Set<String> bringing = serial.stream()
                .filter(device -> !(device instanceof SerialSettings.GateRelay))
                .map(SerialSettings::name)
                .collect(toSet());
        if (!bringing.containsAll(devices)) {
            section.wrong("devices", "must be names of readers and scanners of this profile, each as it stands there");
        }
        section.end();
        return new AssistedSettings(enabled, window, devices);
    }
}
