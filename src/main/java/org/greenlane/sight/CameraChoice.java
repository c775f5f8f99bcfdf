package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDriver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.greenlane.health.Symbology;

/// Which camera to use, and how.
///
/// @param device its name in the hardware profile, for the health board
/// @param place where its driver runs
/// @param name which of the driver's cameras: a stable name of the system, or a part of the camera's own; without one
///     the first that gives pictures in colour
/// @param width wanted, in pixels
/// @param height wanted, in pixels
/// @param symbologies what is read in its pictures
public record CameraChoice(
        String device, Place place, Optional<String> name, int width, int height, Set<Symbology> symbologies) {
    public CameraChoice {
        symbologies = Set.copyOf(symbologies);
    }

    /// A camera in whose pictures the usual codes are read.
    public CameraChoice(String device, Place place, Optional<String> name, int width, int height) {
        this(device, place, name, width, height, Eye.USUAL);
    }

    /// The same camera, in whose pictures these are read.
    public CameraChoice reading(Set<Symbology> others) {
        return new CameraChoice(device, place, name, width, height, others);
    }

    /// Where the driver of a camera runs.
    public sealed interface Place {}

    /// In the station's own process: for drivers without native code.
    ///
    /// @param driver where cameras come from; asked on the camera's own thread
    /// @param exclusive whether other programs of this kind must be kept away from the camera
    public record Here(Supplier<WebcamDriver> driver, boolean exclusive) implements Place {}

    /// In a process of its own, which may crash and hang without harm to the gate, and is started again.
    ///
    /// @param driver the driver's class; it has a constructor without parameters, or with one list of texts
    /// @param arguments for that constructor; may be secret, and go to the process by its standard input
    public record Apart(Class<? extends WebcamDriver> driver, List<String> arguments) implements Place {
        public Apart {
            arguments = List.copyOf(arguments);
        }

        /// Leaves the arguments out: a password may be among them.
        @Override
        public String toString() {
            return "Apart[" + driver.getSimpleName() + "]";
        }
    }

    /// A UVC camera at this machine, in a process of its own where there can be one.
    ///
    /// @param name as `greenlane doctor` lists it; see [VideoNodes]
    public static CameraChoice usb(String device, Optional<String> name, int width, int height) {
        Place place = CameraProcess.isPossible() ? new Apart(UsbDriver.class, List.of()) : new Here(UsbDriver::new, true);
        return new CameraChoice(device, place, name, width, height);
    }

    /// The only camera of a driver, in a process of its own where there can be one.
    ///
    /// @param arguments for the driver's constructor
    /// @param here makes the same driver in this process
    public static CameraChoice apart(
            String device,
            Class<? extends WebcamDriver> driver,
            List<String> arguments,
            int width,
            int height,
            Supplier<WebcamDriver> here) {
        Place place = CameraProcess.isPossible() ? new Apart(driver, arguments) : new Here(here, false);
        return new CameraChoice(device, place, Optional.empty(), width, height);
    }

    Source open(Duration patience) throws CameraTrouble, InterruptedException {
        return switch (place) {
            case Here here -> Connection.open(this, here, patience);
            case Apart apart -> CameraProcess.open(this, apart, patience);
        };
    }
}
