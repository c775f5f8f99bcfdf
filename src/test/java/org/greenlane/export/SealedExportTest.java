package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports that only their recipient opens.
class SealedExportTest {
    @TempDir
    Path folder;

    private ExportSite site;
    private KeyPair pair;
    private Path export;

    @BeforeEach
    void seal() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        site.passages(300);
        pair = pair();
        ExportRequest r = ExportSite.request(Content.PSEUDONYMS);
        export = site.written(
                        new ExportRequest(
                                r.operator(), r.role(), r.approver(), r.range(), r.content(),
                                EnumSet.of(ExportForm.CSV, ExportForm.XLSX),
                                AgeRecipient.of(pair.getPublic().toString()), r.words(), r.zone()),
                        folder)
                .file();
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    private static KeyPair pair() throws NoSuchAlgorithmException {
        return new X25519KeyPairGenerator().generateKeyPair();
    }

    private ExportVerdict verdict(Path file, Optional<KeyPair> keys) throws IOException {
        return ExportVerifier.verify(
                file,
                Optional.of(site.signer.verifier()),
                keys.flatMap(found -> AgeIdentity.of("# created\n" + found.getPrivate() + "\n")));
    }

    @Test
    void onlyTheRecipientOpensIt() throws Exception {
        assertThat(export.toString()).endsWith(".zip.age");
        assertThat(new String(Files.readAllBytes(export), StandardCharsets.ISO_8859_1)).doesNotContain("log.csv");
        assertThat(verdict(export, Optional.of(pair))).isInstanceOf(ExportVerdict.Proved.class);
        for (Optional<KeyPair> wrong : List.of(Optional.<KeyPair>empty(), Optional.of(pair()))) {
            assertThat(verdict(export, wrong))
                    .isInstanceOfSatisfying(ExportVerdict.Unproved.class, found -> assertThat(found.damage())
                            .isEqualTo(Damage.LOCKED));
        }
    }

    @Test
    void aChangedOrMissingByteIsSeen() throws Exception {
        byte[] bytes = Files.readAllBytes(export);
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 40) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(verdict(Files.write(folder.resolve("changed"), changed), Optional.of(pair)))
                    .as("byte %d", at)
                    .isInstanceOf(ExportVerdict.Unproved.class);
            assertThat(verdict(
                            Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, at)), Optional.of(pair)))
                    .as("cut at %d", at)
                    .isInstanceOf(ExportVerdict.Unproved.class);
        }
    }

    @Test
    void aMistypedRecipientOrIdentityIsNone() {
        String recipient = pair.getPublic().toString();
        assertThat(AgeRecipient.of(recipient)).isPresent();
        char last = recipient.charAt(61);
        for (String wrong : new String[] {
            "", "age1", recipient.substring(1), recipient + "q", recipient.substring(0, 61) + (last == 'q' ? 'p' : 'q')
        }) {
            assertThat(AgeRecipient.of(wrong)).as(wrong).isEmpty();
        }
        assertThat(AgeIdentity.of("# nothing\n")).isEmpty();
        String secret = pair.getPrivate().toString();
        int end = secret.length() - 1;
        String mistyped = secret.substring(0, end) + (secret.charAt(end) == 'Q' ? 'P' : 'Q');
        assertThat(AgeIdentity.of(mistyped)).isEmpty();
    }
}
