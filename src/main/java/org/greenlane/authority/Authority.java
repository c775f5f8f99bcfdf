package org.greenlane.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.greenlane.disk.DurableFiles;
import org.greenlane.health.Freshness;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;

/// A folder with everything an issuing authority holds: the root's key, a key of each synthetic region for each use,
/// the HMAC key of the subject keys, and the trust list.
///
/// ```
/// root.key  990100-code.key  990100-status.key  990100-policy.key  990200-…  subject.key   (secret)
/// trust-list.cose  root.fingerprint                                                        (for stations)
/// recognition.toml  family-rule.toml                                                       (to be edited)
/// families.txt                                                                             (bound by hand)
/// ```
public final class Authority {
    /// How long a trust list counts from when it was signed.
    public static final Duration TRUST_LIST_LIFE = Duration.ofDays(90);

    /// How long a region's key counts from when it was made.
    public static final Duration KEY_LIFE = Duration.ofDays(730);

    private static final String TRUST_LIST = "trust-list.cose";
    private static final String RECOGNITION = "recognition.toml";
    private static final String FINGERPRINT = "root.fingerprint";
    private static final String ROOT_KEY = "root.key";
    private static final String SUBJECT_KEY = "subject.key";
    private static final String SYNTHETIC = "SYNTHETIC-KEYS.txt";
    private static final int SUBJECT_KEY_BYTES = 32;
    /// Times are 32 bits of seconds.
    private static final Instant END_OF_TIME = Instant.ofEpochSecond(0xffff_ffffL);

    private final Path folder;

    private Authority(Path folder) {
        this.folder = folder;
    }

    /// Makes a new authority: all of it, or nothing.
    ///
    /// @param folder must not be there yet, or be empty
    /// @throws java.nio.file.FileAlreadyExistsException if there is something in the folder
    public static Authority init(Path folder, SecureRandom random, Instant now) throws IOException {
        return init(folder, beside -> fill(beside, random, now.truncatedTo(ChronoUnit.SECONDS)));
    }

    /// Makes a new authority whose keys follow from a seed, so that others can make the same bundles again and measure with
    /// them. Whoever knows the seed has its keys; its folder says so.
    ///
    /// @param folder must not be there yet, or be empty
    /// @throws java.nio.file.FileAlreadyExistsException if there is something in the folder
    public static Authority initSynthetic(Path folder, long seed, Instant now) throws IOException {
        return init(folder, beside -> {
            fill(beside, SeededRandom.of(seed), now.truncatedTo(ChronoUnit.SECONDS));
            Files.writeString(
                    beside.resolve(SYNTHETIC),
                    "These keys follow from the seed " + seed + ", and anyone can make them again. For measuring only.\n");
        });
    }

    private interface Filling {
        void into(Path folder) throws IOException;
    }

    private static Authority init(Path folder, Filling filling) throws IOException {
        Path beside = SecretFiles.beside(folder);
        try {
            filling.into(beside);
            SecretFiles.moveInto(beside, folder);
        } catch (IOException e) {
            SecretFiles.deleteFolder(beside);
            throw e;
        }
        return new Authority(folder);
    }

    private static void fill(Path folder, SecureRandom random, Instant now) throws IOException {
        List<TrustedKey> keys = new ArrayList<>();
        for (SyntheticRegion region : SyntheticRegion.values()) {
            for (KeyUse use : KeyUse.values()) {
                SigningKey key = SigningKey.generate(algorithm(region, use), random);
                SecretFiles.write(folder.resolve(keyFile(region, use)), key.pem());
                keys.add(TrustedKey.of(region.region(), key.publicKey(), use, now, now.plus(KEY_LIFE)));
            }
        }
        byte[] subjectKey = new byte[SUBJECT_KEY_BYTES];
        random.nextBytes(subjectKey);
        SecretFiles.write(folder.resolve(SUBJECT_KEY), HexFormat.of().formatHex(subjectKey) + "\n");
        SigningKey root = SigningKey.generate(Algorithm.EDDSA, random);
        SecretFiles.write(folder.resolve(ROOT_KEY), root.pem());
        Files.writeString(folder.resolve(FINGERPRINT), PublicKeys.fingerprint(root.publicKey()) + "\n");
        try (InputStream rule = FamilyRule.shipped()) {
            Files.copy(rule, folder.resolve(FamilyRule.FILE));
        }
        try (InputStream table = Objects.requireNonNull(Authority.class.getResourceAsStream(RECOGNITION))) {
            Files.copy(table, folder.resolve(RECOGNITION));
        }
        Files.write(folder.resolve(TRUST_LIST), TrustListWriter.write(1, freshFrom(now), keys, root));
    }

