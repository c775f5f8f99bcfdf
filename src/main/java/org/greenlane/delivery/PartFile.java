package org.greenlane.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// What has come of a file so far, `….part`, and beside it where from and in which version, `….part.from`: only the
/// same version of the same address is gone on with.
///
/// @param file where the whole file will be
record PartFile(Path file) {
    private Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private Path from() {
        return file.resolveSibling(file.getFileName() + ".part.from");
    }

    /// The version that has partly come from this address; empty if there is none that can be gone on with.
    Optional<String> tag(URI address) throws IOException {
        if (!Files.isRegularFile(part()) || !Files.isRegularFile(from())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(from());
        return lines.size() == 2 && lines.getFirst().equals(address.toString())
                ? Optional.of(lines.getLast())
                : Optional.empty();
    }

    long length() throws IOException {
        return Files.isRegularFile(part()) ? Files.size(part()) : 0;
    }

    /// Begins anew.
    ///
    /// @param tag a strong one: without it nothing can be gone on with later
    FileChannel begin(URI address, Optional<String> tag) throws IOException {
        discard();
        if (tag.isPresent()) {
            Files.writeString(from(), address + "\n" + tag.get() + "\n");
        }
        return FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    FileChannel goOn() throws IOException {
        return FileChannel.open(part(), StandardOpenOption.APPEND);
    }

    void discard() throws IOException {
        Files.deleteIfExists(part());
        Files.deleteIfExists(from());
    }

    String sha256() throws IOException {
        return DeliveryIndex.sha256(part());
    }

    void complete() throws IOException {
        Files.move(part(), file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(from());
    }
}
