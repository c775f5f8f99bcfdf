package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.code.PrintedNumber;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Known;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;
import org.greenlane.status.LayerInfo;
import org.greenlane.status.StatusStore;

/// Opens a station after what was done to it, as a gate would, and looks whether it has kept what it promised.
final class SoakInspection {
    private static final int PROBES = 400;

    private final SoakSite site;
    private final SoakTally tally;
    private final String after;

    /// What a station holds.
    ///
    /// @param passages how many entries are in its log
    /// @param sequence of the newest bundle in force, 0 if there is none
    /// @param purged the number of an entry whose personal part was destroyed, 0 if none was
    record Held(long passages, long sequence, long purged) {
        static final Held NOTHING = new Held(0, 0, 0);
    }

    /// @param after what was done to it, to be told with what is wrong
    SoakInspection(SoakSite site, SoakTally tally, String after) {
        this.site = site;
        this.tally = tally;
        this.after = after;
    }

    /// @param acknowledged what it must hold at least; of bundles, at most one more
    /// @param whole whether every entry of the log is to be proved, which takes longer the longer it is
    /// @return what it holds now; what was acknowledged, if it does not come back
    Held inspect(Held acknowledged, boolean whole) throws IOException {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(site.home(), InstantSource.system(), board, Station.Recording.LOG)) {
            board.faults().forEach(fault ->
                    violated("it came back with a fault: " + fault.kind() + " " + fault.detail()));
            Held held = new Held(
                    passages(station, acknowledged, whole), newest(station.statuses()), acknowledged.purged());
            if (held.sequence() < acknowledged.sequence() || held.sequence() > acknowledged.sequence() + 1) {
                violated("statuses " + held.sequence() + " are in force, but " + acknowledged.sequence()
                        + " were acknowledged");
            }
            probe(station.statuses(), held.sequence());
            sweptUp();
            return new Held(
                    held.passages() + answersAgain(station, held.passages()), held.sequence(), held.purged());
        } catch (SetupException e) {
            violated("it did not come back: " + e.getMessage());
            return acknowledged;
        } catch (AuditException e) {
            violated("its log cannot be read: " + e.getMessage());
            return acknowledged;
        }
    }

    private long passages(Station station, Held acknowledged, boolean whole) throws AuditException {
        if (station.log().isEmpty()) {
            violated("its log did not open");
            return acknowledged.passages();
        }
        AuditLog log = station.log().get();
        if (log.size() < acknowledged.passages()) {
            violated(acknowledged.passages() + " entries were acknowledged, and " + log.size() + " are there");
        }
        if (log.size() > 0 && log.read(log.size(), 1).isEmpty()) {
            violated("the last entry is not there");
        }
        if (acknowledged.purged() > 0
                && !log.read(acknowledged.purged(), 1).stream().allMatch(Entry::isPurged)) {
            violated("entry " + acknowledged.purged() + " was purged, and tells of people again");
        }
        if (whole && !(log.verify() instanceof Verification.Whole)) {
            violated("the log is broken: " + log.verify());
        }
        return log.size();
    }

    private static long newest(StatusStore statuses) {
        return statuses.layers().stream()
                .filter(LayerInfo::inForce)
                .mapToLong(layer -> layer.header().origin().sequence())
                .max()
                .orElse(0);
    }

    /// Everybody's colour must be the one that this bundle gave them.
    private void probe(StatusStore statuses, long sequence) {
        long wrong = 0;
        int step = Math.max(1, site.people() / PROBES);
        for (int person = 0; sequence > 0 && person < site.people(); person += step) {
            int expected = site.colour(sequence, person);
            List<Known> said = statuses.find(SoakSite.key(person, site.people()), SoakSite.REGION);
            boolean right = said.size() == 1
                    && said.getFirst() instanceof Known.Found found
                    && found.status().colour().value() == expected;
            wrong += right ? 0 : 1;
        }
        if (wrong > 0) {
            violated(wrong + " people have another status than bundle " + sequence + " gave them");
        }
    }

    private void sweptUp() throws IOException {
        if (!unfinished(site).isEmpty()) {
            violated("an unfinished import was left behind");
        }
    }

    /// Files of imports that were not finished.
    static List<Path> unfinished(SoakSite site) throws IOException {
        if (!Files.isDirectory(site.home().statuses())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(site.home().statuses())) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("incoming-"))
                    .toList();
        }
    }

    /// @return how many passages that were
    private long answersAgain(Station station, long before) {
        String number = PrintedNumber.of(SoakSite.key(0, site.people())).text();
        Passage passage = station.checkpoint().admit(new Shown(List.of(number)));
        if (passage.number() != before + 1) {
            violated("passage " + (before + 1) + " was recorded as " + passage.number());
            return 0;
        }
        return 1;
    }

    private void violated(String sentence) {
        tally.violated(after + ": " + sentence);
    }
}
