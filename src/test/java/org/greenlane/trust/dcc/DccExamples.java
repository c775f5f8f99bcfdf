package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.DccRevocations.HashKind;

/// Certificates, signers and lists of them that are made up.
abstract class DccExamples {
    static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    static final Instant FROM = NOW.minus(Duration.ofDays(30));
    static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    static final Freshness STALE = new Freshness(NOW.minusSeconds(3600), NOW);
    static final Region HOME = new Region("990100");
    static final Region GERMANY = new Region("DE");
    static final DccSignerKey SIGNER = DccSignerKey.es256(FROM, UNTIL);
    static final DccSignerKey OTHER = DccSignerKey.es256(FROM, UNTIL);
    static final SigningKey ROOT = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    static final SigningKey POLICY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    static final SigningKey PUBLISHER = SigningKey.generate(Algorithm.ES256, new SecureRandom());

    static ForeignCode code(DccDraft draft) {
        return (ForeignCode) ((Read) Codes.read(draft.text(), NOW)).code();
    }

    static DccDraft draft(DccSignerKey signer) {
        return DccDraft.vaccination(signer).at(NOW.minusSeconds(60), NOW.plusSeconds(60));
    }

    static DccSigner signer(DccSignerKey key, byte[] keyId) {
        return DccSigner.of(GERMANY, KeyId.of(keyId), key.certificate()).orElseThrow();
    }

    static DccSigners signers(DccSignerKey... keys) {
        return new DccSigners(
                1, FRESH, Arrays.stream(keys).map(key -> signer(key, key.keyId())).toList());
    }

    static Standing judge(DccSigners signers, DccDraft draft) {
        ForeignCode code = code(draft);
        return signers.judge(code.signature(), code.certificate(), NOW);
    }

    static byte[] rawHash(HashKind kind, String country, ForeignCode code) {
        String prefix = kind == HashKind.COUNTRY_CODE_UCI ? country : "";
        byte[] over = (prefix + code.certificate().id()).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hashes.sha256(over), 16);
    }

    static byte[] hash(HashKind kind, ForeignCode code) {
        return DccRevocations.hashes(kind, code.signature(), code.certificate()).getFirst();
    }

    static byte[] filled(byte value) {
        byte[] hash = new byte[16];
        Arrays.fill(hash, value);
        return hash;
    }

    static byte[] sorted(byte[]... hashes) {
        Arrays.sort(hashes, Arrays::compareUnsigned);
        byte[] all = new byte[16 * hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            System.arraycopy(hashes[i], 0, all, 16 * i, 16);
        }
        return all;
    }
}
