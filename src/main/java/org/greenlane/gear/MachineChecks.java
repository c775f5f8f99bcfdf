package org.greenlane.gear;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;

/// The doctor's questions about the machine itself, which need no other room.
public final class MachineChecks {
    /// The oldest Java that runs the station.
    static final int JAVA_WANTED = 25;

    /// The least memory that Java may use, in MiB: the whole station at work stays below it.
    static final long MEMORY_WANTED = 400;

    private MachineChecks() {}

    /// @param home the station's data folder
    public static List<Check> all(Path home, InstantSource time) {
        return List.of(
                Check.of("Java", () -> java(Runtime.version().feature())),
                Check.of("Memory", () -> memory(Runtime.getRuntime().maxMemory() >> 20)),
                Check.of("Data folder", () -> DataFolderCheck.run(home)),
                Check.of("Clock", () -> ClockCheck.run(time.instant(), Build.current().built())),
                Check.of("Chinese font", FontCheck::run),
                Check.of("Camera library", CameraLibraryCheck::run),
                Check.of("Serial ports", () -> SerialPortsCheck.run(home.resolve("native"))),
                Check.of("Sound", () -> soundWith(new JavaSoundSpeaker())));
    }

    static Finding java(int version) {
        return version >= JAVA_WANTED
                ? Finding.good("Java " + version)
                : Finding.bad("Java " + version + " is too old", "Install Java " + JAVA_WANTED + " or newer.");
    }

    static Finding memory(long mebibytes) {
        return mebibytes >= MEMORY_WANTED
                ? Finding.good(mebibytes + " MiB for Java")
                : Finding.bad(
                        "only " + mebibytes + " MiB for Java",
                        "Start Java with -Xmx" + MEMORY_WANTED + "m, on a computer with at least 2 GB of memory.");
    }

    static Finding soundWith(Speaker speaker) {
        try {
            speaker.check();
            return Finding.good("a sound device is there");
        } catch (Speaker.SpeakerException missing) {
            return Finding.bad(
                    String.valueOf(missing.getMessage()),
                    "Plug in a loudspeaker; on Linux the user must belong to the group \"audio\"."
                            + " The station works without one, but people hear no tone.");
        }
    }
}
