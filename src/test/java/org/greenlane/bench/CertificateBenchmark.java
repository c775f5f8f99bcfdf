package org.greenlane.bench;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.DivocDraft;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.VdsDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.DccSigner;
import org.greenlane.trust.dcc.DccSigners;
import org.greenlane.trust.vds.VdsAuthorities;
import org.greenlane.trust.vds.VdsAuthority;
import org.greenlane.trust.web.WebKey;
import org.greenlane.trust.web.WebKeys;
import org.greenlane.trust.web.WebRevocations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A foreign certificate from its text to who signed it, by each scheme.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CertificateBenchmark {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(90));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(90));
    private static final Freshness FRESH = new Freshness(FROM, UNTIL);

    /// Which certificate.
    public enum Kind {
        DCC_ES256,
        DCC_PS256,
        NZCP,
        SHC,
        VDS,
        DIVOC_RSA,
        DIVOC_ED25519
    }

    private interface Judge {
        Standing judge(Reading reading);
    }

    @Param
    private Kind kind = Kind.NZCP;

    private String text = "";
    private Judge judge = _ -> new Standing.Trusted(new Region("NZ"));

    @Setup
    public void issue() {
        switch (kind) {
            case DCC_ES256 -> dcc(DccSignerKey.es256(FROM, UNTIL));
            case DCC_PS256 -> dcc(DccSignerKey.ps256(FROM, UNTIL));
            case NZCP -> {
                WebIssuer issuer = WebIssuer.at("did:web:example.nz");
                text = NzcpDraft.of(issuer, "key-1").at(FROM, UNTIL).text();
                web(new WebKey(new Region("NZ"), issuer.address(), "key-1", issuer.publicKey(), Optional.empty(), new WebRevocations.None()));
            }
            case SHC -> {
                WebIssuer issuer = WebIssuer.at("https://example.org/issuer");
                text = ShcDraft.vaccination(issuer).at(FROM, UNTIL).text();
                web(new WebKey(new Region("US"), issuer.address(), issuer.thumbprint(), issuer.publicKey(), Optional.empty(), new WebRevocations.None()));
            }
            case VDS -> {
                VdsCountry country = VdsCountry.of("NZ", FROM, UNTIL);
                text = VdsDraft.vaccination(country.signer(7, FROM, UNTIL)).text();
                VdsAuthorities authorities =
                        new VdsAuthorities(1, FRESH, List.of(VdsAuthority.of(country.certificate()).orElseThrow()));
                judge = reading -> {
                    ForeignCode code = (ForeignCode) ((Reading.Read) reading).code();
                    return authorities.judge(code.signature(), code.certificate(), NOW);
                };
            }
            case DIVOC_RSA -> divoc(DivocDraft.key("RSA"));
            case DIVOC_ED25519 -> divoc(DivocDraft.key("Ed25519"));
        }
    }

    private void dcc(DccSignerKey key) {
        text = DccDraft.vaccination(key).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text();
        Reading.Read read = (Reading.Read) Codes.read(text, NOW);
        Region country = ((ForeignCode) read.code()).certificate().issuer();
        DccSigners signers = new DccSigners(
                1, FRESH, List.of(DccSigner.of(country, KeyId.of(key.keyId()), key.certificate()).orElseThrow()));
        judge = reading -> {
            ForeignCode code = (ForeignCode) ((Reading.Read) reading).code();
            return signers.judge(code.signature(), code.certificate(), NOW);
        };
    }

    private void divoc(KeyPair pair) {
        text = DivocDraft.of(pair).text();
        web(new WebKey(new Region("IN"), DivocDraft.ISSUER, DivocDraft.ISSUER, pair.getPublic(), Optional.empty(), new WebRevocations.None()));
    }

    private void web(WebKey key) {
        WebKeys keys = new WebKeys(1, FRESH, List.of(key));
        judge = reading -> {
            WebCode code = (WebCode) ((Reading.Read) reading).code();
            return keys.judge(code.signature(), code.certificate(), NOW);
        };
    }

    @Benchmark
    public Standing fromItsTextToItsSigner() {
        Standing standing = judge.judge(Codes.read(text, NOW));
        if (!(standing instanceof Standing.Trusted)) {
            throw new IllegalStateException(kind + " is " + standing);
        }
        return standing;
    }
}
