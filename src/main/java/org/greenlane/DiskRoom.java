package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much of the disk may be filled with what can be had again. The log must never find the disk full.
@FunctionalInterface
interface DiskRoom {
    /// The disk itself.
    DiskRoom OF_THE_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    /// Bytes that always stay free, for the log.
    long RESERVE = 512L << 20;

    /// @param folder one that is there
    /// @return bytes
    long free(Path folder) throws IOException;

    /// A layer on the disk has at most this many halves of its bundle's bytes; about two, by status-bundle.md.
    int LAYER_HALVES = 3;

    /// The most bytes of the layer that a bundle becomes.
    static long ofLayer(Path bundle) throws IOException {
        return Files.size(bundle) / 2 * LAYER_HALVES;
    }

    /// True if so many bytes more may be written.
    default boolean isFor(long bytes, Path folder) throws IOException {
        return bytes <= free(folder) - RESERVE;
    }
}
