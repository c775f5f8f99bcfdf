package org.greenlane.bench.station;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.bench.BenchException;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.Reading;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Claim;
import org.greenlane.lane.Shown;
import org.greenlane.trust.KeyUse;

/// What the answer to one code is made of: its parts one by one, at a station without a window. Medians, in nanoseconds.
///
/// @param code from text to claims
/// @param trust the signature and who made it
/// @param status the signed page looked up, unsealed and proved
/// @param policy the rest of an answer that is not recorded: the site's rules, and what is put together
/// @param audit what recording adds, until the disk has it
public record AdmitParts(long code, long trust, long status, long policy, long audit) {
    private static final int WARM = 300;
    private static final int TIMES = 300;

    /// @param home of a demo station; nobody else has it open
    /// @param text of a phone code of one person
    /// @throws BenchException if the text is no such code
    public static AdmitParts measure(StationHome home, String text, InstantSource clock)
            throws SetupException, BenchException, IOException {
        if (!(Codes.read(text, clock.instant()) instanceof Reading.Read(PresentedCode.NativeCode code))) {
            throw new BenchException("The demo's code cannot be read.");
        }
        Claim holder = code.people().getFirst();
        Shown shown = new Shown(List.of(text));
        HealthBoard board = new HealthBoard();
        long reading = median(() -> timed(() -> Codes.read(text, clock.instant())));
        long trust;
        long status;
        long unrecorded;
        try (Station station = Station.open(home, clock, board, Station.Recording.NOTHING)) {
            Instant now = clock.instant();
            trust = median(() -> timed(
                    () -> station.trust().judge(code.signed(), holder.issuer(), KeyUse.CODE, now)));
            status = median(() -> timed(() -> station.statuses().find(holder.subject(), holder.issuer())));
            unrecorded = median(() -> timed(() -> station.checkpoint().admit(shown)));
        }
        long policy = Math.max(0, unrecorded - reading - trust - status);
        try (Station station = Station.open(home, clock, board, Station.Recording.LOG)) {
            long recorded = median(() -> timed(() -> station.checkpoint().admit(shown)));
            return new AdmitParts(reading, trust, status, policy, Math.max(0, recorded - unrecorded));
        }
    }

    private static long timed(Runnable part) {
        long begun = System.nanoTime();
        part.run();
        return System.nanoTime() - begun;
    }

    private static long median(LongSupplier once) {
        for (int i = 0; i < WARM; i++) {
            var _ = once.getAsLong();
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(once.getAsLong());
        }
        Collections.sort(times);
        return times.get(TIMES / 2);
    }
}
