package org.greenlane.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Tree;

/// The fields of a DCC (`eu-dcc-schema`, versions 1.0 to 1.3): what must be there is, in the form that it must have. Rules
/// of the place look at the rest.
final class DccBody {
    private static final Map<String, CertificateKind> KINDS = Map.of(
            "v", CertificateKind.VACCINATION, "t", CertificateKind.TEST, "r", CertificateKind.RECOVERY);

    private static final int MAX_DOSES = 99;

    private DccBody() {}

    /// @param issuer the claim `iss`; where it is empty, the event's own country counts
    static ForeignCertificate read(Tree body, String issuer, Instant issued, Instant expires) throws RefusedCode {
        Fields.demand(body.get("ver") instanceof Tree.Text);
        List<CertificateKind> kinds = new ArrayList<>();
        List<Tree> events = new ArrayList<>();
        for (Map.Entry<String, CertificateKind> each : KINDS.entrySet()) {
            for (Tree event : body.get(each.getKey()).list()) {
                kinds.add(each.getValue());
                events.add(event);
            }
        }
        if (events.size() > 1) {
            throw new RefusedCode(Reason.SEVERAL_EVENTS);
        }
        Fields.demand(events.size() == 1);
        Tree event = events.getFirst();
        checkEvent(kinds.getFirst(), event);
        return new ForeignCertificate(
                CodeKind.EU_DCC,
                country(issuer.isEmpty() ? event.get("co").text() : issuer),
                kinds.getFirst(),
                name(body.get("nam")),
                BirthDate.parse(birth(body.get("dob").text())).orElseThrow(() -> new RefusedCode(Reason.BAD_CLAIMS)),
                Fields.text(event, "ci"),
                issued,
                expires);
    }

    private static void checkEvent(CertificateKind kind, Tree event) throws RefusedCode {
        for (String field : List.of("tg", "co", "is", "ci")) {
            Fields.text(event, field);
        }
        switch (kind) {
            case VACCINATION -> {
                // Some countries leave them empty; rules tell what comes of it.
                for (String field : List.of("vp", "mp", "ma")) {
                    Fields.demand(event.get(field) instanceof Tree.Text(String text) && text.length() <= Fields.MAX_TEXT);
                }
                Fields.date(event, "dt");
                doses(event, "dn");
                doses(event, "sd");
            }
            case TEST -> {
                Fields.text(event, "tt");
                Fields.text(event, "tr");
                Fields.date(event, "sc");
            }
            case RECOVERY -> {
                Fields.date(event, "fr");
                Fields.date(event, "df");
                Fields.date(event, "du");
            }
            case PASS -> throw new RefusedCode(Reason.BAD_CLAIMS);
        }
    }

    private static ForeignName name(Tree name) throws RefusedCode {
        for (String field : List.of("fn", "gn", "fnt", "gnt")) {
            Fields.demand(name.get(field).text().length() <= Fields.MAX_TEXT);
        }
        ForeignName read = new ForeignName(
                name.get("fn").text(), name.get("gn").text(), name.get("fnt").text(), name.get("gnt").text());
        Fields.demand(!read.familyLatin().isBlank() || !read.givenLatin().isBlank());
        return read;
    }

    /// Some issuers write a time behind the day.
    private static String birth(String text) {
        boolean hasTime = text.length() > Fields.DATE_LENGTH && text.charAt(Fields.DATE_LENGTH) == 'T';
        return hasTime ? text.substring(0, Fields.DATE_LENGTH) : text;
    }

    private static Region country(String code) throws RefusedCode {
        Fields.demand(code.length() == 2 && Region.isRegion(code));
        return new Region(code);
    }

    private static void doses(Tree event, String field) throws RefusedCode {
        Fields.demand(event.get(field) instanceof Tree.Whole(long count) && count >= 0 && count <= MAX_DOSES);
    }
}
