package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.Webcam;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// webcam-capture's native part exists for few machines and cannot be unloaded: a simulated camera must do without it.
class NativeLibraryTest {
    /// A program of its own, run with classes of its own.
    public static final class Program {
        private Program() {}

        public static void run() {
            Webcam.setDriver(new SimulatedCamera(1, Ticker.leaping()));
            Webcam webcam = Webcam.getDefault();
            webcam.getLock().disable();
            webcam.open();
            webcam.getImage();
            webcam.close();
        }
    }

    private static final class Recording extends URLClassLoader {
        private final Queue<String> loaded = new ConcurrentLinkedQueue<>();

        Recording(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = super.findClass(name);
            loaded.add(name);
            return found;
        }
    }

    @Test
    void theNativeCameraLibraryIsNeverLoaded() throws Exception {
        try (Recording loader = new Recording(classPath())) {
            Method run = loader.loadClass(Program.class.getName()).getMethod("run");

            run.invoke(null);

            assertThat(loader.loaded).contains(Webcam.class.getName()).noneMatch(name -> name.startsWith("org.bridj"));
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
