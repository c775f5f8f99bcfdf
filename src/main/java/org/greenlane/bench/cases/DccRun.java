package org.greenlane.bench.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenlane.bench.BenchException;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.DccSigner;
import org.greenlane.trust.dcc.DccSigners;

/// Decides all cases of a folder. A case is decided as its authors say where every layer that they call wrong is refused, and
/// no layer that they call right.
public final class DccRun {
    private static final int KEY_ID_BYTES = 8;
    private static final Pattern COUNTRY = Pattern.compile("(?:^|,)C=([A-Za-z]{2})(?:,|$)");

    private static final Set<SignatureScheme> SCHEMES = Set.of(SignatureScheme.ES256, SignatureScheme.PS256);

    private DccRun() {}

    /// A file that is no case counts as one that is decided otherwise.
    ///
    /// @throws BenchException if there are no cases
    public static List<Decided> of(Path folder) throws IOException, BenchException {
        List<Decided> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                all.add(decide(folder, file));
            }
        }
        if (all.isEmpty()) {
            throw new BenchException("There are no cases in " + folder + ".");
        }
        return all;
    }

    private static Decided decide(Path folder, Path file) throws IOException {
        try {
            return decide(DccCase.of(folder, file, Files.readString(file)));
        } catch (BenchException e) {
            return new Decided(folder.relativize(file).toString(), Optional.empty(), List.of("is no case"), Optional.empty());
        }
    }

    private static Decided decide(DccCase each) {
        Optional<Reason> refused = refused(each);
        List<String> wrong = new ArrayList<>();
        boolean mayStand = true;
        for (Map.Entry<Layer, Boolean> layer : each.expected().entrySet()) {
            if (layer.getKey() == Layer.PICTUREDECODE) {
                continue;
            }
            mayStand &= layer.getValue();
            boolean isRefused = refused.isPresent() && layer.getKey().refuses(refused.get());
            if (layer.getValue() && isRefused) {
                wrong.add(layer.getKey() + " refused as " + refused.get());
            }
        }
        if (!mayStand && refused.isEmpty()) {
            wrong.add("stands");
        }
        return new Decided(each.name(), refused, wrong, known(each, refused));
    }

    /// Why this program may decide a case otherwise, on purpose.
    private static Optional<String> known(DccCase each, Optional<Reason> refused) {
        if (refused.isEmpty()) {
            return each.text().startsWith("HC1:")
                    ? Optional.empty()
                    : Optional.of("a missing HC1: is tolerated, because apps leave it out");
        }
        return switch (refused.get()) {
            case SEVERAL_EVENTS -> Optional.of("two events in one certificate are refused");
            case OUTLIVES_SIGNER ->
                Optional.of("it was issued before its signer's certificate began, or is good for longer");
            case FORGED ->
                each.signer().flatMap(DccRun::scheme).filter(scheme -> !SCHEMES.contains(scheme))
                        .map(_ -> "its signer's key is of neither kind that the specification names");
            default -> Optional.empty();
        };
    }

    private static Optional<SignatureScheme> scheme(byte[] certificate) {
        return Certificates.read(certificate).flatMap(read -> SignatureScheme.of(read.getPublicKey()));
    }

    private static Optional<Reason> refused(DccCase each) {
        return Refusal.of(
                each.text(),
                each.clock(),
                ForeignCode.class,
                code -> signers(each, code).judge(code.signature(), code.certificate(), each.clock()));
    }

    /// The list of the case's signer alone, under the key id that follows from its certificate.
    private static DccSigners signers(DccCase each, ForeignCode code) {
        Instant from = each.clock().minus(Duration.ofDays(1));
        Freshness fresh = new Freshness(from, each.clock().plus(Duration.ofDays(1)));
        return new DccSigners(1, fresh, each.signer().flatMap(certificate -> signer(certificate, code)).stream().toList());
    }

    /// A made-up signer may name no country: then it is of the one that the code names.
    private static Optional<DccSigner> signer(byte[] certificate, ForeignCode code) {
        KeyId keyId = KeyId.of(Arrays.copyOf(Hashes.sha256(certificate), KEY_ID_BYTES));
        return DccSigner.of(country(certificate).orElse(code.certificate().issuer()), keyId, certificate);
    }

    private static Optional<Region> country(byte[] certificate) {
        try {
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            Matcher named = COUNTRY.matcher(read.getSubjectX500Principal().getName());
            return named.find() && Region.isRegion(named.group(1)) ? Optional.of(new Region(named.group(1))) : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
