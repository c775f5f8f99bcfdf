package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;

/// Who was bound to whom by hand, beside the made-up families, and whose bond was taken back: a line of text each. Every
/// bundle tells all of it, so that it does not matter which of them a station has missed.
///
/// ```
/// 7 8
/// 7 9 withdrawn
/// ```
public final class FamilyBook {
    static final String FILE = "families.txt";

    private static final String WITHDRAWN = "withdrawn";
    /// The most lines of one book.
    static final int MAX_BONDS = 100_000;

    private final Path file;
    private final FamilyRule rule;
    private final Map<Bond, Boolean> withdrawn = new TreeMap<>(
            Comparator.comparingInt(Bond::guardian).thenComparingInt(Bond::dependant));

    private FamilyBook(Path file, FamilyRule rule) {
        this.file = file;
        this.rule = rule;
    }

    /// @throws AuthorityException if there is something else in the file; the message says where
    static FamilyBook open(Path folder, FamilyRule rule) throws IOException, AuthorityException {
        FamilyBook book = new FamilyBook(folder.resolve(FILE), rule);
        if (Files.exists(book.file)) {
            for (String line : Files.readAllLines(book.file, StandardCharsets.US_ASCII)) {
                book.read(line);
            }
        }
        return book;
    }

    private void read(String line) throws AuthorityException {
        String[] words = line.split(" ", -1);
        boolean known = words.length == 2 || (words.length == 3 && words[2].equals(WITHDRAWN));
        try {
            if (!known) {
                throw new IllegalArgumentException("not two numbers");
            }
            withdrawn.put(new Bond(Integer.parseInt(words[0]), Integer.parseInt(words[1])), words.length == 3);
        } catch (IllegalArgumentException e) {
            throw new AuthorityException(file + " holds a line that is no bond: " + line);
        }
    }

    FamilyRule rule() {
        return rule;
    }

    /// Whether something is said of this bond, which counts more than that it is a made-up family's.
    boolean names(Bond bond) {
        return withdrawn.containsKey(bond);
    }

    /// Every bond of which something is said.
    List<Bond> bonds() {
        return List.copyOf(withdrawn.keySet());
    }

    boolean isWithdrawn(Bond bond) {
        return withdrawn.getOrDefault(bond, false);
    }

    /// Binds somebody to a guardian, durably.
    ///
    /// @param population among whom there may be made-up families
    /// @throws AuthorityException if the region's rule does not allow it; the message says why
    public void bind(Bond bond, Population population, LocalDate day) throws IOException, AuthorityException {
        SyntheticFamilies families = new SyntheticFamilies(population, rule, day);
        SyntheticPeople people = new SyntheticPeople(population.seed());
        demand(bond.guardian() != bond.dependant(), "Nobody is their own guardian.");
        demand(
                Math.max(bond.guardian(), bond.dependant()) < population.people(),
                "There are only " + population.people() + " people, counted from 0.");
        demand(
                rule.dependence(IdentityCard.birth(people.person(bond.guardian())), day).isEmpty(),
                "Person " + bond.guardian() + " is a minor or too old to be a guardian.");
        demand(
                rule.dependence(IdentityCard.birth(people.person(bond.dependant())), day).isPresent(),
                "Person " + bond.dependant() + " is neither a minor nor " + rule.elderlyFrom()
                        + " years old, and so needs no guardian.");
        Set<Bond> others = counting(bond.guardian(), families);
        others.addAll(counting(bond.dependant(), families));
        others.remove(bond);
        demand(
                others.stream().filter(other -> other.guardian() == bond.guardian()).count() < rule.maxDependants(),
                "Person " + bond.guardian() + " has " + rule.maxDependants()
                        + " dependants already; the region's rule allows no more.");
        demand(
                others.stream().filter(other -> other.dependant() == bond.dependant()).count() < rule.maxBinders(),
                "Person " + bond.dependant() + " is bound to " + rule.maxBinders()
                        + " guardians already; the region's rule allows no more.");
        write(bond, false);
    }

    /// Takes a bond back, durably.
    public void unbind(Bond bond) throws IOException, AuthorityException {
        write(bond, true);
    }

    private Set<Bond> counting(int person, SyntheticFamilies families) {
        Stream<Bond> own = withdrawn.keySet().stream()
                .filter(bond -> bond.guardian() == person || bond.dependant() == person);
        return Stream.concat(own, families.ofPerson(person).stream())
                .filter(bond -> !isWithdrawn(bond))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void write(Bond bond, boolean back) throws IOException, AuthorityException {
        demand(names(bond) || withdrawn.size() < MAX_BONDS, "The book of families is full.");
        withdrawn.put(bond, back);
        String text = withdrawn.entrySet().stream()
                .map(entry -> entry.getKey().guardian() + " " + entry.getKey().dependant()
                        + (entry.getValue() ? " " + WITHDRAWN : "") + "\n")
                .collect(Collectors.joining());
        DurableFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void demand(boolean right, String otherwise) throws AuthorityException {
        if (!right) {
            throw new AuthorityException(otherwise);
        }
    }
}
