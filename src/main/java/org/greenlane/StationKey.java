package org.greenlane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.SmallFiles;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.KeyCheck;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;

/// The key with which a station signs what it vouches for itself: the checkpoints of its log, and temporary slips. Made
/// once, and kept sealed in the station's folder; what others verify with lies open beside it, as one line
/// (`vkey` of C2SP signed-note).
public final class StationKey {
    private static final String PURPOSE = "station/signing";
    private static final byte[] PLACE = "station-signing".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "greenlane.station/";
    private static final int NAME_DIGITS = 16;

    private final SigningKey key;

    private StationKey(SigningKey key) {
        this.key = key;
    }

    /// Opens the station's key; where there is none, makes one.
    ///
    /// @throws SetupException if there is one that cannot be used here: it is damaged, or of another station
    public static StationKey openOrCreate(StationHome home, Vault vault, SecureRandom random)
            throws IOException, SetupException {
        Sealer sealer = vault.sealer(PURPOSE);
        KeyCheck check = new KeyCheck(home.signingKeyCheck(), PURPOSE, vault);
        StationKey key = new StationKey(
                Files.exists(home.signingKey()) ? open(home, sealer, check, random) : make(home, sealer, random));
        check.keep();
        key.show(home);
        return key;
    }

    /// Gives a station another key in place of the one that it has.
    static StationKey anew(StationHome home, Vault vault, SecureRandom random) throws IOException {
        StationKey key = new StationKey(make(home, vault.sealer(PURPOSE), random));
        new KeyCheck(home.signingKeyCheck(), PURPOSE, vault).keep();
        key.show(home);
        return key;
    }

    /// Whether a folder's key is sealed with the keys of another station.
    static boolean isOfAnother(StationHome home, Vault vault) {
        return new KeyCheck(home.signingKeyCheck(), PURPOSE, vault).answer() == KeyCheck.Answer.OTHER;
    }

    private static SigningKey make(StationHome home, Sealer sealer, SecureRandom random) throws IOException {
        SigningKey key = SigningKey.generate(Algorithm.EDDSA, random);
        byte[] pem = key.pem().getBytes(StandardCharsets.US_ASCII);
        DurableFiles.write(home.signingKey(), sealer.seal(pem, PLACE));
        Arrays.fill(pem, (byte) 0);
        return key;
    }

    /// What does not open is replaced where no log speaks of it: there the station begins anew.
    private static SigningKey open(StationHome home, Sealer sealer, KeyCheck check, SecureRandom random)
            throws IOException, SetupException {
        try {
            byte[] pem = sealer.unseal(SmallFiles.read(home.signingKey()), PLACE);
            return SigningKey.ofPem(new String(pem, StandardCharsets.US_ASCII));
        } catch (SealBroken | InvalidKeyException e) {
            if (!home.holdsLog()) {
                return make(home, sealer, random);
            }
            throw new SetupException("The station's signing key in " + home.signingKey() + " cannot be used: " + why(check), e);
        }
    }

    private static String why(KeyCheck check) {
        return switch (check.answer()) {
            case RIGHT -> "it is damaged. Put back the copy you kept of it.";
            case OTHER -> "it was written with another key. Put back the station's own key file.";
            case OUTDATED -> "the key file is a copy from before its keys were rotated. Put back the newest.";
            case UNKNOWN -> "it is damaged, or of another station. Put back the copy you kept of it.";
        };
    }

    private void show(StationHome home) throws IOException {
        byte[] line = (signer().verifier().vkey() + "\n").getBytes(StandardCharsets.US_ASCII);
        if (Files.notExists(home.verifierKey()) || !Arrays.equals(line, SmallFiles.read(home.verifierKey()))) {
            DurableFiles.write(home.verifierKey(), line);
        }
    }

    public SigningKey key() {
        return key;
    }

    /// What the station is called where it signs: of its own key, so that no two are called the same.
    public String name() {
        return NAME + PublicKeys.fingerprint(key.publicKey()).substring(0, NAME_DIGITS);
    }

    /// Signs notes in the station's name.
    public NoteSigner signer() {
        return new NoteSigner(name(), key);
    }

    /// Says only whose key it is, never the key.
    @Override
    public String toString() {
        return "StationKey[" + name() + "]";
    }
}
