package org.greenlane;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.greenlane.status.StatusStore;
import org.greenlane.vault.Unlock;

/// The folder in which a station keeps all that it keeps, readable by its own user alone.
///
/// @param folder where it stands
/// @param unlock unlocks its key
public record StationHome(Path folder, Unlock unlock) {
    /// The environment variable that names the folder.
    public static final String VARIABLE = "GREENLANE_HOME";

    /// The name of the folder where people lay deliveries for a running station.
    public static final String INCOMING = "incoming";

    /// A station whose key lies open.
    public StationHome(Path folder) {
        this(folder, Unlock.NOBODY);
    }

    /// The folder named by the environment, or `greenlane` in the user's data folder (XDG Base Directory
    /// Specification).
    public static StationHome byDefault() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return new StationHome(Path.of(named));
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return new StationHome(base.resolve("greenlane"));
    }

    /// Makes the folder where there is none. A new one is closed to other users; one that somebody else has made for
    /// other things stays as it is.
    public StationHome create() throws IOException {
        if (!Files.isDirectory(folder) || hasOnlyTheProgramsOwn()) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return this;
    }

    /// What the program itself writes is the first to come into a folder.
    boolean hasOnlyTheProgramsOwn() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(path -> path.equals(programLogs()) || path.equals(nativeLibraries()));
        }
    }

    /// What the technician has set.
    public Path settings() {
        return folder.resolve("station.toml");
    }

    /// What had been set before that was changed last: it can be brought back.
    public Path settingsBefore() {
        return folder.resolve("station-before.toml");
    }

    /// The key under which everything else is sealed; see `src/docs/keys.md`.
    public Path key() {
        return folder.resolve("station.key");
    }

    /// The region's key for finding people by their documents, sealed.
    public Path subjectKey() {
        return folder.resolve("subject-key.sealed");
    }

    public Path trustList() {
        return folder.resolve("trust-list.cose");
    }

    public Path recognitionTable() {
        return folder.resolve("recognition.cose");
    }

    /// A list for the certificates of other countries.
    Path foreign(ForeignList list) {
        return folder.resolve(list.fileName());
    }

    /// The sealed pages: large, and replaceable by the next bundle.
    public Path statuses() {
        return folder.resolve("statuses");
    }

    /// The bundles behind the statuses, as they came: from them the statuses are rebuilt.
    public Path bundles() {
        return folder.resolve("bundles");
    }

    /// What comes over the wire, until it has been judged.
    public Path downloads() {
        return folder.resolve("downloads");
    }

    /// Where people lay deliveries for a running station.
    public Path incoming() {
        return folder.resolve(INCOMING);
    }

    /// The log: small, and precious.
    public Path log() {
        return folder.resolve("log");
    }

    /// How far the log has come, sealed: kept apart from it, so that an older copy of it is not taken for it.
    public Path logMark() {
        return folder.resolve("log.mark");
    }

    /// The key with which the station signs, sealed.
    public Path signingKey() {
        return folder.resolve("station-signing.sealed");
    }

    /// Tells with which keys that was sealed.
    Path signingKeyCheck() {
        return folder.resolve("station-signing.check");
    }

    /// What others verify the station's signatures with.
    public Path verifierKey() {
        return folder.resolve("station.pub");
    }

    /// Who works here, and their PINs: small, and precious too.
    public Path staff() {
        return folder.resolve("staff");
    }

    /// With which sheets of paper somebody went through a short time ago.
    public Path usedCodes() {
        return folder.resolve("used-codes");
    }

    /// There while the self-service lane is closed.
    Path laneClosed() {
        return folder.resolve("lane.closed");
    }

    /// There while staff keep the barrier closed.
    Path barrierClosed() {
        return folder.resolve("barrier.closed");
    }

    /// The small files that cannot be had again, or say what the station is; those that are there.
    List<String> smallPreciousFiles() throws IOException {
        Stream<Path> ofItself = Stream.of(
                settings(),
                settingsBefore(),
                trustList(),
                recognitionTable(),
                subjectKey(),
                signingKey(),
                signingKeyCheck(),
                verifierKey(),
                usedCodes());
        return Stream.concat(ofItself, StatusStore.marks(statuses()).stream())
                .filter(Files::isRegularFile)
                .map(this::within)
                .toList();
    }

    /// The name of a file within the folder, with `/`.
    String within(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /// Whether there is something that only the station's key opens.
    boolean holdsSealedFiles() {
        return holdsDatabase(log()) || holdsDatabase(statuses()) || holdsDatabase(staff()) || Files.exists(subjectKey());
    }

    /// Whether there is a log, staff, or the key that signs both.
    public boolean wasAtWork() {
        return holdsLog() || holdsDatabase(staff()) || Files.exists(signingKey());
    }

    boolean holdsLog() {
        return holdsDatabase(log());
    }

    private static boolean holdsDatabase(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.mv.db")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /// The issuing side of a demo station.
    public Path demoAuthority() {
        return folder.resolve("authority");
    }

    /// Where the program's own log stands, to be named in every failure.
    public Path programLog() {
        return programLogs().resolve("greenlane.log");
    }

    Path programLogs() {
        return folder.resolve("logs");
    }

    /// Where the program unpacks native libraries; nobody else may write there.
    public Path nativeLibraries() {
        return folder.resolve("native");
    }
}
