package org.greenlane.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CertifiedEvent;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.Tree;

/// What a SMART Health Card says: the claims of its issuer, and a FHIR bundle of one patient with either doses or one result.
/// What is neither says nothing here.
final class ShcBody {
    private static final String TYPE = "https://smarthealth.cards#health-card";
    private static final Pattern REVOCATION_ID = Pattern.compile("[A-Za-z0-9_-]{1,24}");

    /// An `https` address without user, query or fragment, and without a stroke at its end.
    private static final Pattern ISSUER = Pattern.compile("https://[A-Za-z0-9._~:/%+-]*[A-Za-z0-9._~-]");

    private static final int MAX_ISSUER = 512;
    private static final int MAX_TEXT = 200;
    private static final int MAX_ENTRIES = 64;
    private static final int MAX_CODINGS = 16;
    private static final int MAX_GIVEN_NAMES = 8;
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final double MILLIS = 1000;

    private ShcBody() {}

    static WebCertificate read(Tree claims) throws RefusedCode {
        String issuer = claims.get("iss").text();
        demand(issuer.length() <= MAX_ISSUER && ISSUER.matcher(issuer).matches());
        Tree credential = claims.get("vc");
        demand(credential.get("type").list().contains(new Tree.Text(TYPE)));
        Tree subject = credential.get("credentialSubject");
        demand(subject.get("fhirVersion").text().startsWith("4."));
        Tree bundle = subject.get("fhirBundle");
        demand(bundle.get("resourceType").text().equals("Bundle") && bundle.get("type").text().equals("collection"));
        List<Tree> entries = bundle.get("entry").list();
        demand(entries.size() <= MAX_ENTRIES);
        Tree patient = only(resources(entries, "Patient"));
        List<CertifiedEvent> doses = doses(entries, patient);
        List<CertifiedEvent> results = results(entries, patient);
        if (results.size() > 1 || (!doses.isEmpty() && !results.isEmpty())) {
            throw new RefusedCode(Reason.SEVERAL_EVENTS);
        }
        demand(!doses.isEmpty() || !results.isEmpty());
        Tree expires = claims.get("exp");
        return new WebCertificate(
                CodeKind.SMART_HEALTH_CARD,
                issuer,
                doses.isEmpty() ? CertificateKind.TEST : CertificateKind.VACCINATION,
                name(patient.get("resource")),
                birth(patient.get("resource").get("birthDate")),
                doses.isEmpty() ? results : doses,
                time(claims.get("nbf")),
                expires instanceof Tree.Nothing ? Optional.empty() : Optional.of(time(expires)),
                revocationIds(credential.get("rid")));
    }

    private static Set<String> revocationIds(Tree id) throws RefusedCode {
        if (id instanceof Tree.Nothing) {
            return Set.of();
        }
        demand(REVOCATION_ID.matcher(id.text()).matches());
        return Set.of(id.text());
    }

    /// NumericDate (RFC 7519 section 2), which may have a fraction; to the millisecond, not before it.
    private static Instant time(Tree number) throws RefusedCode {
        double seconds =
                switch (number) {
                    case Tree.Whole(long whole) -> whole;
                    case Tree.Fraction(double fraction) -> fraction;
                    default -> -1;
                };
        demand(seconds >= 0 && seconds <= CborMap.MAX_EPOCH_SECOND);
        return Instant.ofEpochMilli((long) Math.ceil(seconds * MILLIS));
    }

    private static List<Tree> resources(List<Tree> entries, String type) {
        return entries.stream()
                .filter(entry -> entry.get("resource").get("resourceType").text().equals(type))
                .toList();
    }

    private static Tree only(List<Tree> patients) throws RefusedCode {
        demand(patients.size() == 1);
        return patients.getFirst();
    }

    /// A dose that was not given counts for nothing.
    private static List<CertifiedEvent> doses(List<Tree> entries, Tree patient) throws RefusedCode {
        List<CertifiedEvent> doses = new ArrayList<>();
        for (Tree entry : resources(entries, "Immunization")) {
            Tree dose = entry.get("resource");
            if (dose.get("status").text().equals("completed")) {
                demandOf(patient, dose.get("patient"));
                doses.add(event(dose.get("vaccineCode"), Tree.nothing(), dose.get("occurrenceDateTime")));
            }
        }
        return doses;
    }

    private static List<CertifiedEvent> results(List<Tree> entries, Tree patient) throws RefusedCode {
        List<CertifiedEvent> results = new ArrayList<>();
        for (Tree entry : resources(entries, "Observation")) {
            Tree test = entry.get("resource");
            if (FINAL.contains(test.get("status").text())) {
                demandOf(patient, test.get("subject"));
                Tree moment = test.get("effectiveDateTime");
                boolean isMoment = moment instanceof Tree.Text;
                // Of a time with a beginning and an end, the sample may be as old as the beginning.
                results.add(event(
                        test.get("code"),
                        test.get("valueCodeableConcept"),
                        isMoment ? moment : test.get("effectivePeriod").get("start")));
            }
        }
        return results;
    }

    private static void demandOf(Tree patient, Tree reference) throws RefusedCode {
        String name = patient.get("fullUrl").text();
        demand(!name.isEmpty() && reference.get("reference").text().equals(name));
    }

    private static CertifiedEvent event(Tree code, Tree value, Tree time) throws RefusedCode {
        FhirTime when = FhirTime.parse(time.text()).orElseThrow(() -> new RefusedCode(Reason.BAD_CLAIMS));
        Set<String> codes = codings(code);
        demand(!codes.isEmpty());
        return new CertifiedEvent(codes, codings(value), when.earliest(), when.latest());
    }

    /// Each as `system|code`.
    private static Set<String> codings(Tree concept) throws RefusedCode {
        List<Tree> codings = concept.get("coding").list();
        demand(codings.size() <= MAX_CODINGS);
        Set<String> codes = new HashSet<>();
        for (Tree coding : codings) {
            String code = coding.get("system").text() + "|" + coding.get("code").text();
            demand(code.length() <= MAX_TEXT);
            codes.add(code);
        }
        return codes;
    }

    private static ForeignName name(Tree patient) throws RefusedCode {
        List<Tree> names = patient.get("name").list();
        Tree name = names.stream()
                .filter(each -> each.get("use").text().equals("official"))
                .findFirst()
                .orElse(names.isEmpty() ? Tree.nothing() : names.getFirst());
        List<Tree> given = name.get("given").list();
        demand(given.size() <= MAX_GIVEN_NAMES);
        String joined = String.join(" ", given.stream().map(Tree::text).toList());
        String family = name.get("family").text();
        // Some issuers know names only as a whole.
        String whole = joined.isBlank() && family.isBlank() ? name.get("text").text() : joined;
        demand(whole.length() <= MAX_TEXT && family.length() <= MAX_TEXT && !(whole + family).isBlank());
        return new ForeignName(family, whole, "", "");
    }

    private static BirthDate birth(Tree date) throws RefusedCode {
        return BirthDate.parse(date.text()).orElseThrow(() -> new RefusedCode(Reason.BAD_CLAIMS));
    }

    private static void demand(boolean right) throws RefusedCode {
        if (!right) {
            throw new RefusedCode(Reason.BAD_CLAIMS);
        }
    }
}
