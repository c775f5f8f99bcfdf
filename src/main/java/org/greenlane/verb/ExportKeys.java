package org.greenlane.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.util.Optional;
import org.greenlane.disk.SmallFiles;
import org.greenlane.export.AgeIdentity;
import org.greenlane.export.AgeRecipient;
import org.greenlane.export.ExportVerdict;
import org.greenlane.export.ExportVerifier;
import org.greenlane.proof.NoteKey;
import org.jspecify.annotations.Nullable;

/// The keys that are named for an export at the command line.
final class ExportKeys {
    private ExportKeys() {}

    static ExportVerdict verify(Path export, @Nullable String stationKey, @Nullable Path identity) throws VerbException {
        Optional<NoteKey> known = stationKey == null ? Optional.empty() : Optional.of(stationKey(stationKey));
        Optional<AgeIdentity> opens = identity == null ? Optional.empty() : Optional.of(identity(identity));
        try {
            return ExportVerifier.verify(export, known, opens);
        } catch (NoSuchFileException e) {
            throw new VerbException("There is no file " + Printable.of(export) + ".", e);
        } catch (IOException e) {
            throw new VerbException("The file cannot be read: " + Printable.of(export) + ".", e);
        }
    }

    /// @throws VerbException if it is no recipient
    static AgeRecipient recipient(String text) throws VerbException {
        return AgeRecipient.of(text)
                .orElseThrow(() -> new VerbException("'" + Printable.of(text)
                        + "' is no age recipient, or mistyped: it begins with age1 and has 62 letters and digits."));
    }

    /// The line itself, or the file that has it.
    private static NoteKey stationKey(String lineOrFile) throws VerbException {
        try {
            boolean isFile = Files.isRegularFile(Path.of(lineOrFile));
            return NoteKey.ofVkey((isFile ? text(Path.of(lineOrFile)) : lineOrFile).strip());
        } catch (InvalidKeyException | InvalidPathException e) {
            throw new VerbException(
                    "'" + Printable.of(lineOrFile) + "' is neither a station's key nor a file with one.", e);
        }
    }

    private static AgeIdentity identity(Path file) throws VerbException {
        return AgeIdentity.of(text(file))
                .orElseThrow(() -> new VerbException("There is no age identity in " + Printable.of(file) + "."));
    }

    private static String text(Path file) throws VerbException {
        try {
            return new String(SmallFiles.read(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new VerbException("The file cannot be read: " + Printable.of(file) + ".", e);
        }
    }
}
