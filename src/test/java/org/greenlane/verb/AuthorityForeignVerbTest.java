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
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.WebIssuer;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.dcc.WhoDraft;
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
        assertThat(signed.out())
                .contains("dcc-signers.cose", "dcc-rules.cose", "dcc-revocations.cose")
                .contains("Revocations signed: batches 1, entries 1, slices 0, of those missing 0");

        String root = Files.readString(folder.resolve("keys/root.fingerprint")).strip();
        String home = folder.resolve("home").toString();
        say(0, "setup", "--home", home, "--region", "990100", "--site", "park", "--root", root);
        say(0, "status", "import", "--home", home, delivery);
        assertThat(say(0, "status", "info", "--home", home).out()).contains("dcc-signers", "dcc-rules", "dcc-revocations");
        String code = DccDraft.vaccination(signer).at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        Path text = Files.writeString(folder.resolve("code.txt"), code);
        assertThat(say(0, "check", "--home", home, text.toString()).out())
                .contains("415")
                .contains("EU certificate · Germany · vaccination. Rule VR-CN-0001, version 1.0.0");
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
        say(0, "setup", "--home", home, "--region", "990100", "--site", "park", "--root", root);
        say(0, "status", "import", "--home", home, delivery);
        String pass = NzcpDraft.of(passes, "key-1").at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        String card = ShcDraft.vaccination(cards).at(now.minusSeconds(60), now.plus(Duration.ofDays(2))).text();
        write("pass.txt", pass);
        write("card.txt", card);
        assertThat(say(0, "check", "--home", home, folder.resolve("pass.txt").toString()).out()).contains("415", "NZ COVID Pass · New Zealand · pass. Rule NZ-1");
        assertThat(say(0, "check", "--home", home, folder.resolve("card.txt").toString()).out())
                .contains("415", "SMART Health Card · United States · vaccination. Rule US-1");
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
    void whatIsNoBatchIsNotSignedAsNothingRevoked() throws Exception {
        String keys = folder.resolve("keys").toString();
        Path delivery = folder.resolve("delivery");
        say(0, "authority", "init", keys);
        for (String more : List.of("", ", \"entries\": null", ", \"entries\": {}", ", \"entries\": []", ", \"entries\": [{}]")) {
            write("batches/batch.json", "{\"country\": \"DE\", \"kid\": \"UNKNOWN_KID\", \"hashType\": \"UCI\"" + more + "}");
            Said said = say(1, "authority", "foreign", keys, delivery.toString(), "--revocations", folder.resolve("batches").toString());
            assertThat(said.err()).contains("batch.json is no batch");
        }
        write("slices/lists.json", "{\"status\": 500}");
        assertThat(say(1, "authority", "foreign", keys, delivery.toString(), "--slices", folder.resolve("slices").toString()).err())
                .contains("lists.json is no list");
        assertThat(delivery.resolve("dcc-revocations.cose")).doesNotExist();
        write("slices/lists.json", "[{\"kid\": \"AAAAAAAAAAE=\", \"mode\": \"POINT\"}]");
        assertThat(say(0, "authority", "foreign", keys, delivery.toString(), "--slices", folder.resolve("slices").toString()).out())
                .contains("Revocations signed: batches 0, entries 0, slices 1, of those missing 1");
    }

    @Test
    void aValueSetWithoutValuesIsNotSignedAsAnEmptyOne() throws Exception {
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        write("rules/rule.json", "{}");
        for (String set : List.of("{\"valueSetId\": \"vaccines\"}", "{\"valueSetValues\": {}}", "[]")) {
            write("sets/vaccines.json", set);
            Said said = say(1, "authority", "foreign", keys, folder.resolve("delivery").toString(),
                    "--rules", folder.resolve("rules").toString(), "--value-sets", folder.resolve("sets").toString());
            assertThat(said.err()).contains("vaccines.json is no value set");
        }
    }

    @Test
    void theListsForSealsAreSignedToo() throws Exception {
        Instant now = Instant.now();
        VdsCountry country = VdsCountry.of("NZ", now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)));
        String certificate = Base64.getMimeEncoder().encodeToString(country.certificate());
        write("authorities/nz.pem", "-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n");
        Files.createDirectories(folder.resolve("revoked"));
        Files.write(folder.resolve("revoked/nz.crl"), country.revoked(now, Optional.of(now.plus(Duration.ofDays(1)))));
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        String delivery = folder.resolve("delivery").toString();
        Said signed = say(0, "authority", "foreign", keys, delivery,
                "--authorities", folder.resolve("authorities").toString(),
                "--revoked-signers", folder.resolve("revoked").toString());
        assertThat(signed.out()).contains("vds-authorities.cose", "vds-revocations.cose");
        assertThat(say(1, "authority", "foreign", keys, delivery, "--authorities", folder.resolve("revoked").toString()).err())
                .contains("nz.crl is no authority");
        assertThat(say(1, "authority", "foreign", keys, delivery, "--revoked-signers", folder.resolve("authorities").toString()).err())
                .contains("nz.pem is no list");
    }

    @Test
    void aMasterListIsHandedOnIfItIsByWhoeverWasNamed() throws Exception {
        MadeUpSigner icao = MadeUpSigner.authority("CN=Made-up CSCA, C=UN");
        MadeUpSigner signer = icao.certifiesFor("CN=Made-up list signer, C=UN", "2.23.136.1.1.3");
        MadeUpSigner listed = MadeUpSigner.authority("CN=Made-up CSCA, C=NZ");
        byte[] content = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(0), new DERSet(ASN1Primitive.fromByteArray(listed.der()))
        }).getEncoded();
        Files.write(folder.resolve("list.ml"), signer.cms("2.23.136.1.1.2", content, true, "SHA256"));
        Files.write(folder.resolve("icao.der"), icao.der());
        Files.write(folder.resolve("nz.der"), listed.der());
        String keys = folder.resolve("keys").toString();
        String delivery = folder.resolve("delivery").toString();
        say(0, "authority", "init", keys);
        String at = "2021-07-01T12:00:00Z";
        String list = folder.resolve("list.ml").toString();
        assertThat(say(0, "authority", "foreign", keys, delivery, "--at", at, "--master-list", list,
                        "--master-list-signer", folder.resolve("icao.der").toString()).out())
                .contains("vds-authorities.cose");
        assertThat(say(1, "authority", "foreign", keys, delivery, "--at", at, "--master-list", list,
                        "--master-list-signer", folder.resolve("nz.der").toString()).err())
                .contains("list.ml is not handed on");
        assertThat(say(1, "authority", "foreign", keys, delivery, "--master-list", list).err()).contains("go together");
    }

    @Test
    void aDirectoryIsHandedOnIfItsSignatureIsRight() throws Exception {
        Instant now = Instant.now();
        MadeUpSigner directory = MadeUpSigner.p521("CN=Made-up directory", now.minusSeconds(60), now.plusSeconds(3600));
        WebIssuer cards = WebIssuer.at("https://example.org/issuer");
        String snapshot = cards.snapshot(cards.jwk(""), "");
        write("snapshot.json", snapshot);
        Files.write(folder.resolve("snapshot.sig"), directory.signDer(snapshot.getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("snapshot.crt"), directory.der());
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        String[] words = {"authority", "foreign", keys, folder.resolve("delivery").toString(),
            "--cards", folder.resolve("snapshot.json").toString(),
            "--cards-signature", folder.resolve("snapshot.sig").toString(),
            "--cards-certificate", folder.resolve("snapshot.crt").toString()};
        assertThat(say(0, words).out()).contains("shc-issuers.cose");
        write("snapshot.json", snapshot + " ");
        assertThat(say(1, words).err()).contains("snapshot.json is not handed on", "signature of the directory is wrong");
    }

    @Test
    void aListOfSignersIsHandedOnIfItsPublisherSignedIt() throws Exception {
        Instant now = Instant.now();
        publish(DccSignerKey.es256(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30))));
        String list = Files.readString(folder.resolve("dsc.txt"));
        write("dsc.txt", list.replace("\"DE\"", "\"FR\""));
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        String[] words = {"authority", "foreign", keys, folder.resolve("delivery").toString(),
            "--signers", folder.resolve("dsc.txt").toString(), "--publisher", folder.resolve("publisher.txt").toString()};
        assertThat(say(1, words).err()).contains("dsc.txt is not handed on", "signature of the list of signers is wrong");
        assertThat(say(1, "authority", "foreign", keys, folder.toString(), "--signers", folder.resolve("dsc.txt").toString()).err())
                .contains("--signers needs --publisher");
    }

    @Test
    void whosListIsHandedOnByTheDocumentWithItsSignersKey() throws Exception {
        MadeUpSigner publisher = MadeUpSigner.authority("CN=Made-up publisher, C=CH");
        MadeUpSigner signer = MadeUpSigner.authority("CN=Made-up SCA, C=AT").certifies("CN=Made-up signer, C=AT");
        Files.write(folder.resolve("list.json"), new WhoDraft().key("DCC:AUT:DSC", signer).signedBy(publisher));
        write("signer.json", WhoDraft.document(publisher));
        String keys = folder.resolve("keys").toString();
        say(0, "authority", "init", keys);
        String[] words = {"authority", "foreign", keys, folder.resolve("delivery").toString(), "--form", "WHO",
            "--signers", folder.resolve("list.json").toString(), "--publisher", folder.resolve("signer.json").toString()};
        assertThat(say(0, words).out()).contains("dcc-signers.cose");
        write("signer.json", WhoDraft.document(signer));
        assertThat(say(1, words).err()).contains("list.json is not handed on", "signature of the list of signers is wrong");
        write("signer.json", "{\"verificationMethod\": []}");
        assertThat(say(1, words).err()).contains("signer.json is no DID document with one P-256 key");
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
