package org.greenlane.proof;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/// Messages signed by one certificate that comes along (CMS SignedData, RFC 5652 section 5).
public final class Cms {
    /// The most certificates taken that come along.
    private static final int MAX_CERTIFICATES = 16;

    /// RSA and ECDSA where the hash is named elsewhere (RFC 3370 section 3.2, RFC 5753 section 2.1).
    private static final Set<String> HASH_ELSEWHERE = Set.of("1.2.840.113549.1.1.1", "1.2.840.10045.2.1");

    /// Authorities also have keys on curves that the Java platform has not.
    private static final BouncyCastleProvider ALL_CURVES = new BouncyCastleProvider();

    private Cms() {}

    /// What was signed, and by whom. Who that is is for the caller to ask: anybody can sign something.
    public static final class Signed {
        private final String contentType;
        private final byte[] content;
        private final X509Certificate signer;

        private Signed(String contentType, byte[] content, X509Certificate signer) {
            this.contentType = contentType;
            this.content = content;
            this.signer = signer;
        }

        /// What it says of itself, an object identifier.
        public String contentType() {
            return contentType;
        }

        public byte[] content() {
            return content.clone();
        }

        public X509Certificate signer() {
            return signer;
        }
    }

    /// A message with its content inside.
    ///
    /// @return empty if it is none, or its one signature is not that of a certificate that came along
    public static Optional<Signed> open(byte[] message) {
        return BerScan.isWhole(message) ? read(message, Optional.empty()) : Optional.empty();
    }

    /// A signature without the content that it is over.
    public static Optional<Signed> open(byte[] signature, byte[] content) {
        return BerScan.isWhole(signature) ? read(signature, Optional.of(content)) : Optional.empty();
    }

    private static Optional<Signed> read(byte[] message, Optional<byte[]> detached) {
        try {
            CMSSignedData whole = new CMSSignedData(message);
            boolean hasContent = whole.getSignedContent() != null;
            if (hasContent == detached.isPresent()) {
                return Optional.empty();
            }
            CMSSignedData data = detached.isPresent()
                    ? new CMSSignedData(new CMSProcessableByteArray(detached.get()), message)
                    : whole;
            return data.getSignerInfos().size() == 1 ? signed(data) : Optional.empty();
        } catch (CMSException | RuntimeException e) {
            // The library answers with exceptions of many kinds to what is no such message.
            return Optional.empty();
        }
    }

    private static Optional<Signed> signed(CMSSignedData data) throws CMSException {
        SignerInformation signature = data.getSignerInfos().iterator().next();
        Collection<X509CertificateHolder> along = data.getCertificates().getMatches(null);
        if (along.size() > MAX_CERTIFICATES || !isStrong(signature)) {
            return Optional.empty();
        }
        List<X509Certificate> signers = new ArrayList<>();
        for (X509CertificateHolder holder : along) {
            if (signature.getSID().match(holder)) {
                certificate(holder).ifPresent(signers::add);
            }
        }
        if (signers.size() != 1 || !verifies(signature, signers.getFirst())) {
            return Optional.empty();
        }
        String type = data.getSignedContent().getContentType().getId();
        return data.getSignedContent().getContent() instanceof byte[] content
                ? Optional.of(new Signed(type, content, signers.getFirst()))
                : Optional.empty();
    }

    private static boolean isStrong(SignerInformation signature) {
        String algorithm = signature.getEncryptionAlgOID();
        return StrongAlgorithms.hashes(signature.getDigestAlgOID())
                && (HASH_ELSEWHERE.contains(algorithm)
                        || StrongAlgorithms.signs(algorithm, signature.getEncryptionAlgParams()));
    }

    private static boolean verifies(SignerInformation signature, X509Certificate signer) throws CMSException {
        try {
            return signature.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(ALL_CURVES)
                    .build(signer));
        } catch (OperatorCreationException e) {
            return false;
        }
    }

    private static Optional<X509Certificate> certificate(X509CertificateHolder holder) {
        try {
            return Certificates.read(holder.getEncoded());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