    /// Statuses are always signed by Ed25519, whose signatures are not random: so bundles can be made again byte by byte.
    private static Algorithm algorithm(SyntheticRegion region, KeyUse use) {
        return use == KeyUse.STATUS ? Algorithm.EDDSA : region.algorithm();
    }

    /// @throws IOException if there is no authority in the folder
    public static Authority open(Path folder) throws IOException {
        Authority authority = new Authority(folder);
        if (!Files.isRegularFile(folder.resolve(ROOT_KEY)) || !Files.isRegularFile(folder.resolve(TRUST_LIST))) {
            throw new IOException("There is no authority in the folder " + folder + ".");
        }
        return authority;
    }

    /// Whether its keys follow from a seed, and so are nobody's secret.
    public boolean isSynthetic() {
        return Files.exists(folder.resolve(SYNTHETIC));
    }

    /// SHA-256 of the root's public key in hexadecimal: what a station is set up with.
    public String rootFingerprint() throws IOException {
        return PublicKeys.fingerprint(rootKey().publicKey());
    }

    /// The trust list's file.
    public Path trustListFile() {
        return folder.resolve(TRUST_LIST);
    }

    /// The recognition table as a person edits it.
    public Path recognitionSource() {
        return folder.resolve(RECOGNITION);
    }

    /// Who is bound to whom, under the region's rule.
    public FamilyBook families() throws IOException, AuthorityException {
        return FamilyBook.open(folder, FamilyRule.of(folder));
    }

    /// Where the key of the subject keys is, as it is handed over to stations.
    public Path subjectKeyFile() {
        return folder.resolve(SUBJECT_KEY);
    }

    /// The HMAC key of the subject keys. One for all synthetic regions.
    public byte[] subjectKey() throws IOException {
        return SecretFiles.readHex(folder.resolve(SUBJECT_KEY));
    }

    public SigningKey key(SyntheticRegion region, KeyUse use) throws IOException {
        return SecretFiles.readKey(folder.resolve(keyFile(region, use)));
    }

    public CodeIssuer issuer(SyntheticRegion region, SecureRandom random) throws IOException {
        return new CodeIssuer(region, key(region, KeyUse.CODE), subjectKey(), random);
    }

    /// Signs the same keys anew, as the next list in sequence. A list that is newer than that time stays as it is.
    public TrustList renewTrustList(Instant now) throws IOException {
        try {
            TrustList old = trustList();
            if (old.freshness().created().isAfter(now)) {
                return old;
            }
            Freshness fresh = freshFrom(now.truncatedTo(ChronoUnit.SECONDS));
            byte[] file = TrustListWriter.write(old.sequence() + 1, fresh, old.keys(), rootKey());
            TrustList renewed = TrustList.open(file, rootFingerprint(), now);
            DurableFiles.write(trustListFile(), file);
            return renewed;
        } catch (TrustException e) {
            throw new IOException("The trust list of this authority cannot be renewed. " + e.getMessage(), e);
        }
    }

    /// @throws AuthorityException if keys of the home region do not count at that time
    void mustCountAt(Instant at) throws IOException, AuthorityException {
        for (TrustedKey key : trustList().keys()) {
            boolean counts = !at.isBefore(key.from()) && at.isBefore(key.until());
            if (key.region().equals(SyntheticRegion.HOME.region()) && !counts) {
                throw new AuthorityException("The keys of this authority count from " + key.from() + " until "
                        + key.until() + ": every station would refuse a delivery of " + at
                        + ". Choose a time in between.");
            }
        }
    }

    /// An authority knows its own list whenever it was issued.
    private TrustList trustList() throws IOException {
        try {
            return TrustList.open(Files.readAllBytes(trustListFile()), rootFingerprint(), END_OF_TIME);
        } catch (TrustException e) {
            throw new IOException("The trust list of this authority is damaged. " + e.getMessage(), e);
        }
    }

    private SigningKey rootKey() throws IOException {
        return SecretFiles.readKey(folder.resolve(ROOT_KEY));
    }

    private static Freshness freshFrom(Instant now) {
        return new Freshness(now, now.plus(TRUST_LIST_LIFE));
    }

    private static String keyFile(SyntheticRegion region, KeyUse use) {
        return region.region().code() + "-" + use.name().toLowerCase(Locale.ROOT) + ".key";
    }
}
