package org.greenlane.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;

/// A file system under H2, on the real disk, whose power can be cut; see [Power]. All share one power supply.
public final class CutDisk extends ToldDisk {
    /// The name by which H2 knows it.
    static final String SCHEME = "cut";

    static final Power POWER = new Power();

    static void register() {
        FilePath.register(new CutDisk());
    }

    /// Makes it known to H2.
    ///
    /// @return the name by which H2 knows it
    public static String registered() {
        register();
        return SCHEME;
    }

    /// From now on nothing can be written because there is no room, or there is room again.
    public static void fill(boolean full) {
        POWER.fill(full);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected void opened(FileChannel channel) {
        POWER.opened(channel);
    }

    @Override
    protected void beforeWrite(String path, FileChannel file, long at, long length) throws IOException {
        POWER.beforeWrite(path, file, at, length);
    }

    @Override
    protected void beforeForce(String path) throws IOException {
        POWER.beforeForce(path);
    }
}
