package org.greenlane.proof;

import java.nio.charset.StandardCharsets;

/// One statement of linked data (RDF 1.1 Concepts section 3.1), in the default graph. It may be a person's, so it says
/// nothing of itself to logs.
///
/// @param subject an [Iri] or a [Blank]
/// @param predicate an absolute IRI
public record Triple(Term subject, String predicate, Term object) {
    /// Says of what kind a thing is.
    public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /// @throws IllegalArgumentException if a literal would be its subject
    public Triple {
        if (subject instanceof Literal) {
            throw new IllegalArgumentException("a literal is no subject");
        }
    }

    /// What a statement is about, or says.
    public sealed interface Term {}

    /// @param value absolute; what could end it early in N-Quads (`<`, `>`, a space that is none) is the caller's to refuse
    public record Iri(String value) implements Term {
        @Override
        public String toString() {
            return "Iri[…]";
        }
    }

    /// Something without a name.
    ///
    /// @param number tells it from others in the same document, and means nothing more
    public record Blank(int number) implements Term {}

    /// @param datatype an absolute IRI
    public record Literal(String value, String datatype) implements Term {
        private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
        private static final String JSON = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";

        /// The type that is not written down.
        static final String STRING = XSD + "string";

        public static Literal string(String value) {
            return new Literal(value, STRING);
        }

        public static Literal integer(long value) {
            return new Literal(Long.toString(value), XSD + "integer");
        }

        public static Literal truth(boolean value) {
            return new Literal(Boolean.toString(value), XSD + "boolean");
        }

        /// @param value as it stands, whether or not it is a time
        public static Literal time(String value) {
            return new Literal(value, XSD + "dateTime");
        }

        /// @param canonical of a JSON value (JSON-LD 1.1 section 10.2)
        public static Literal json(byte[] canonical) {
            return new Literal(new String(canonical, StandardCharsets.UTF_8), JSON);
        }

        @Override
        public String toString() {
            return "Literal[…]";
        }
    }

    @Override
    public String toString() {
        return "Triple[…]";
    }
}
