package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.proof.Triple.Blank;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;
import org.greenlane.proof.Triple.Term;
import org.junit.jupiter.api.Test;

class CanonicalTriplesTest {
    private static final String P = "http://x/p";
    private static final String Q = "http://x/q";

    /// Three nodes in a ring that only a neighbour tells apart, and others.
    private static final List<Triple> GRAPH = List.of(
            new Triple(new Blank(0), P, new Blank(1)),
            new Triple(new Blank(1), P, new Blank(2)),
            new Triple(new Blank(2), P, new Blank(0)),
            new Triple(new Blank(3), Q, new Blank(0)),
            new Triple(new Blank(4), Q, new Blank(5)),
            new Triple(new Blank(5), P, Literal.string("a\"\\\n")),
            new Triple(new Blank(4), Q, new Iri("http://x/z")));

    /// As rdf-canonize 2 writes it, which the signers of such certificates use.
    private static final String WRITTEN = """
            _:c14n0 <http://x/p> "a\\"\\\\\\n" .
            _:c14n1 <http://x/p> _:c14n5 .
            _:c14n2 <http://x/q> <http://x/z> .
            _:c14n2 <http://x/q> _:c14n0 .
            _:c14n3 <http://x/q> _:c14n1 .
            _:c14n4 <http://x/p> _:c14n1 .
            _:c14n5 <http://x/p> _:c14n4 .
            """;

    private static String written(List<Triple> triples) {
        return new String(CanonicalTriples.of(triples), StandardCharsets.UTF_8);
    }

    @Test
    void aGraphIsWrittenAsSignersWriteIt() {
        assertThat(written(GRAPH)).isEqualTo(WRITTEN);
    }

    @Property(tries = 200)
    void neitherTheOrderOfStatementsNorTheNamesOfNodesMatter(@ForAll long seed) {
        List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(names, new Random(seed));
        List<Triple> shuffled = new ArrayList<>();
        for (Triple triple : GRAPH) {
            shuffled.add(new Triple(renamed(triple.subject(), names), triple.predicate(), renamed(triple.object(), names)));
        }
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(written(shuffled)).isEqualTo(WRITTEN);
    }

    private static Term renamed(Term term, List<Integer> names) {
        return term instanceof Blank(int number) ? new Blank(names.get(number) + 40) : term;
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        List<Triple> twice = new ArrayList<>(GRAPH);
        twice.addAll(GRAPH);
        assertThat(written(twice)).isEqualTo(WRITTEN);
    }

    @Test
    void typesAreWrittenButThatOfTexts() {
        Iri self = new Iri("http://x/s");
        assertThat(written(List.of(
                        new Triple(self, P, Literal.integer(-7)),
                        new Triple(self, P, Literal.truth(true)),
                        new Triple(self, P, Literal.string("\t中")))))
                .isEqualTo("""
                        <http://x/s> <http://x/p> "\t中" .
                        <http://x/s> <http://x/p> "-7"^^<http://www.w3.org/2001/XMLSchema#integer> .
                        <http://x/s> <http://x/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
                        """);
    }

    @Test
    void moreThanIsTakenAndHalfCharactersAreRefused() {
        List<Triple> nodes = new ArrayList<>();
        for (int i = 0; i <= CanonicalTriples.MAX_BLANKS; i++) {
            nodes.add(new Triple(new Blank(i), P, new Blank(i + 1)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalTriples.of(nodes));
        List<Triple> many = new ArrayList<>();
        for (int i = 0; i <= CanonicalTriples.MAX_TRIPLES; i++) {
            many.add(new Triple(new Blank(0), P, Literal.integer(i)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalTriples.of(many));
        List<Triple> half = List.of(new Triple(new Blank(0), P, Literal.string("\ud800")));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalTriples.of(half));
        assertThatIllegalArgumentException().isThrownBy(() -> new Triple(Literal.string(""), P, new Blank(0)));
    }
}
