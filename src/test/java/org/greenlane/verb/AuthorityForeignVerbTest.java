package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityForeignVerbTest {
    private static final SigningKey PUBLISHER = SigningKey.generate(Algorithm.ES256, new SecureRandom());

    @TempDir
    Path folder = Path.of("");

    @Test
    void fromPublishedListsToAnAnswerToATraveller() throws Exception {
        Instant now = Instant.now();
        DccSignerKey signer = DccSignerKey.es256(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)));
        publish(signer);
        String keys = folder.resolve("keys").toString();
        String delivery = folder.resolve("delivery").toString();
        say(0, "authority", "init", keys);
        say(0, "authority", "bundle", keys, delivery, "--people", "10");
        Said signed = say(0, "authority", "foreign", keys, delivery,
                "--signers", folder.resolve("dsc.txt").toString(), "--publisher", folder.resolve("publisher.txt").toString(),
                "--rules", folder.resolve("rules").toString(), "--value-sets", folder.resolve("sets").toString(),
                "--revocations", folder.resolve("batches").toString());
        assertThat(signed.out()).contains("dcc-signers.cose", "dcc-rules.cose", "dcc-revocations.cose");

        String root = Files.readString(folder.resolve("keys/root.fingerprint")).strip();
        String home = folder.resolve("home").toString();
        say(0, "setup", "--home", home, "--region", "990100", "--site", "station", "--root", root);
        say(0, "status", "import", "--home", home, delivery);
        assertThat(say(0, "status", "info", "--home", home).out()).contains("dcc-signers", "dcc-rules", "dcc-revocations");
        String code = DccDraft.vaccination(signer).at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        Path text = Files.writeString(folder.resolve("code.txt"), code);
        assertThat(say(0, "check", "--home", home, text.toString()).out())
                .contains("415")
                .contains("VACCINATION, by rule VR-CN-0001");
        assertThat(say(0, "check", "--home", home, "--json", text.toString()).out())
                .contains("\"certificate\":\"VACCINATION\",\"rule\":\"VR-CN-0001\"");
    }

    @Test
    void fromWhatIssuersPublishToAnAnswerToATraveller() throws Exception {
        Instant now = Instant.now();
        WebIssuer passes = WebIssuer.at("did:web:example.nz");
        WebIssuer cards = WebIssuer.at("https://example.org/issuer");
        write("did.json", passes.did("key-1"));
        write("snapshot.json", cards.snapshot(cards.jwk(""), ""));
        write("table.json", """
                [{"id": "US-1", "scheme": "SHC", "issuer": "US", "kind": "VACCINATION", "codes": ["%s"], "count": 2, "within": "P36500D"},
                 {"id": "NZ-1", "scheme": "NZCP", "issuer": "*", "kind": "PASS", "within": "P180D"}]""".formatted(ShcDraft.VACCINE));
        String keys = folder.resolve("keys").toString();
        String delivery = folder.resolve("delivery").toString();
        say(0, "authority", "init", keys);
        say(0, "authority", "bundle", keys, delivery, "--people", "10");
        Said signed = say(0, "authority", "foreign", keys, delivery,
                "--passes", folder.resolve("did.json").toString(), "--cards", folder.resolve("snapshot.json").toString(),
                "--accept", folder.resolve("table.json").toString());
        assertThat(signed.out()).contains("nzcp-issuers.cose", "shc-issuers.cose", "foreign-rules.cose");
        String root = Files.readString(folder.resolve("keys/root.fingerprint")).strip();
        String home = folder.resolve("home").toString();
        say(0, "setup", "--home", home, "--region", "990100", "--site", "station", "--root", root);
        say(0, "status", "import", "--home", home, delivery);
        String pass = NzcpDraft.of(passes, "key-1").at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        String card = ShcDraft.vaccination(cards).at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        write("pass.txt", pass);
        write("card.txt", card);
        assertThat(say(0, "check", "--home", home, folder.resolve("pass.txt").toString()).out()).contains("415", "PASS, by rule NZ-1");
        assertThat(say(0, "check", "--home", home, folder.resolve("card.txt").toString()).out())
                .contains("415", "VACCINATION, by rule US-1");
    }

    @Test
    void aTableThatCannotBeReadIsNotSigned() throws Exception {
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        for (String table : List.of("[]", "[{\"scheme\": \"SHC\"}]", "[{\"id\": \"A\", \"scheme\": \"NZCP\", \"issuer\": \"*\", \"kind\": \"PASS\", \"withn\": \"P1D\"}]")) {
            write("table.json", table);
            Said said = say(1, "authority", "foreign", keys, folder.toString(), "--accept", folder.resolve("table.json").toString());
            assertThat(said.err()).contains("no table of what is accepted");
        }
    }

    @Test
    void nothingToSignIsSaid() {
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        assertThat(say(1, "authority", "foreign", keys, folder.toString()).err()).contains("Nothing to sign");
        assertThat(say(1, "authority", "foreign", keys, folder.toString(), "--arrival", "China").err()).contains("no country");
    }

    private static Said say(int exit, String... words) {
        Said said = Terminal.anywhere(words);
        assertThat(said.exit()).as(said.toString()).isEqualTo(exit);
        return said;
    }

    private void publish(DccSignerKey signer) throws Exception {
        Base64.Encoder base64 = Base64.getEncoder();
        String json = "{\"certificates\": [{\"certificateType\": \"DSC\", \"country\": \"DE\", \"kid\": \"%s\", \"rawData\": \"%s\"}]}"
                .formatted(base64.encodeToString(signer.keyId()), base64.encodeToString(signer.certificate()));
        String signature = base64.encodeToString(PUBLISHER.sign(json.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve("dsc.txt"), signature + "\n" + json);
        Files.writeString(
                folder.resolve("publisher.txt"), base64.encodeToString(PUBLISHER.publicKey().getEncoded()) + "\n");
        write("rules/rule.json", """
                {"Identifier": "VR-CN-0001", "Type": "Acceptance", "Country": "CN", "Version": "1.0.0", "SchemaVersion": "1.0.0",
                 "Engine": "CERTLOGIC", "EngineVersion": "1.0.0", "CertificateType": "Vaccination",
                 "ValidFrom": "2021-01-01T00:00:00Z", "ValidTo": "2090-01-01T00:00:00Z",
                 "Logic": {"in": [{"var": "payload.v.0.mp"}, {"var": "external.valueSets.vaccines"}]}}""");
        write("sets/vaccines.json", """
                {"valueSetId": "vaccines", "valueSetDate": "2021-04-27", "valueSetValues": {"EU/1/20/1528": {"active": true}}}""");
        write("batches/batch.json", """
                {"country": "DE", "expires": "2090-01-01T00:00:00Z", "kid": "UNKNOWN_KID", "hashType": "UCI",
                 "entries": [{"hash": "AAECAwQFBgcICQoLDA0ODw=="}, {"hash": "AAECAwQFBgcICQoLDA0ODw=="}]}""");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
