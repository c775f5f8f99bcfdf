package org.greenlane.sight;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenlane.health.Fault;
import org.jspecify.annotations.Nullable;

/// A camera whose driver runs in a process of its own: what its native code does to that process, it does to that
/// process. The newest picture wins; older ones are dropped here.
///
/// The process ends with this one, because its standard input ends; one that hangs is known by the pictures that do not
/// come, and is killed when it is closed.
final class CameraProcess implements Source {
    /// One being filled, one waiting, one being read, one on its way back.
    private static final int BUFFERS = 4;

    /// For the machine to start a virtual machine, when it is busy, beside the time for the cameras themselves.
    private static final Duration START = Duration.ofSeconds(10);

    private static final Duration FOR_A_PICTURE = Duration.ofMillis(250);
    private static final Duration TO_END = Duration.ofSeconds(2);
    private static final int PIPE = 1 << 16;

    private final Process process;
    private final Mailbox<Shot> mailbox = new Mailbox<>();
    private final BlockingQueue<byte[]> buffers = new ArrayBlockingQueue<>(BUFFERS);
    private final CompletableFuture<FrameLink.Message> first = new CompletableFuture<>();
    private volatile @Nullable CameraTrouble end;

    private CameraProcess(Process process) {
        this.process = process;
    }

    /// Whether this Java can start another one: a runtime without its `java` command cannot.
    static boolean isPossible() {
        return Files.isExecutable(java());
    }

    private static Path java() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return Path.of(System.getProperty("java.home", ""), "bin", windows ? "java.exe" : "java");
    }

    static CameraProcess open(CameraChoice choice, CameraChoice.Apart apart, Duration patience)
            throws CameraTrouble, InterruptedException {
        if (apart.driver() == UsbDriver.class && UsbDriver.isLinux() && VideoNodes.read(Path.of("/")).isEmpty()) {
            // Known without starting anything, again and again, until somebody plugs one in.
            throw new CameraTrouble(Fault.Kind.CAMERA_MISSING, "no camera is connected");
        }
        CameraProcess camera = start(CameraRequest.of(choice, apart));
        try {
            camera.awaitFirst(patience);
            return camera;
        } catch (CameraTrouble | InterruptedException e) {
            camera.close();
            throw e;
        }
    }

    static List<String> names(Duration patience) throws CameraTrouble, InterruptedException {
        try (CameraProcess process = start(CameraRequest.listing())) {
            return process.awaitFirst(patience) instanceof FrameLink.Message.Names(List<String> names) ? names : List.of();
        }
    }

    private static CameraProcess start(CameraRequest request) throws CameraTrouble {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(request)).redirectError(ProcessBuilder.Redirect.INHERIT);
            // Its log goes to standard error alone: two programs must not write into one file.
            builder.environment().remove("GREENLANE_HOME");
            // Each thread's own arena of native memory would cost more than the pictures.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            CameraProcess camera = new CameraProcess(builder.start());
            Thread.ofPlatform().daemon().name("camera-pipe").start(camera::receive);
            request.write(camera.process.getOutputStream());
            return camera;
        } catch (IOException e) {
            throw new CameraTrouble(Fault.Kind.CAMERA_SOFTWARE_STOPPED, "the camera process does not start", e);
        }
    }

    /// As small as a Java process can be: it holds one frame in a few forms.
    static List<String> command(CameraRequest request) {
        long megapixels = (long) request.width() * request.height() / 1_000_000;
        return List.of(
                java().toString(),
                "-Xmx" + (40 + 24 * megapixels) + "m",
                "-Xms8m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:-UsePerfData",
                // A crash leaves neither a report nor a core behind: there may be somebody's picture in it.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                CameraChild.class.getName());
    }

    private FrameLink.Message awaitFirst(Duration patience) throws CameraTrouble, InterruptedException {
        try {
            FrameLink.Message message = first.get(patience.plus(START).toMillis(), TimeUnit.MILLISECONDS);
            if (message instanceof FrameLink.Message.Trouble(Fault.Kind kind, String detail)) {
                throw new CameraTrouble(kind, detail);
            }
            return message;
        } catch (TimeoutException e) {
            throw new CameraTrouble(Fault.Kind.CAMERA_LOST, "the camera does not open in time", e);
        } catch (ExecutionException e) {
            throw new CameraTrouble(Fault.Kind.CAMERA_SOFTWARE_STOPPED, ended(), e);
        }
    }

    /// The pipe's own thread: a process that hangs in the middle of a picture must hold up nobody else.
    private void receive() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE))) {
            while (true) {
                FrameLink.Message message = FrameLink.read(in, this::buffer);
                first.complete(message);
                switch (message) {
                    case FrameLink.Message.Frame(Shot shot) -> post(shot);
                    case FrameLink.Message.Trouble(Fault.Kind kind, String detail) -> end = new CameraTrouble(kind, detail);
                    case FrameLink.Message.Opened _, FrameLink.Message.Names _ -> {}
                }
            }
        } catch (EOFException e) {
            stopped(e);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            stopped(e);
        }
    }

    private void stopped(Exception how) {
        if (end == null) {
            end = new CameraTrouble(Fault.Kind.CAMERA_SOFTWARE_STOPPED, ended(), how);
        }
        first.completeExceptionally(how);
    }

    /// How the process ended, for the technician: above 128 it is 128 and the number of a signal.
    private String ended() {
        try {
            return process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)
                    ? "the camera process ended with " + process.exitValue()
                    : "the camera process closed its pipe";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the camera process ended";
        }
    }

    private byte[] buffer(int size) {
        byte[] free = buffers.poll();
        return free != null && free.length >= size ? free : new byte[size];
    }

    private void post(Shot shot) {
        Shot unseen = mailbox.put(shot);
        if (unseen != null) {
            buffers.offer(unseen.grey().luma());
        }
    }

    @Override
    public @Nullable Shot next(byte[] free) throws CameraTrouble, InterruptedException {
        if (free.length > 0) {
            buffers.offer(free);
        }
        Shot shot = mailbox.take(FOR_A_PICTURE);
        CameraTrouble trouble = end;
        if (shot == null && trouble != null) {
            throw trouble;
        }
        return shot;
    }

    /// The camera is free again when this returns, unless the system itself does not let go of it.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
