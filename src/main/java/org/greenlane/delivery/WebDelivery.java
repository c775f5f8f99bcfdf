package org.greenlane.delivery;

import static org.greenlane.delivery.DeliveryException.Kind;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /// @param anew true to fetch also what the station should have already, because it may have lost it
    /// @return empty if nothing is new
    public Optional<Arrived> fetch(Fetcher fetcher, boolean anew, Watch watch) throws DeliveryException {
        try {
            Files.createDirectories(folder);
            Ledger ledger = anew ? Ledger.NOTHING : Ledger.read(folder.resolve(LEDGER), source);
            return isFile() ? oneFile(fetcher, ledger, watch) : byIndex(fetcher, ledger, watch);
        } catch (IOException e) {
            throw new DeliveryException(Kind.DISK, "the station's disk failed or is full");
        }
    }

    private boolean isFile() {
        return FILE_ENDINGS.stream().anyMatch(source.getPath()::endsWith);
    }

    private Optional<Arrived> oneFile(Fetcher fetcher, Ledger ledger, Watch watch)
            throws DeliveryException, IOException {
        Path file = folder.resolve(source.getPath().substring(source.getPath().lastIndexOf('/') + 1));
        keepOnly(Set.of(file.getFileName().toString()));
        Fetcher.Wanted wanted = new Fetcher.Wanted(source, ledger.tag(), Long.MAX_VALUE, Optional.empty());
        return fetcher.fetch(wanted, file, watch)
                .map(came -> new Arrived(List.of(came.file()), source, new Ledger(came.tag(), Set.of())));
    }

    private Optional<Arrived> byIndex(Fetcher fetcher, Ledger ledger, Watch watch)
            throws DeliveryException, IOException {
        URI address = source.getPath().endsWith("/") ? source.resolve(DeliveryIndex.NAME) : source;
        Path file = folder.resolve("index");
        Optional<Fetched> came = fetcher.fetch(
                new Fetcher.Wanted(address, ledger.tag(), DeliveryIndex.MAX_BYTES, Optional.empty()), file, watch);
        if (came.isEmpty()) {
            return Optional.empty();
        }
        DeliveryIndex index = DeliveryIndex.read(Files.readAllBytes(file));
        Set<String> hashes =
                index.files().stream().map(DeliveryIndex.Entry::sha256).collect(Collectors.toUnmodifiableSet());
        keepOnly(index.files().stream().map(DeliveryIndex.Entry::name).collect(Collectors.toUnmodifiableSet()));
        List<Path> files = new ArrayList<>();
        for (DeliveryIndex.Entry entry : index.files()) {
            if (!ledger.hashes().contains(entry.sha256())) {
                files.add(here(entry, address, fetcher, watch));
            }
        }
        Arrived arrived = new Arrived(files, source, new Ledger(came.get().tag(), hashes));
        if (files.isEmpty()) {
            settle(arrived);
            return Optional.empty();
        }
        return Optional.of(arrived);
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
                    (done, _) -> watch.goOn(done, entry.size()));
        }
        return file;
    }

    /// Remembers that the station has all of a delivery now, and deletes what was fetched.
    public void settle(Arrived arrived) throws DeliveryException {
        try {
            arrived.settled().write(folder.resolve(LEDGER), source);
            keepOnly(Set.of());
        } catch (IOException e) {
            throw new DeliveryException(Kind.DISK, "the station's disk failed or is full");
        }
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
