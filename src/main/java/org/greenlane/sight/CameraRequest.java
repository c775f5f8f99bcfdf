package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDriver;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the station asks of a camera process, by its standard input: a command line could be read by anybody.
///
/// @param driver the class of the driver; empty if the cameras are only to be listed
/// @param name as in [CameraChoice]
record CameraRequest(String driver, List<String> arguments, Optional<String> name, int width, int height) {
    private static final int FIXED = 4;

    static CameraRequest listing() {
        return new CameraRequest("", List.of(), Optional.empty(), 0, 0);
    }

    static CameraRequest of(CameraChoice choice, CameraChoice.Apart apart) {
        return new CameraRequest(
                apart.driver().getName(), apart.arguments(), choice.name(), choice.width(), choice.height());
    }

    boolean isListing() {
        return driver.isEmpty();
    }

    void write(OutputStream to) throws IOException {
        List<String> texts = new ArrayList<>(
                List.of(driver, name.orElse(""), Integer.toString(width), Integer.toString(height)));
        texts.addAll(arguments);
        DataOutputStream out = new DataOutputStream(to);
        FrameLink.writeTexts(out, texts);
        out.flush();
    }

    static CameraRequest read(InputStream in) throws IOException {
        List<String> texts = FrameLink.readTexts(in);
        if (texts == null || texts.size() < FIXED) {
            throw new IOException("no request");
        }
        try {
            return new CameraRequest(
                    texts.getFirst(),
                    texts.subList(FIXED, texts.size()),
                    Optional.of(texts.get(1)).filter(name -> !name.isEmpty()),
                    Integer.parseInt(texts.get(2)),
                    Integer.parseInt(texts.get(3)));
        } catch (NumberFormatException e) {
            throw new IOException("no request", e);
        }
    }

    /// Makes the driver.
    ///
    /// @throws IllegalStateException if the class is no driver, or cannot be made
    WebcamDriver newDriver() {
        try {
            Class<? extends WebcamDriver> type = Class.forName(driver).asSubclass(WebcamDriver.class);
            return arguments.isEmpty()
                    ? type.getDeclaredConstructor().newInstance()
                    : type.getDeclaredConstructor(List.class).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("no driver", e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("no driver " + driver, e);
        }
    }

    /// Leaves the arguments out: a password may be among them.
    @Override
    public String toString() {
        return "CameraRequest[" + driver + "]";
    }
}
