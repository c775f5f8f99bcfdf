package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.disk.SmallFiles;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;

/// The trust list, the recognition table and the foreign lists that are in force together. Immutable: new ones replace all at once.
record SignedLists(Trust trust, Optional<RecognitionTable> recognition, ForeignLists foreign) {
    /// Reads all from the station's folder, and puts on the board what cannot be used.
    static SignedLists read(StationHome home, StationSettings settings, HealthBoard board, Instant now) {
        Reader reader = new Reader(home, settings, board, now);
        Trust trust = new Trust(reader.trustList());
        return new SignedLists(
                trust, reader.recognition(trust), ForeignLists.read(home, trust, settings.region(), board, now));
    }

    private record Reader(StationHome home, StationSettings settings, HealthBoard board, Instant now) {
        Optional<TrustList> trustList() {
            Path file = home.trustList();
            if (!Files.exists(file)) {
                report(Fault.Kind.TRUST_LIST_UNUSABLE, Station.TRUST_PART, "There is no trust list: " + file);
                return Optional.empty();
            }
            try {
                TrustList list = TrustList.open(SmallFiles.read(file), settings.rootFingerprint(), now);
                board.mended(Station.TRUST_PART, Fault.Kind.TRUST_LIST_UNUSABLE);
                return Optional.of(list);
            } catch (IOException | TrustException e) {
                report(Fault.Kind.TRUST_LIST_UNUSABLE, Station.TRUST_PART, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        Optional<RecognitionTable> recognition(Trust trust) {
            Fault.Kind kind = Fault.Kind.RECOGNITION_TABLE_UNUSABLE;
            Path file = home.recognitionTable();
            if (!Files.exists(file)) {
                report(kind, Station.RECOGNITION_PART, "There is no recognition table: " + file);
                return Optional.empty();
            }
            try {
                RecognitionTable table = RecognitionFile.open(SmallFiles.read(file), trust, settings.region(), now);
                board.mended(Station.RECOGNITION_PART, kind);
                return Optional.of(table);
            } catch (IOException | PolicyException e) {
                report(kind, Station.RECOGNITION_PART, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private void report(Fault.Kind kind, String part, String detail) {
            board.report(new Fault(kind, part, detail, now));
        }
    }
}
