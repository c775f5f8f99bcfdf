package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode.NativeCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Medium;
import org.greenlane.health.Standing;
import org.greenlane.proof.CoseSign1;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SyntheticPeople people = new SyntheticPeople(1);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void aCodeOfEachRegionIsTrustedUnderTheListOfTheAuthority(SyntheticRegion region)
            throws IOException, TrustException {
        Authority authority = Authority.init(temp.resolve("authority"), random, NOW);
        Authority opened = Authority.open(temp.resolve("authority"));
        IssuedCode issued = opened.issuer(region, random)
                .issue(List.of(people.person(0), people.person(1)), Medium.PHONE, NOW, Duration.ofMinutes(10));
        NativeCode code = read(issued);
        assertThat(code.people()).isEqualTo(issued.people());
        assertThat(code.holder().subject()).isEqualTo(people.person(0).subject(authority.subjectKey()));
        assertThat(code.holder().colour()).isEqualTo(region.number(people.person(0).colour()));
        assertThat(trust(authority, NOW).judge(code.signed(), region.region(), KeyUse.CODE, NOW))
                .isEqualTo(new Standing.Trusted(region.region()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRegionHasAKeyForEveryUseAndForNoOther(KeyUse use) throws IOException, TrustException {
        Authority authority = Authority.init(temp.resolve("authority"), random, NOW);
        Trust trust = trust(authority, NOW);
        for (SyntheticRegion region : SyntheticRegion.values()) {
            CoseSign1 signed = CoseSign1.sign(new byte[0], authority.key(region, use));
            for (KeyUse asked : KeyUse.values()) {
                boolean trusted = trust.judge(signed, region.region(), asked, NOW) instanceof Standing.Trusted;
                assertThat(trusted).isEqualTo(asked == use);
            }
        }
    }

    @Test
    void noTwoCodesShareAnId() throws IOException {
        CodeIssuer issuer = Authority.init(temp.resolve("a"), random, NOW).issuer(SyntheticRegion.HOME, random);
        List<Person> holder = List.of(people.person(0));
        assertThat(issuer.issue(holder, Medium.PAPER, NOW, Duration.ofDays(7)).holder().codeId())
                .isNotEqualTo(issuer.issue(holder, Medium.PAPER, NOW, Duration.ofDays(7)).holder().codeId());
    }

    @Test
    void onlyTheOwnerMayReadTheKeys() throws IOException {
        Path folder = temp.resolve("authority");
        Authority.init(folder, random, NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        List<Path> keys;
        try (Stream<Path> files = Files.list(folder)) {
            keys = files.filter(file -> file.toString().endsWith(".key")).toList();
        }
        assertThat(keys).hasSize(11);
        for (Path key : keys) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        }
    }

    @Test
    void anAuthorityIsNeverOverwritten() throws IOException {
        Path folder = temp.resolve("authority");
        String before = Authority.init(folder, random, NOW).rootFingerprint();
        assertThatThrownBy(() -> Authority.init(folder, random, NOW)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Authority.open(folder).rootFingerprint()).isEqualTo(before);
        assertThat(folder.resolve("root.fingerprint")).hasContent(before);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void anEmptyFolderMayBecomeAnAuthority() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        assertThat(Authority.init(folder, random, NOW).trustListFile()).exists();
    }

    @Test
    void aFolderWithoutAnAuthorityIsSaidToBeOne() {
        assertThatThrownBy(() -> Authority.open(temp))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no authority");
    }

    @Test
    void aDamagedKeyIsNamedByItsFileAndNotShown() throws IOException {
        Path folder = temp.resolve("authority");
        Authority authority = Authority.init(folder, random, NOW);
        Files.writeString(folder.resolve("990100-code.key"), "secret nonsense");
        assertThatThrownBy(() -> authority.key(SyntheticRegion.HOME, KeyUse.CODE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("990100-code.key")
                .hasMessageNotContaining("nonsense");
    }

    @Test
    void aRenewedTrustListCountsLongerAndComesNextInSequence() throws IOException, TrustException {
        Authority authority = Authority.init(temp.resolve("authority"), random, NOW);
        Instant later = NOW.plus(Authority.TRUST_LIST_LIFE).plusSeconds(1);
        assertThat(trust(authority, later).freshness().orElseThrow().isStale(later)).isTrue();
        TrustList renewed = authority.renewTrustList(later);
        assertThat(renewed.sequence()).isEqualTo(2);
        assertThat(trust(authority, later).freshness()).contains(renewed.freshness());
        assertThat(renewed.freshness().isStale(later)).isFalse();
    }

    private static Trust trust(Authority authority, Instant now) throws IOException, TrustException {
        byte[] file = Files.readAllBytes(authority.trustListFile());
        return new Trust(Optional.of(TrustList.open(file, authority.rootFingerprint(), now)));
    }

    private static NativeCode read(IssuedCode issued) {
        assertThat(Codes.read(issued.text(), NOW)).isInstanceOf(Read.class);
        return (NativeCode) ((Read) Codes.read(issued.text(), NOW)).code();
    }
}
