package org.greenlane.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the words of DIVOC certificates mean: which IRI a name stands for, in which place. It says what the contexts of W3C
/// credentials 1 and of DIVOC's vaccinations, versions 1 and 2, say (JSON-LD 1.1, section 4.1), so none of them is ever
/// fetched or interpreted.
///
/// A name that no context defines says nothing and is not signed. Several names stand for one IRI, so who shows a certificate
/// can exchange what stands under them, and its signature stays right.
final class DivocWords {
    static final String CREDENTIALS = "https://www.w3.org/2018/credentials/v1";

    /// Names that stand for something wherever they are, so they must not be passed over.
    static final Set<String> EVERYWHERE = Set.of(
            "proof", "schema", "vac", "VerifiableCredential", "VerifiablePresentation", "ProofOfVaccinationCredential", "Person",
            "Vaccination", "Ed25519Signature2018", "RsaSignature2018", "EcdsaSecp256k1Signature2019",
            "EcdsaSecp256r1Signature2019");

    /// Names of which the contexts of DIVOC make abbreviations, so no name of a thing can begin with one.
    static final Set<String> PREFIXES = Set.of("schema", "vac", "cred", "sec", "xsd", "sc", "ex");

    private static final String FIRST = "https://cowin.gov.in/credentials/vaccination/v1";

    /// Each issuer has its own name for the second version.
    private static final Set<String> SECOND = Set.of(
            "https://cowin.gov.in/credentials/vaccination/v2",
            "https://divoc.prod/vaccine/credentials/vaccination/v1",
            "https://divoc.lgcc.gov.lk/credentials/vaccination/v1",
            "https://www.pedulilindungi.id/credentials/vaccination/v2");

    private static final String SCHEMA = "https://schema.org/";
    private static final String CRED = "https://www.w3.org/2018/credentials#";

    /// No abbreviation, since what it stands for ends in a digit (JSON-LD 1.1 section 9.15.1): so it stays as it is.
    private static final String VAC = "vac:";

    private DivocWords() {}

    /// What a value under a name is.
    enum Kind {
        TEXT,
        TIME,
        /// The name of a thing.
        THING,
        /// A thing of which more is said inside.
        PLACE,
        /// What this reader does not know how to read, and may not pass over.
        UNREAD
    }

    /// @param inside what the names in a thing under this name mean; empty if there is none
    record Word(String iri, Kind kind, Optional<Place> inside) {}

    /// One kind of thing.
    ///
    /// @param types of it, by name; all of them must be there
    /// @param idIsText true if `id` is no name of the thing here, but a text about it
    record Place(Map<String, String> types, Map<String, Word> words, boolean idIsText) {}

    /// The whole certificate, in the words of that context; empty if that is not known here.
    static Optional<Place> certificate(String context) {
        boolean second = SECOND.contains(context);
        return second || context.equals(FIRST) ? Optional.of(credential(second)) : Optional.empty();
    }

    private static Place credential(boolean second) {
        Map<String, Word> words = new HashMap<>();
        words.put("credentialSubject", place(CRED + "credentialSubject", person(second)));
        words.put("evidence", place(CRED + "evidence", vaccination(second)));
        words.put("issuer", new Word(CRED + "issuer", Kind.THING, Optional.empty()));
        words.put("nonTransferable", text(VAC + "nonTransferable"));
        for (String time : Set.of("issuanceDate", "expirationDate", "validFrom", "validUntil", "issued")) {
            words.put(time, new Word(CRED + time, Kind.TIME, Optional.empty()));
        }
        for (String other : Set.of("credentialSchema", "credentialStatus", "holder", "refreshService", "termsOfUse")) {
            words.put(other, unread(other));
        }
        for (String prefix : Set.of("cred", "sec", "xsd")) {
            words.put(prefix, unread(prefix));
        }
        return new Place(
                Map.of(
                        "VerifiableCredential", CRED + "VerifiableCredential",
                        "ProofOfVaccinationCredential", SCHEMA + "ProofOfVaccinationCredential"),
                words,
                false);
    }

    private static Place person(boolean second) {
        Map<String, Word> words = new HashMap<>(Map.of(
                "refId", text(SCHEMA + "id"),
                "uhid", text(SCHEMA + "id"),
                "name", text(SCHEMA + "name"),
                "age", text(SCHEMA + "Number"),
                "gender", text(SCHEMA + "gender"),
                "sex", text(SCHEMA + "gender"),
                "nationality", text(SCHEMA + "nationality"),
                "address", place(SCHEMA + "PostalAddress", address(Set.of()))));
        if (second) {
            words.put("dob", text(SCHEMA + "date"));
        }
        return new Place(Map.of("Person", SCHEMA + "Person"), words, false);
    }

    private static Place vaccination(boolean second) {
        Map<String, Word> words = new HashMap<>();
        for (String id : Set.of("certificateId", "batch", "vaccine", "manufacturer")) {
            words.put(id, text(SCHEMA + "id"));
        }
        for (String date : Set.of("date", "effectiveStart", "effectiveUntil")) {
            words.put(date, text(SCHEMA + "date"));
        }
        words.put("feedbackUrl", text(SCHEMA + "url"));
        words.put("infoUrl", text(SCHEMA + "url"));
        words.put("dose", text(SCHEMA + "doseValue"));
        words.put("totalDoses", text(SCHEMA + "doseValue"));
        words.put("verifier", place(VAC + "verifier", verifier()));
        words.put("facility", place(VAC + "Facility", facility()));
        if (second) {
            words.put("icd11Code", text(SCHEMA + "id"));
            words.put("prophylaxis", text(SCHEMA + "name"));
        }
        return new Place(Map.of("Vaccination", VAC + "Vaccination"), words, false);
    }

    private static Place verifier() {
        return new Place(
                Map.of(),
                Map.of("id", text(SCHEMA + "id"), "name", text(SCHEMA + "name"), "sign-image", text(SCHEMA + "image")),
                true);
    }

    /// Whether the names for a facility go on inside its address (JSON-LD 1.1 section 4.1.9), signers and standard do not agree.
    private static Place facility() {
        Map<String, Word> words = new HashMap<>();
        words.put("name", text(SCHEMA + "name"));
        words.put("seal-image", text(SCHEMA + "image"));
        words.put("address", place(SCHEMA + "PostalAddress", address(Set.of("name", "seal-image", "address"))));
        return new Place(Map.of(), words, false);
    }

    /// @param unread names that must not stand in it
    private static Place address(Set<String> unread) {
        Map<String, Word> words = new HashMap<>();
        unread.forEach(name -> words.put(name, unread(name)));
        words.put("streetAddress", text(SCHEMA + "streetAddress"));
        words.put("streetAddress2", text(VAC + "addressLine2"));
        words.put("city", text(VAC + "city"));
        words.put("district", text(VAC + "district"));
        words.put("addressRegion", text(SCHEMA + "addressRegion"));
        words.put("postalCode", text(SCHEMA + "postalCode"));
        words.put("addressCountry", text(SCHEMA + "addressCountry"));
        return new Place(Map.of(), words, false);
    }

    private static Word unread(String name) {
        return new Word(name, Kind.UNREAD, Optional.empty());
    }

    private static Word text(String iri) {
        return new Word(iri, Kind.TEXT, Optional.empty());
    }

    private static Word place(String iri, Place inside) {
        return new Word(iri, Kind.PLACE, Optional.of(inside));
    }
}
