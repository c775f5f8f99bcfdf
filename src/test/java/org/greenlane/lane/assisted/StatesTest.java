package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page about the lane says what the lane does: table, drawing and machine agree.
class StatesTest {
    private static final Path PAGE = Path.of("src/docs/assisted-lane.md");
    private static final Path DRAWING = Path.of("src/docs/pictures/assisted-lane.svg");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\w+) \\| (\\w+) \\| ([\\w, ]+) \\|");
    private static final Pattern ARROW = Pattern.compile("data-from=\"(\\w+)\" data-to=\"(\\w+)\"");
    private static final int WALKS = 6000;
    private static final int STEPS = 80;

    @Test
    void theTableIsWhatTheMachineDoes() throws IOException {
        assertThat(machine()).isEqualTo(table());
    }

    @Test
    void theDrawingShowsTheMovesOfTheTable() throws IOException {
        Set<String> moves = table().stream()
                .filter(StatesTest::isDrawn)
                .map(row -> row.split(" ", 3))
                .map(row -> row[0] + " " + row[2])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> arrows = new TreeSet<>();
        Matcher arrow = ARROW.matcher(Files.readString(DRAWING));
        while (arrow.find()) {
            arrows.add(arrow.group(1) + " " + arrow.group(2));
        }
        assertThat(arrows).isEqualTo(moves);
    }

    /// The drawing leaves out what can happen in any state, as the page says: the desk is locked or left, something broke,
    /// the person is seen to, or the next one takes their place; and what leads to another view of the same state.
    private static boolean isDrawn(String row) {
        String[] words = row.split(" ", 3);
        boolean fromTheStart = Set.of("SignedOut", "MustChangePin").contains(words[0]);
        boolean fromWaiting = words[0].equals("Waiting");
        boolean ends = Set.of("SignedOut", "Unavailable").contains(words[2]);
        boolean rests = words[2].equals("Waiting") && !fromTheStart;
        boolean takesOver = words[1].equals("Badge") && fromWaiting;
        boolean nextPerson = Set.of("Bring", "NothingToShow").contains(words[1]) && !fromWaiting;
        boolean stays = words[0].equals(words[2]);
        return !(ends || rests || takesOver || nextPerson || stays);
    }

    private static Set<String> table() {
        try {
            Set<String> rows = new TreeSet<>();
            Matcher row = ROW.matcher(Files.readString(PAGE));
            while (row.find()) {
                for (String next : row.group(3).split(", ", -1)) {
                    rows.add(row.group(1) + " " + row.group(2) + " " + next);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What inputs lead from a state to another one, or show another view of the same.
    private static Set<String> machine() {
        Set<String> moves = new TreeSet<>();
        for (long seed = 0; seed < WALKS; seed++) {
            Walk walk = begun(seed);
            for (int step = 0; step < STEPS; step++) {
                Walk.Move move = walk.step();
                if (!move.before().equals(move.after())) {
                    moves.add(name(move.before()) + " " + move.name() + " " + name(move.after()));
                }
            }
        }
        return moves;
    }

    /// Some walks begin where few come.
    private static Walk begun(long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> Walk.fromSlip(seed);
            case 1 -> Walk.fromFamily(seed);
            default -> new Walk(seed);
        };
    }

    private static String name(AssistedView view) {
        return view.getClass().getSimpleName();
    }
}
