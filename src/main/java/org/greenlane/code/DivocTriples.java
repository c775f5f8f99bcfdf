package org.greenlane.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenlane.code.DivocWords.Place;
import org.greenlane.code.DivocWords.Word;
import org.greenlane.health.Reason;
import org.greenlane.proof.Tree;
import org.greenlane.proof.Triple;
import org.greenlane.proof.Triple.Blank;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;
import org.greenlane.proof.Triple.Term;

/// What a DIVOC certificate states, as linked data: JSON-LD's expansion (JSON-LD 1.1 Processing Algorithms and API section 5)
/// for certificates of this one form. What has any other form, and might therefore state something else to others than it
/// does here, is refused: keywords, abbreviations, lists where one thing belongs, names that could end early.
final class DivocTriples {
    /// An absolute name. With a space in it, it would be none to whoever signs, and all that is said of the thing unsigned; with
    /// a bracket it could end early in N-Quads.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\\[\\]_a-z~\\p{L}\\p{M}\\p{N}]+");

    private static final int MAX_NAME = 512;

    /// From here on JavaScript does not tell one whole number from the next.
    private static final long MAX_WHOLE = 1L << 53;

    private final List<Triple> triples = new ArrayList<>();
    private int blanks;

    private DivocTriples() {}

    /// @param certificate without its proof
    /// @return at most some sixty statements about at most seven things without a name
    static List<Triple> of(Map<String, Tree> certificate, Place place) throws RefusedCode {
        DivocTriples all = new DivocTriples();
        all.thing(certificate, place);
        return all.triples;
    }

    /// Whether that can be the name of a thing.
    static boolean isName(String text) {
        return text.length() <= MAX_NAME
                && NAME.matcher(text).matches()
                && !DivocWords.PREFIXES.contains(text.substring(0, text.indexOf(':')));
    }

    private Term thing(Map<String, Tree> fields, Place place) throws RefusedCode {
        Term self = self(fields, place);
        types(self, fields.getOrDefault("type", Tree.nothing()), place);
        for (Map.Entry<String, Tree> field : fields.entrySet()) {
            String name = field.getKey();
            Word word = place.words().get(name);
            if (word != null) {
                value(self, word, field.getValue());
            } else {
                boolean passedOver = !DivocWords.EVERYWHERE.contains(name) && name.indexOf(':') < 0 && !name.startsWith("@");
                Fields.demand(passedOver);
            }
        }
        return self;
    }

    private Term self(Map<String, Tree> fields, Place place) throws RefusedCode {
        Tree id = fields.get("id");
        return place.idIsText() || id == null ? new Blank(blanks++) : name(id);
    }

    /// A relative name would leave all that is said of the thing unsigned.
    private static Iri name(Tree value) throws RefusedCode {
        Fields.demand(isName(value.text()));
        return new Iri(value.text());
    }

    private void types(Term self, Tree types, Place place) throws RefusedCode {
        List<Tree> all = types instanceof Tree.Text ? List.of(types) : types.list();
        Fields.demand(types instanceof Tree.Nothing || types instanceof Tree.Text || types instanceof Tree.Items);
        Set<String> names = all.stream().map(Tree::text).collect(Collectors.toSet());
        if (!names.equals(place.types().keySet())) {
            throw new RefusedCode(Reason.OTHER_SYSTEM);
        }
        names.forEach(name -> triples.add(new Triple(self, Triple.TYPE, new Iri(place.types().getOrDefault(name, name)))));
    }

    private void value(Term self, Word word, Tree value) throws RefusedCode {
        switch (value) {
            case Tree.Nothing _ -> {}
            case Tree.Text(String text) -> triples.add(new Triple(self, word.iri(), ofText(word, text)));
            case Tree.Whole(long whole) -> {
                Fields.demand(word.kind() == DivocWords.Kind.TEXT && Math.abs(whole) < MAX_WHOLE);
                triples.add(new Triple(self, word.iri(), Literal.integer(whole)));
            }
            case Tree.Truth(boolean truth) -> {
                Fields.demand(word.kind() == DivocWords.Kind.TEXT);
                triples.add(new Triple(self, word.iri(), Literal.truth(truth)));
            }
            case Tree.Items(List<Tree> items) -> {
                Fields.demand(items.size() <= 1 && word.inside().isPresent());
                if (!items.isEmpty()) {
                    Fields.demand(items.getFirst() instanceof Tree.Fields);
                    value(self, word, items.getFirst());
                }
            }
            case Tree.Fields(Map<String, Tree> fields) -> {
                Place inside = word.inside().orElseThrow(Fields::refused);
                triples.add(new Triple(self, word.iri(), thing(fields, inside)));
            }
            case Tree.Fraction _, Tree.Moment _ -> throw Fields.refused();
        }
    }

    private static Term ofText(Word word, String text) throws RefusedCode {
        return switch (word.kind()) {
            case TEXT -> Literal.string(text);
            case TIME -> Literal.time(text);
            case THING -> name(new Tree.Text(text));
            case PLACE, UNREAD -> throw Fields.refused();
        };
    }
}
