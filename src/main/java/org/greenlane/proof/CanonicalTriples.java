package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.greenlane.proof.Triple.Blank;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;
import org.greenlane.proof.Triple.Term;

/// The one way to write linked data down (URDNA2015, which is RDFC-1.0 of RDF Dataset Canonicalization with SHA-256), over
/// which signatures are made: whatever the order of the statements, and whatever their blank nodes were called.
///
/// In the worst case its work grows with the factorial of the blank nodes, so there must be few.
public final class CanonicalTriples {
    /// The most blank nodes taken.
    public static final int MAX_BLANKS = 8;

    /// The most statements taken, where nothing else is said.
    public static final int MAX_TRIPLES = 256;

    private final Set<Triple> triples;
    private final Map<Blank, List<Triple>> about = new LinkedHashMap<>();
    private final Map<Blank, String> firstHashes = new LinkedHashMap<>();
    private final BlankLabels canonical = new BlankLabels("_:c14n");

    private CanonicalTriples(Set<Triple> triples) {
        this.triples = triples;
    }

    private record Hashed(String hash, BlankLabels labels) {}

    /// @return N-Quads in their canonical form, as UTF-8
    /// @throws IllegalArgumentException if there are more statements or blank nodes than are taken, or a text is no Unicode
    public static byte[] of(Collection<Triple> triples) {
        return of(triples, MAX_TRIPLES);
    }

    /// @param maxTriples the most statements taken
    public static byte[] of(Collection<Triple> triples, int maxTriples) {
        CanonicalTriples all = new CanonicalTriples(new LinkedHashSet<>(triples));
        all.gather(maxTriples);
        all.label();
        String text = all.lines(all.triples, blank -> all.canonical.of(blank).orElseThrow());
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("half a character");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void gather(int maxTriples) {
        for (Triple triple : triples) {
            for (Blank blank : blanks(triple)) {
                about.computeIfAbsent(blank, _ -> new ArrayList<>()).add(triple);
            }
        }
        if (triples.size() > maxTriples || about.size() > MAX_BLANKS) {
            throw new IllegalArgumentException("more than is taken");
        }
        about.forEach((blank, said) -> firstHashes.put(blank, hash(lines(said, other -> other.equals(blank) ? "_:a" : "_:z"))));
    }

    private static Set<Blank> blanks(Triple triple) {
        Set<Blank> blanks = new LinkedHashSet<>();
        for (Term term : List.of(triple.subject(), triple.object())) {
            if (term instanceof Blank blank) {
                blanks.add(blank);
            }
        }
        return blanks;
    }

    /// Section 4.4: those that differ by what is said of them first, then those that only their neighbours tell apart.
    private void label() {
        TreeMap<String, List<Blank>> byHash = new TreeMap<>();
        firstHashes.forEach((blank, hash) -> byHash.computeIfAbsent(hash, _ -> new ArrayList<>()).add(blank));
        byHash.values().stream().filter(alike -> alike.size() == 1).forEach(alike -> canonical.give(alike.getFirst()));
        for (List<Blank> alike : byHash.values()) {
            List<Hashed> hashed = new ArrayList<>();
            for (Blank blank : alike) {
                if (!canonical.has(blank)) {
                    BlankLabels labels = new BlankLabels("_:b");
                    labels.give(blank);
                    hashed.add(hashOfNeighbours(blank, labels));
                }
            }
            hashed.sort((a, b) -> a.hash.compareTo(b.hash));
            hashed.forEach(each -> each.labels.inOrder().forEach(canonical::give));
        }
    }

    /// Section 4.8.
    private Hashed hashOfNeighbours(Blank blank, BlankLabels given) {
        TreeMap<String, List<Blank>> neighbours = new TreeMap<>();
        for (Triple triple : about.getOrDefault(blank, List.of())) {
            if (triple.subject() instanceof Blank other && !other.equals(blank)) {
                neighbours.computeIfAbsent(hashOf("s", triple, other, given), _ -> new ArrayList<>()).add(other);
            }
            if (triple.object() instanceof Blank other && !other.equals(blank)) {
                neighbours.computeIfAbsent(hashOf("o", triple, other, given), _ -> new ArrayList<>()).add(other);
            }
        }
        StringBuilder data = new StringBuilder();
        BlankLabels labels = given;
        for (Map.Entry<String, List<Blank>> each : neighbours.entrySet()) {
            Hashed least = leastPath(each.getValue(), labels);
            data.append(each.getKey()).append(least.hash);
            labels = least.labels;
        }
        return new Hashed(hash(data.toString()), labels);
    }

    /// Of all orders of those neighbours the path that sorts first.
    private Hashed leastPath(List<Blank> neighbours, BlankLabels given) {
        Hashed least = new Hashed("", given);
        for (List<Blank> order : orders(neighbours)) {
            Hashed path = path(order, given.copy());
            if (least.hash.isEmpty() || path.hash.compareTo(least.hash) < 0) {
                least = path;
            }
        }
        return least;
    }

    private Hashed path(List<Blank> order, BlankLabels given) {
        BlankLabels labels = given;
        StringBuilder path = new StringBuilder();
        List<Blank> unknown = new ArrayList<>();
        for (Blank blank : order) {
            if (!canonical.has(blank) && !labels.has(blank)) {
                unknown.add(blank);
            }
            path.append(canonical.has(blank) ? canonical.give(blank) : labels.give(blank));
        }
        for (Blank blank : unknown) {
            Hashed next = hashOfNeighbours(blank, labels);
            path.append(labels.give(blank)).append('<').append(next.hash).append('>');
            labels = next.labels;
        }
        return new Hashed(path.toString(), labels);
    }

    /// Section 4.7.
    private String hashOf(String position, Triple triple, Blank related, BlankLabels labels) {
        String name = canonical.of(related).or(() -> labels.of(related)).orElseGet(() -> firstHashes.getOrDefault(related, ""));
        return hash(position + "<" + triple.predicate() + ">" + name);
    }

    private static List<List<Blank>> orders(List<Blank> blanks) {
        if (blanks.size() <= 1) {
            return List.of(blanks);
        }
        List<List<Blank>> orders = new ArrayList<>();
        for (int i = 0; i < blanks.size(); i++) {
            List<Blank> rest = new ArrayList<>(blanks);
            Blank first = rest.remove(i);
            for (List<Blank> order : orders(rest)) {
                List<Blank> longer = new ArrayList<>(order);
                longer.addFirst(first);
                orders.add(longer);
            }
        }
        return orders;
    }

    /// One statement in each line, in the order of their UTF-16 units, as whoever signs in JavaScript sorts them.
    private String lines(Collection<Triple> said, Function<Blank, String> names) {
        List<String> lines = new ArrayList<>();
        for (Triple triple : said) {
            lines.add(text(triple.subject(), names) + " <" + triple.predicate() + "> " + text(triple.object(), names) + " .\n");
        }
        Collections.sort(lines);
        return String.join("", lines);
    }

    private static String text(Term term, Function<Blank, String> names) {
        return switch (term) {
            case Iri(String value) -> "<" + value + ">";
            case Blank blank -> names.apply(blank);
            case Literal(String value, String datatype) ->
                '"' + escaped(value) + '"' + (datatype.equals(Literal.STRING) ? "" : "^^<" + datatype + ">");
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
