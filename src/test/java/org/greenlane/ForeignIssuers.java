package org.greenlane;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.DivocDraft;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.VdsDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.foreign.AcceptanceRule;
import org.greenlane.policy.foreign.AcceptanceRulesFile;
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocationsFile;
import org.greenlane.trust.dcc.DccSignersFile;
import org.greenlane.trust.dcc.RevocationSlice;
import org.greenlane.trust.dcc.SignerSource;
import org.greenlane.trust.vds.VdsFiles;
import org.greenlane.trust.web.WebKeysFile;
import org.greenlane.trust.web.WebKeysFile.Form;

/// Issuers of every kind of certificate, what they give to made-up people, and the lists about them that a region signs.
final class ForeignIssuers {
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final String FULLY = "{\">=\": [{\"var\": \"payload.v.0.dn\"}, {\"var\": \"payload.v.0.sd\"}]}";

    /// All doses of all vaccinations, counted.
    private static final String TWO_DOSES = """
            {">=": [{"reduce": [{"var": "payload.msg.ve"},
                {"+": [{"var": "accumulator"}, {"reduce": [{"var": "current.vd"}, {"+": [{"var": "accumulator"}, 1]}, 0]}]}, 0]}, 2]}""";

    private static final String NEGATIVE = """
            {"and": [{"===": [{"var": "payload.msg.tr.r"}, "negative"]},
                {"in": [{"var": "external.issuerCountryCode"}, ["NZ", "AU"]]}]}""";

    final Freshness fresh;
    final Instant from;
    final Instant until;
    final DccSignerKey signer;
    final WebIssuer passes = WebIssuer.at("did:web:example.nz");
    final WebIssuer cards = WebIssuer.at("https://example.org/issuer");
    final KeyPair vaccinator = DivocDraft.key("RSA");
    final VdsCountry sealing;
    final VdsCountry.Signer sealer;
    private final SigningKey publisher = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private final SigningKey policyKey;
    private final Instant now;

    /// @param policyKey by which the region signs its lists
    ForeignIssuers(SigningKey policyKey, Instant now) {
        this.policyKey = policyKey;
        this.now = now;
        this.fresh = new Freshness(now.minusSeconds(3600), now.plus(Duration.ofDays(1)));
        this.from = now.minus(Duration.ofDays(30));
        this.until = now.plus(Duration.ofDays(30));
        this.signer = DccSignerKey.es256(from, until);
        this.sealing = VdsCountry.of("NZ", from, until);
        this.sealer = sealing.signer(7, from, until);
    }

