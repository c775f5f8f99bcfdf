package org.greenlane.wire;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A serial port, 8 data bits, no parity, one stop bit, no flow control.
///
/// No listeners: they keep firing after the device has gone, and closing a port in one can end the program. The port is
/// asked for by its name at each opening, because a port object keeps the device that its name meant first.
final class SerialLine implements Line {
    /// jSerialComm rounds waits to tenths of a second, and wraps them round after 25 seconds.
    private static final int TICK_MILLIS = 100;

    private static final long FINE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /// How long a last command may take to go out: the few bytes of one take a hundredth of a second at 9600 bits a second.
    private static final Duration LAST_BYTES = Duration.ofMillis(200);

    // Of Linux; what jSerialComm tells after an opening that failed.
    private static final int NO_SUCH_FILE = 2;
    private static final int TRY_AGAIN = 11;
    private static final int NO_PERMISSION = 13;
    private static final int DEVICE_BUSY = 16;

    /// Ends writes that hang: on Linux nothing else does. Each on a thread of its own, so that a port that is slow to close
    /// does not keep the next from being closed.
    private static final ScheduledExecutorService WATCHDOG = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("serial-watchdog").factory());

    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    /// @param path of the port or of a link to it
    /// @param speed in bits per second
    /// @throws LineException if it is missing, not to be opened by this user, or another program's
    static Line open(String path, int speed) throws LineException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw missing(path);
        }
        port.setComPortParameters(speed, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, TICK_MILLIS, 0);
        port.flushIOBuffers();
        if (!port.openPort()) {
            throw refused(path, port.getLastErrorCode());
        }
        return new SerialLine(port);
    }

    private static LineException missing(String path) {
        return new LineException(
                LineException.Cause.MISSING, "There is no " + path + ". Plug the device in, or correct the profile.");
    }

    private static LineException busy(String path) {
        return new LineException(
                LineException.Cause.BUSY,
                "Another program uses " + path + ". Close it; ModemManager must be told to leave the device alone.");
    }

    private static LineException refused(String path, int error) {
        return switch (error) {
            // Also told where this very program has the port.
            case NO_SUCH_FILE -> Files.exists(Path.of(path)) ? busy(path) : missing(path);
            case NO_PERMISSION -> new LineException(
                    LineException.Cause.FORBIDDEN,
                    "This user may not open " + path + ". Add the user to the group \"dialout\", and log in anew.");
            case TRY_AGAIN, DEVICE_BUSY -> busy(path);
            default -> new LineException(
                    LineException.Cause.LOST,
                    path + " cannot be opened (error " + error + "). Unplug the device and plug it in again.");
        };
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        AtomicBoolean hung = new AtomicBoolean();
        Runnable end = () -> {
            hung.set(true);
            Thread.ofPlatform().daemon().name("serial-closing").start(port::closePort);
        };
        Future<?> hanging = WATCHDOG.schedule(end, limit.toMillis(), TimeUnit.MILLISECONDS);
        int written = port.writeBytes(bytes, bytes.length);
        hanging.cancel(false);
        if (hung.get()) {
            throw new LineException(
                    LineException.Cause.SILENT,
                    "The device at " + port.getSystemPortPath()
                            + " takes nothing that is sent to it. Unplug it and plug it in again; look at its power.");
        }
        if (written != bytes.length) {
            throw lost();
        }
    }

    @Override
    public int read(byte[] into, Duration limit) throws LineException {
        long begun = System.nanoTime();
        if (limit.toMillis() < TICK_MILLIS && !waited(begun, limit)) {
            return 0;
        }
        while (true) {
            int count = port.readBytes(into, into.length);
            if (count < 0) {
                throw lost();
            }
            if (count > 0 || System.nanoTime() - begun >= limit.toNanos()) {
                return count;
            }
        }
    }

    /// Waits more finely than the library can.
    ///
    /// @return whether bytes came
    private boolean waited(long begun, Duration limit) throws LineException {
        int available = port.bytesAvailable();
        while (available == 0 && System.nanoTime() - begun < limit.toNanos()) {
            LockSupport.parkNanos(FINE_NANOS);
            available = port.bytesAvailable();
        }
        if (available < 0) {
            throw lost();
        }
        return available > 0;
    }

    @Override
    public Optional<String> path() {
        return Optional.of(port.getSystemPortPath());
    }

    @Override
    public void drop() throws LineException {
        if (port.bytesAvailable() < 0) {
            throw lost();
        }
        port.flushIOBuffers();
    }

    /// Lets what has been written go out first: the library throws it away in closing, and half a command spoils the next.
    @Override
    public void close() {
        long begun = System.nanoTime();
        while (port.bytesAwaitingWrite() > 0 && System.nanoTime() - begun < LAST_BYTES.toNanos()) {
            LockSupport.parkNanos(FINE_NANOS);
        }
        port.closePort();
    }

    private LineException lost() {
        return new LineException(
                LineException.Cause.LOST,
                "The device at " + port.getSystemPortPath() + " has gone. Look at its plug and its power.");
    }
}
