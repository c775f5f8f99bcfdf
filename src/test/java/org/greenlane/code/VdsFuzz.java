package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Freshness;
import org.greenlane.proof.Certificates;
import org.greenlane.trust.vds.VdsAuthorities;
import org.greenlane.trust.vds.VdsAuthority;

/// Whatever a seal says, its reader throws nothing, and what it takes can be judged.
class VdsFuzz {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final VdsCountry COUNTRY = VdsCountry.of("NZ", NOW, UNTIL);
    private static final VdsCountry.Signer SIGNER = COUNTRY.signer(7, NOW, UNTIL);
    private static final VdsAuthorities AUTHORITIES = new VdsAuthorities(
            1, new Freshness(NOW, UNTIL), List.of(VdsAuthority.of(COUNTRY.certificate()).orElseThrow()));
    private static final String GOOD = VdsDraft.vaccination(SIGNER).text();

    @FuzzTest(maxDuration = "20m")
    void anyTextIsReadOrRefused(FuzzedDataProvider data) {
        judged("{\"data\":{\"hdr\":" + data.consumeString(2000) + ",\"sig\":" + data.consumeRemainingAsString());
    }

    @FuzzTest(maxDuration = "20m")
    void aSpoiltSealIsReadOrRefused(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder(GOOD);
        while (data.remainingBytes() > 2) {
            int at = data.consumeInt(0, text.length() - 1);
            text.replace(at, Math.min(text.length(), at + data.consumeInt(0, 8)), data.consumeString(8));
        }
        judged(text.toString());
    }

    @FuzzTest(maxDuration = "20m")
    void anyCertificateThatComesAlongIsReadOrRefused(FuzzedDataProvider data) {
        byte[] certificate = SIGNER.certificate();
        while (data.remainingBytes() > 2) {
            certificate[data.consumeInt(0, certificate.length - 1)] = data.consumeByte();
        }
        judged(GOOD.replace(VdsDraft.base64(SIGNER.certificate()), VdsDraft.base64(certificate)));
    }

    private static void judged(String text) {
        if (Codes.read(text, NOW) instanceof Read(ForeignCode code)) {
            AUTHORITIES.judge(code.signature(), code.certificate(), NOW);
            assertThat(Certificates.read(code.signature().keyId()).flatMap(Certificates::signingKey)).isPresent();
            assertThat(code.certificate().name().masked()).isNotNull();
        }
    }
}
