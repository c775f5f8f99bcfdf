package org.greenlane.code;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.code.DivocWords.Place;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.Tree;

/// What a DIVOC certificate says of one vaccination. Only words that are signed count, and of words that can be exchanged
/// without anybody noticing ([DivocWords]), the worst that they can have said.
final class DivocBody {
    private static final int DAY = 10;

    /// Length of a day without strokes, `YYYYMMDD`.
    private static final int SHORT_DAY = 8;

    private static final int MAX_DOSE = 99;

    private DivocBody() {}

    /// @param credential of which [DivocTriples] were made, so that it has this form
    /// @param key by which it was signed, which stands for its issuer
    static WebCertificate read(Tree credential, Place place, String key) throws RefusedCode {
        Tree subject = only(credential.get("credentialSubject"));
        Tree event = only(credential.get("evidence"));
        List<LocalDate> days = days(event);
        CertifiedEvent dose = new CertifiedEvent(
                codes(event, signed(place, "evidence", event, "icd11Code").text()),
                Set.of(),
                range(Collections.min(days)).earliest(),
                range(days.getFirst()).latest(),
                dose(event));
        return new WebCertificate(
                CodeKind.DIVOC,
                key,
                CertificateKind.VACCINATION,
                // Nothing tells the parts of it apart.
                new ForeignName(Fields.text(subject, "name").strip(), "", "", ""),
                birth(signed(place, "credentialSubject", subject, "dob").text()),
                List.of(dose),
                begins(credential),
                expires(credential, days),
                ids(event));
    }

    /// What stands under a name that not every context knows: where it does not, nobody has signed it.
    private static Tree signed(Place place, String thing, Tree fields, String name) {
        boolean known = Optional.ofNullable(place.words().get(thing))
                .flatMap(DivocWords.Word::inside)
                .filter(inside -> inside.words().containsKey(name))
                .isPresent();
        return known ? fields.get(name) : Tree.nothing();
    }

    private static Tree only(Tree value) throws RefusedCode {
        Tree only = value instanceof Tree.Items ? value.get(0) : value;
        Fields.demand(only instanceof Tree.Fields);
        return only;
    }

    /// The date of the dose first, then the others that can be exchanged with it.
    private static List<LocalDate> days(Tree event) throws RefusedCode {
        List<LocalDate> days = new ArrayList<>();
        days.add(day(Fields.text(event, "date")));
        for (String other : List.of("effectiveStart", "effectiveUntil")) {
            if (!event.get(other).text().isBlank()) {
                days.add(day(Fields.text(event, other)));
            }
        }
        return days;
    }

    /// A day, or a time that begins with one: of which zone, issuers do not agree.
    private static LocalDate day(String text) throws RefusedCode {
        try {
            return text.length() == SHORT_DAY
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text.substring(0, Math.min(text.length(), DAY)));
        } catch (DateTimeException e) {
            throw Fields.refused();
        }
    }

    private static FhirTime range(LocalDate day) throws RefusedCode {
        return FhirTime.parse(day.toString()).orElseThrow(Fields::refused);
    }

    /// Who shows it can exchange the number of the dose with that of all doses: so the lesser of the two.
    private static int dose(Tree event) throws RefusedCode {
        return Math.min(number(event.get("dose"), 1), number(event.get("totalDoses"), MAX_DOSE));
    }

    private static int number(Tree number, int otherwise) throws RefusedCode {
        boolean said = !(number instanceof Tree.Nothing) && !(number instanceof Tree.Text(String text) && text.isBlank());
        String text = number instanceof Tree.Whole(long whole) ? Long.toString(whole) : number.text();
        Fields.demand(!said || text.matches("[1-9][0-9]?"));
        return said ? Integer.parseInt(text) : otherwise;
    }

    private static Set<String> codes(Tree event, String icd11) throws RefusedCode {
        Fields.demand(icd11.length() <= Fields.MAX_TEXT);
        String vaccine = "vaccine|" + Fields.text(event, "vaccine");
        return icd11.isBlank() ? Set.of(vaccine) : Set.of(vaccine, "icd11|" + icd11);
    }

    /// Which of them it is, nobody can tell: they can be exchanged. So it was revoked if any of them was.
    private static Set<String> ids(Tree event) throws RefusedCode {
        String id = event.get("id").text();
        Set<String> ids = new HashSet<>();
        Stream.of("certificateId", "batch", "vaccine", "manufacturer", "icd11Code")
                .map(name -> event.get(name))
                .map(each -> each instanceof Tree.Whole(long whole) ? Long.toString(whole) : each.text())
                .forEach(ids::add);
        ids.add(id.substring(id.lastIndexOf('/') + 1));
        ids.removeIf(String::isBlank);
        Fields.demand(!event.get("certificateId").text().isBlank() || !id.isBlank());
        return ids;
    }

    private static BirthDate birth(String text) {
        return BirthDate.parse(text.substring(0, Math.min(text.length(), DAY))).orElseGet(() -> new BirthDate(""));
    }

    private static Instant time(Tree text) throws RefusedCode {
        try {
            return OffsetDateTime.parse(text.text()).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
    }

    private static Instant begins(Tree credential) throws RefusedCode {
        Instant issued = time(credential.get("issuanceDate"));
        Tree from = credential.get("validFrom");
        return from instanceof Tree.Nothing || time(from).isBefore(issued) ? issued : time(from);
    }

    /// Many issuers write the day of the dose where the end of its effect belongs, which is none.
    private static Optional<Instant> expires(Tree credential, List<LocalDate> days) throws RefusedCode {
        List<Instant> ends = new ArrayList<>();
        for (String end : List.of("expirationDate", "validUntil")) {
            if (!(credential.get(end) instanceof Tree.Nothing)) {
                ends.add(time(credential.get(end)));
            }
        }
        LocalDate last = Collections.max(days);
        if (last.isAfter(Collections.min(days))) {
            ends.add(range(last).latest().plusSeconds(1));
        }
        return ends.stream().min(Instant::compareTo);
    }
}
