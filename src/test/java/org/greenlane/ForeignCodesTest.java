package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Fault;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.Progress;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.dcc.DccRevocations;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.greenlane.trust.dcc.DccRevocationsFile;
import org.greenlane.trust.dcc.DccSignersFile;
import org.greenlane.trust.dcc.MadeUpSlices;
import org.greenlane.trust.dcc.RevocationSlice;
import org.greenlane.trust.dcc.SignerSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A traveller's certificate, from the text to the verdict, through a real station.
class ForeignCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plus(Duration.ofDays(1)));
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final DccSignerKey SIGNER =
            DccSignerKey.es256(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)));
    private static final DccSignerKey STRANGER =
            DccSignerKey.es256(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)));
    private static final SigningKey PUBLISHER = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final String FULLY = "{\">=\": [{\"var\": \"payload.v.0.dn\"}, {\"var\": \"payload.v.0.sd\"}]}";

    @TempDir
    static Path shared;

    private static Authority authority;
    private static SigningKey policyKey;

    @TempDir
    Path folder;

    private final HealthBoard board = new HealthBoard();
    private StationHome home;
    private Instant now = NOW;
    private Optional<Station> open = Optional.empty();

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        policyKey = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1)).write(shared.resolve("delivery"), 20, 1);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(HOME, SiteKind.STATION, authority.rootFingerprint(), false).write(home.settings());
        assertThat(take(shared.resolve("delivery"))).hasSize(3).allMatch(ImportLine::taken);
    }

    private List<ImportLine> take(Path place) throws Exception {
        return StationImport.of(home, List.of(place), InstantSource.fixed(now), Progress.NONE);
    }

    @AfterEach
    void theStationCloses() {
        open.ifPresent(Station::close);
    }

    private Passage admit(String text) throws Exception {
        if (open.isEmpty()) {
            open = Optional.of(Station.open(home, () -> now, board, Station.Recording.LOG));
        }
        return open.get().checkpoint().admit(new Shown(List.of(text)));
    }

    private static DccDraft draft(DccSignerKey signer) {
        return DccDraft.vaccination(signer).at(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2)));
    }

    private static byte[] signers(long sequence) {
        String json = "{\"certificates\": [{\"certificateType\": \"DSC\", \"country\": \"DE\", \"kid\": \"%s\", \"rawData\": \"%s\"}]}"
                .formatted(base64(SIGNER.keyId()), base64(SIGNER.certificate()));
        String file = base64(PUBLISHER.sign(json.getBytes(StandardCharsets.UTF_8))) + "\n" + json;
        return DccSignersFile.write(
                HOME,
                sequence,
                FRESH,
                List.of(new SignerSource(
                        SignerSource.Form.GERMAN,
                        PUBLISHER.publicKey().getEncoded(),
                        List.of(file.getBytes(StandardCharsets.UTF_8)),
                        "")),
                policyKey);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] rules() {
        String rule = """
                {"Identifier": "VR-CN-0001", "Type": "Acceptance", "Country": "CN", "Version": "1.0.0", "SchemaVersion": "1.0.0",
                 "Engine": "CERTLOGIC", "EngineVersion": "1.0.0", "CertificateType": "Vaccination",
                 "ValidFrom": "2021-01-01T00:00:00Z", "ValidTo": "2030-01-01T00:00:00Z", "Logic": %s}""".formatted(FULLY);
        return BusinessRulesFile.write(BusinessRulesFile.DCC, HOME, 1, FRESH, new Region("CN"), List.of(rule), Map.of(), policyKey);
    }

    private static final Optional<KeyId> OWN = Optional.of(KeyId.of(SIGNER.keyId()));

    private static byte[] slices(RevocationSlice... slices) {
        return DccRevocationsFile.write(HOME, 1, FRESH, List.of(), List.of(slices), policyKey);
    }

    private static byte[] revocations(Batch... batches) {
        return DccRevocationsFile.write(HOME, 1, FRESH, List.of(batches), List.of(), policyKey);
    }

    private Path delivery(Map<String, byte[]> files) throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("foreign"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(delivery.resolve(file.getKey()), file.getValue());
        }
        return delivery;
    }

    private void takeAll() throws Exception {
        Path delivery = delivery(Map.of(
                "dcc-signers.cose", signers(3), "dcc-rules.cose", rules(), "dcc-revocations.cose", revocations()));
        assertThat(take(delivery)).hasSize(3).allMatch(ImportLine::taken);
    }

    @Test
    void aCertificateThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        takeAll();
        Passage passage = admit(draft(SIGNER).text());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.kind()).isEqualTo(CodeKind.EU_DCC);
        assertThat(passage.issuer()).contains(new Region("DE"));
        assertThat(passage.number()).isEqualTo(1);
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of("VR-CN-0001")));
    }

    @Test
    void aCertificateThatDoesNotMeetTheRulesAsksStaffAndTheRuleIsNamed() throws Exception {
        takeAll();
        Passage passage = admit(draft(SIGNER).body(body -> body.get("v").get(0).Set("dn", 1)).text());
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
        assertThat(passage.people().getFirst().foreign().orElseThrow().rule()).contains("VR-CN-0001");
    }

    @Test
    void aForgeryStopsAndAStrangerIsAsked() throws Exception {
        takeAll();
        String forged = draft(STRANGER).headers(headers -> headers.Set(4, SIGNER.keyId())).text();
        assertThat(admit(forged).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(admit(draft(STRANGER).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    @Test
    void whatWasRevokedStops() throws Exception {
        ForeignCode code = (ForeignCode) ((Read) Codes.read(draft(SIGNER).text(), NOW)).code();
        byte[] hash = DccRevocations.hashes(HashKind.UCI, code.signature(), code.certificate()).getFirst();
        Batch batch = new Batch(new Region("DE"), Optional.empty(), HashKind.UCI, hash);
        take(delivery(Map.of(
                "dcc-signers.cose", signers(3), "dcc-rules.cose", rules(), "dcc-revocations.cose", revocations(batch))));
        assertThat(admit(draft(SIGNER).text()).verdict()).isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void whatAFilterMayHoldAsksStaff() throws Exception {
        ForeignCode code = (ForeignCode) ((Read) Codes.read(draft(SIGNER).text(), NOW)).code();
        byte[] hash = DccRevocations.hashes(HashKind.UCI, code.signature(), code.certificate()).getFirst();
        takeWith(RevocationSlice.of(
                OWN, "", RevocationSlice.Kind.BLOOM, MadeUpSlices.bloom(64, 20, List.of(hash))));
        assertThat(admit(draft(SIGNER).text()).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.CERTIFICATE_MAY_BE_REVOKED));
    }

    @Test
    void whatAFilterThatNobodyHasWouldTellAsksStaff() throws Exception {
        takeWith(RevocationSlice.of(OWN, "", RevocationSlice.Kind.MISSING, new byte[0]));
        assertThat(admit(draft(SIGNER).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    private void takeWith(RevocationSlice slice) throws Exception {
        take(delivery(Map.of(
                "dcc-signers.cose", signers(3), "dcc-rules.cose", rules(), "dcc-revocations.cose", slices(slice))));
    }

    @Test
    void withoutRevocationsNobodyPasses() throws Exception {
        take(delivery(Map.of("dcc-signers.cose", signers(3), "dcc-rules.cose", rules())));
        assertThat(admit(draft(SIGNER).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    @Test
    void withoutSignersOrWithoutRulesNobodyPasses() throws Exception {
        take(delivery(Map.of("dcc-rules.cose", rules(), "dcc-revocations.cose", revocations())));
        assertThat(admit(draft(SIGNER).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_TRUST_LIST));
    }

    @Test
    void aStationThatHasNoneOfItCallsItACodeOfAnotherSystem() throws Exception {
        for (String text : List.of(draft(SIGNER).text(), "HC1:damaged", "HC1:")) {
            assertThat(admit(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.OTHER_SYSTEM));
        }
    }

    @Test
    void onceTheListsHaveEndedNobodyPasses() throws Exception {
        takeAll();
        now = FRESH.expires();
        assertThat(admit(draft(SIGNER).text()).verdict()).isInstanceOf(Verdict.AskStaff.class);
    }

    @Test
    void anOlderOrForeignListDoesNotReplaceTheOneInForce() throws Exception {
        takeAll();
        List<ImportLine> lines = new ArrayList<>(take(delivery(Map.of("dcc-signers.cose", signers(2)))));
        byte[] foreign = signers(9);
        foreign[foreign.length - 1] ^= 1;
        lines.addAll(take(delivery(Map.of("dcc-signers.cose", foreign))));
        assertThat(lines.stream().filter(line -> !line.taken()).map(ImportLine::fault)).containsExactly("ROLLBACK", "DCC_SIGNERS");
        assertThat(admit(draft(SIGNER).text()).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aListThatWasChangedOnTheDiskIsOnTheBoardAndPassesNobody() throws Exception {
        takeAll();
        Path file = home.foreign(ForeignList.DCC_SIGNERS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(admit(draft(SIGNER).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_TRUST_LIST));
        assertThat(board.faults().stream().map(Fault::kind)).contains(Fault.Kind.FOREIGN_LIST_UNUSABLE);
    }
}
