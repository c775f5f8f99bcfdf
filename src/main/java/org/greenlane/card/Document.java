package org.greenlane.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.MaskedName;

/// One person's document for one passage: the numbers by which the person may be known, and as little else as a gate
/// needs. Address, authority, ethnic group, photo and fingerprints are not in it. It is wiped when it is closed.
public final class Document implements AutoCloseable {
    private final DocumentKind kind;
    private final List<DocumentNumber> numbers;
    private final Validity validity;
    private MaskedName name;
    private Optional<LocalDate> birth;
    private DocumentHolder holder;

    /// @param numbers the card's own first, then older ones of the same person
    /// @param birth where the document tells the whole of it
    /// @param holder the same person, for comparing
    Document(
            DocumentKind kind,
            List<DocumentNumber> numbers,
            MaskedName name,
            Optional<LocalDate> birth,
            DocumentHolder holder,
            Validity validity) {
        this.kind = kind;
        this.numbers = List.copyOf(numbers);
        this.name = name;
        this.birth = birth;
        this.holder = holder;
        this.validity = validity;
    }

    public DocumentKind kind() {
        return kind;
    }

    /// The document's own number first, then others under which the same person may be known.
    public List<DocumentNumber> numbers() {
        return numbers;
    }

    public MaskedName name() {
        return name;
    }

    /// Whose it is, to be compared with a certificate and forgotten; nobody once this is closed.
    public DocumentHolder holder() {
        return holder;
    }

    public boolean isValidOn(LocalDate day) {
        return validity.covers(day);
    }

    /// @return empty where the document does not tell the whole date of birth
    public Optional<AgeGroup> ageOn(LocalDate day) {
        return birth.map(born -> AgeGroup.of(born, day));
    }

    @Override
    public void close() {
        numbers.forEach(DocumentNumber::close);
        name = MaskedName.NONE;
        birth = Optional.empty();
        holder = DocumentHolder.NOBODY;
    }

    /// Says nothing: a document is a person.
    @Override
    public String toString() {
        return "Document[…]";
    }
}