    /// All that a station needs for all of them.
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new HashMap<>(forDccs());
        all.putAll(forWeb());
        all.putAll(forSeals(sealsRevoked()));
        return all;
    }

    Map<String, byte[]> forDccs() {
        return Map.of("dcc-signers.cose", dccSigners(3), "dcc-rules.cose", dccRules(), "dcc-revocations.cose", dccRevocations());
    }

    Map<String, byte[]> forWeb() {
        return Map.of(
                "nzcp-issuers.cose", passIssuers(), "shc-issuers.cose", cardIssuers("", ""), "foreign-rules.cose", webRules());
    }

    Map<String, byte[]> forSeals(byte[] revocationList) {
        return Map.of(
                "vds-authorities.cose", sealList(VdsFiles.AUTHORITIES, sealing.certificate()),
                "vds-revocations.cose", sealList(VdsFiles.REVOCATIONS, revocationList),
                "vds-rules.cose", sealRules());
    }

    byte[] dccSigners(long sequence) {
        String json = "{\"certificates\": [{\"certificateType\": \"DSC\", \"country\": \"DE\", \"kid\": \"%s\", \"rawData\": \"%s\"}]}"
                .formatted(base64(signer.keyId()), base64(signer.certificate()));
        String file = base64(publisher.sign(json.getBytes(StandardCharsets.UTF_8))) + "\n" + json;
        return DccSignersFile.write(
                HOME,
                sequence,
                fresh,
                List.of(new SignerSource(
                        SignerSource.Form.GERMAN,
                        publisher.publicKey().getEncoded(),
                        List.of(file.getBytes(StandardCharsets.UTF_8)),
                        "")),
                policyKey);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] dccRules() {
        return rules(BusinessRulesFile.DCC, rule("VR-CN-0001", "Vaccination", FULLY));
    }

    byte[] dccRevocations(Batch... batches) {
        return DccRevocationsFile.write(HOME, 1, fresh, List.of(batches), List.of(), policyKey);
    }

    byte[] dccSlices(RevocationSlice... slices) {
        return DccRevocationsFile.write(HOME, 1, fresh, List.of(), List.of(slices), policyKey);
    }

    private byte[] sealRules() {
        return rules(
                BusinessRulesFile.VDS,
                rule("VDS-CN-0001", "Vaccination", TWO_DOSES),
                rule("VDS-CN-0002", "Test", NEGATIVE));
    }

    private byte[] rules(String form, String... rules) {
        return BusinessRulesFile.write(form, HOME, 1, fresh, new Region("CN"), List.of(rules), Map.of(), policyKey);
    }

    private static String rule(String identifier, String kind, String logic) {
        return """
                {"Identifier": "%s", "Type": "Acceptance", "Country": "CN", "Version": "1.0.0", "SchemaVersion": "1.0.0",
                 "Engine": "CERTLOGIC", "EngineVersion": "1.0.0", "CertificateType": "%s",
                 "ValidFrom": "2021-01-01T00:00:00Z", "ValidTo": "2030-01-01T00:00:00Z", "Logic": %s}"""
                .formatted(identifier, kind, logic);
    }

    byte[] passIssuers() {
        return webIssuers(Form.NZCP, "NZ", passes.did("key-1"));
    }

    byte[] cardIssuers(String announced, String lists) {
        return webIssuers(Form.SMART_HEALTH_CARD, "US", cards.snapshot(cards.jwk(announced), lists));
    }

    private byte[] webIssuers(Form form, String country, String json) {
        return WebKeysFile.write(
                form,
                HOME,
                1,
                fresh,
                List.of(new WebKeysFile.Source(new Region(country), json.getBytes(StandardCharsets.UTF_8))),
                policyKey);
    }

    /// @param more further members of the list, such as what is revoked
    byte[] vaccinationIssuers(String more) {
        return webIssuers(Form.DIVOC, "IN", DivocDraft.keys(vaccinator.getPublic(), more));
    }

    byte[] webRules() {
        Duration year = Duration.ofDays(365);
        return AcceptanceRulesFile.write(
                HOME,
                1,
                fresh,
                List.of(
                        new AcceptanceRule("NZ-1", CodeKind.NZCP, "NZ", CertificateKind.PASS, Set.of(), Set.of(), 1,
                                Duration.ZERO, year),
                        new AcceptanceRule("US-1", CodeKind.SMART_HEALTH_CARD, "US", CertificateKind.VACCINATION,
                                Set.of(ShcDraft.VACCINE), Set.of(), 1, Duration.ofDays(14), year),
                        new AcceptanceRule("IN-1", CodeKind.DIVOC, "IN", CertificateKind.VACCINATION,
                                Set.of(DivocDraft.VACCINE), Set.of(), 2, Duration.ofDays(14), year)),
                policyKey);
    }

    private byte[] sealList(String form, byte[] entry) {
        return VdsFiles.write(form, HOME, 1, fresh, List.of(entry), policyKey);
    }

    byte[] sealsRevoked(long... serials) {
        return sealing.revoked(now.minusSeconds(60), Optional.of(now.plusSeconds(7200)), serials);
    }

    /// Of Ada Beispiel, from Germany.
    DccDraft dcc() {
        return dcc(signer);
    }

    DccDraft dcc(DccSignerKey by) {
        return DccDraft.vaccination(by).at(now.minusSeconds(60), now.plus(Duration.ofDays(2)));
    }

    /// Of Ada Example, from New Zealand.
    NzcpDraft pass() {
        return NzcpDraft.of(passes, "key-1").at(now.minusSeconds(60), now.plus(Duration.ofDays(2)));
    }

    /// Of Ada B. Example, from the United States.
    ShcDraft card() {
        return ShcDraft.vaccination(cards)
                .at(now.minusSeconds(60), now.plus(Duration.ofDays(2)))
                .resource(1, dose -> dose.Set("occurrenceDateTime", daysAgo(175)))
                .resource(2, dose -> dose.Set("occurrenceDateTime", daysAgo(145)));
    }

    /// Of somebody from India.
    DivocDraft vaccination() {
        return vaccinationBy(vaccinator);
    }

    DivocDraft vaccinationBy(KeyPair by) {
        return DivocDraft.of(by).at(now.minusSeconds(60)).on("2026-07-01");
    }

    private String daysAgo(int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days).toString();
    }

    /// Of Ada Mary Bloggs, from New Zealand.
    String seal() {
        return VdsDraft.vaccination(sealer).text();
    }
}
