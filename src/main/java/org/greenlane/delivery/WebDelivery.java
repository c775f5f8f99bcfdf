package org.greenlane.delivery;

import static org.greenlane.delivery.DeliveryException.Kind;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A delivery at an address: that of a folder with an index (it ends with `/`), of the index itself, or of one file
/// (`….glb`, `….cose`). What has been fetched stands in a folder of its own until it has been judged.
public final class WebDelivery {
    private static final Set<String> FILE_ENDINGS = Set.of(".glb", ".cose");
    private static final String LEDGER = "settled";
    private static final String INDEX = "index";

    private final URI source;
    private final Path folder;

    /// @param source http or https
    /// @param folder for what has been fetched; nothing else stands there
    public WebDelivery(URI source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /// Fetches what is new.
    ///
    /// @param watch told of the files of the delivery together
    public Found fetch(Fetcher fetcher, Again again, Watch watch) throws DeliveryException {
        try {
            Files.createDirectories(folder);
            Ledger ledger = Ledger.read(folder.resolve(LEDGER), source).wanting(again);
            return isFile() ? oneFile(fetcher, ledger, watch) : byIndex(fetcher, ledger, watch);
        } catch (IOException e) {
            throw diskFailed();
        }
    }

    private boolean isFile() {
        return FILE_ENDINGS.stream().anyMatch(source.getPath()::endsWith);
    }

    private Found oneFile(Fetcher fetcher, Ledger ledger, Watch watch) throws DeliveryException, IOException {
        Path file = folder.resolve(source.getPath().substring(source.getPath().lastIndexOf('/') + 1));
        keepOnly(Set.of(file.getFileName().toString()));
        Fetcher.Wanted wanted = new Fetcher.Wanted(source, ledger.version().tag(), Long.MAX_VALUE, Optional.empty());
        Optional<Fetched> came = fetcher.fetch(wanted, file, watch);
        if (came.isEmpty()) {
            return new Unchanged(ledger.refused());
        }
        Ledger.Version version = new Ledger.Version(came.get().tag(), "");
        return new Arrived(
                List.of(file), new Ledger(version, Set.of(), false), new Ledger(version, Set.of(), true));
    }

    private Found byIndex(Fetcher fetcher, Ledger ledger, Watch watch) throws DeliveryException, IOException {
        URI address = source.getPath().endsWith("/") ? source.resolve(DeliveryIndex.NAME) : source;
        Path file = folder.resolve(INDEX);
        Optional<Fetched> came = fetcher.fetch(
                new Fetcher.Wanted(address, ledger.version().tag(), DeliveryIndex.MAX_BYTES, Optional.empty()),
                file,
                (_, _) -> watch.goOn(0, -1));
        if (came.isEmpty()) {
            return new Unchanged(ledger.refused());
        }
        Ledger.Version version = new Ledger.Version(came.get().tag(), DeliveryIndex.sha256(file));
        if (version.sha256().equals(ledger.version().sha256())) {
            return new Unchanged(ledger.refused());
        }
        DeliveryIndex index = DeliveryIndex.read(Files.readAllBytes(file));
        List<DeliveryIndex.Entry> missing = index.files().stream()
                .filter(entry -> !ledger.hashes().contains(entry.sha256()))
                .toList();
        List<Path> files = all(missing, address, fetcher, watch);
        Set<String> hashes =
                index.files().stream().map(DeliveryIndex.Entry::sha256).collect(Collectors.toUnmodifiableSet());
        Set<String> before = new HashSet<>(ledger.hashes());
        before.retainAll(hashes);
        Arrived arrived = new Arrived(files, new Ledger(version, hashes, false), new Ledger(version, before, true));
        if (files.isEmpty()) {
            settle(arrived);
            return new Unchanged(false);
        }
        return arrived;
    }

    /// Fetches one file after the other, after what is left of other deliveries has gone.
    private List<Path> all(List<DeliveryIndex.Entry> entries, URI index, Fetcher fetcher, Watch watch)
            throws DeliveryException, IOException {
        keepOnly(entries.stream().map(DeliveryIndex.Entry::name).collect(Collectors.toUnmodifiableSet()));
        long total = entries.stream().mapToLong(DeliveryIndex.Entry::size).sum();
        if (total > fetcher.mostBytes()) {
            throw new DeliveryException(Kind.TOO_LARGE, "the index names " + total + " bytes, more than it may");
        }
        List<Path> files = new ArrayList<>();
        long before = 0;
        for (DeliveryIndex.Entry entry : entries) {
            long done = before;
            files.add(here(entry, index, fetcher, (more, _) -> watch.goOn(done + more, total)));
            before += entry.size();
        }
        return files;
    }

    private Path here(DeliveryIndex.Entry entry, URI index, Fetcher fetcher, Watch watch)
            throws DeliveryException, IOException {
        Path file = folder.resolve(entry.name());
        boolean here = Files.isRegularFile(file)
                && Files.size(file) == entry.size()
                && DeliveryIndex.sha256(file).equals(entry.sha256());
        if (!here) {
            fetcher.fetch(
                    new Fetcher.Wanted(
                            index.resolve(entry.name()), Optional.empty(), entry.size(), Optional.of(entry.sha256())),
                    file,
                    watch);
        }
        return file;
    }

    /// Remembers that the station has all of a delivery now, and deletes what was fetched.
    public void settle(Arrived arrived) throws DeliveryException {
        remember(arrived.good());
    }

    /// Remembers that a delivery was refused, and deletes what was fetched: it does not fill the disk, nor is it
    /// fetched again until the source hands out another, or somebody asks.
    public void refuse(Arrived arrived) throws DeliveryException {
        remember(arrived.refused());
    }

    private void remember(Ledger ledger) throws DeliveryException {
        try {
            ledger.write(folder.resolve(LEDGER), source);
            keepOnly(Set.of());
        } catch (IOException e) {
            throw diskFailed();
        }
    }

    private static DeliveryException diskFailed() {
        return new DeliveryException(Kind.DISK, "the station's disk failed or is full");
    }

    /// Deletes what belongs to none of these files, so that deliveries that never came whole do not pile up.
    private void keepOnly(Set<String> names) throws IOException {
        List<Path> there;
        try (Stream<Path> all = Files.list(folder)) {
            there = all.toList();
        }
        for (Path file : there) {
            String name = file.getFileName().toString();
            String of = name.replaceFirst("\\.part(\\.from)?$", "");
            if (!name.equals(LEDGER) && !names.contains(of) && Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
    }
}
