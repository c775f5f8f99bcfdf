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
    private static final int WALKS = 3000;
    private static final int STEPS = 120;

    @Test
    void theTableIsWhatTheMachineDoes() throws IOException {
        assertThat(machine()).isEqualTo(table());
    }

    @Test
    void theDrawingShowsTheMovesOfTheTable() throws IOException {
        Set<String> moves = table().stream()
                .filter(StatesTest::isDrawn)
                .map(row -> row.split(" "))
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
        String[] words = row.split(" ");
        boolean fromTheStart = words[0].equals("SignedOut") || words[0].equals("MustChangePin");
        boolean anywhere = words[2].equals("SignedOut")
                || words[2].equals("Unavailable")
                || words[2].equals("Waiting") && !fromTheStart
                || words[1].equals("Badge") && words[0].equals("Waiting")
                || words[1].equals("Bring") && !words[0].equals("Waiting")
                || words[1].equals("NothingToShow") && !words[0].equals("Waiting");
        return !anywhere && !words[0].equals(words[2]);
    }

    private static Set<String> table() {
        try {
            Set<String> rows = new TreeSet<>();
            Matcher row = ROW.matcher(Files.readString(PAGE));
            while (row.find()) {
                for (String next : row.group(3).split(", ")) {
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
            Walk walk = seed % 3 == 0 ? Walk.fromSlip(seed) : new Walk(seed);
            for (int step = 0; step < STEPS; step++) {
                Walk.Move move = walk.step();
                if (move.before() != move.after()) {
                    moves.add(name(move.before()) + " " + move.name() + " " + name(move.after()));
                }
            }
        }
        return moves;
    }

    private static String name(AssistedView view) {
        return view.getClass().getSimpleName();
    }
}
