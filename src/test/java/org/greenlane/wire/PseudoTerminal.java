package org.greenlane.wire;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// A pair of terminals of the system: a station opens one as a serial port, a test speaks at the other end.
@SuppressWarnings("restricted")
public final class PseudoTerminal implements AutoCloseable {
    private static final int READ_WRITE_NO_CONTROL = 0x102;
    private static final int WITHOUT_BLOCKING = 0x800;
    private static final long MOMENT = 500_000;
    private static final int PIECE = 4096;

    // Actions of tcflow(3).
    private static final int STOP = 0;
    private static final int GO_ON = 1;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment piece = arena.allocate(PIECE);
    private final int master;
    private final String path;
    private final int slave;
    private boolean closed;

    public PseudoTerminal() {
        master = intOf("posix_openpt", READ_WRITE_NO_CONTROL | WITHOUT_BLOCKING);
        if (master < 0 || intOf("grantpt", master) != 0 || intOf("unlockpt", master) != 0) {
            throw new IllegalStateException("this system has no pseudo-terminals");
        }
        path = name();
        slave = open(path);
    }

    /// Held open, so that the other end sees no end while a station opens and closes the port.
    private static int open(String path) {
        try (Arena own = Arena.ofConfined()) {
            return (int) handle("open", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(own.allocateFrom(path), READ_WRITE_NO_CONTROL);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// What a station opens.
    public String path() {
        return path;
    }

    /// Waits for bytes from the station.
    ///
    /// @return none once the plug has been pulled
    public byte[] read() {
        while (true) {
            synchronized (this) {
                // Asked under the lock: the system gives the number of a closed file to the next that is opened.
                long count = closed ? 0 : call("read", piece, PIECE);
                if (closed || count > 0) {
                    return Arrays.copyOf(piece.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE), (int) count);
                }
            }
            LockSupport.parkNanos(MOMENT);
        }
    }

    /// Sends all of it, unless the plug is pulled meanwhile.
    public void write(byte[] bytes) {
        try (Arena own = Arena.ofConfined()) {
            MemorySegment all = own.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            long sent = 0;
            while (sent < bytes.length) {
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    sent += Math.max(0, call("write", all.asSlice(sent), bytes.length - sent));
                }
                if (sent < bytes.length) {
                    LockSupport.parkNanos(MOMENT);
                }
            }
        }
    }

    /// From now on the device takes nothing that a station sends, or takes it again.
    public void hang(boolean hangs) {
        try {
            int done = (int) handle(
                            "tcflow",
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(slave, hangs ? STOP : GO_ON);
            if (done != 0) {
                throw new IllegalStateException("this system does not stop a pseudo-terminal");
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// Pulls the plug.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            intOf("close", slave);
            intOf("close", master);
        }
    }

    private long call(String function, MemorySegment bytes, long count) {
        try {
            return (long) handle(
                            function,
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG))
                    .invokeExact(master, bytes, count);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private String name() {
        try {
            MemorySegment name = (MemorySegment) handle(
                            "ptsname", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(master);
            return name.reinterpret(PIECE).getString(0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static int intOf(String function, int argument) {
        try {
            return (int) handle(function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(argument);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static MethodHandle handle(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(function).orElseThrow(), descriptor);
    }
}
