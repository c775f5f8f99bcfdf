package org.greenlane.code;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.greenlane.proof.Hashes;

/// A made-up country's key that signs DCCs, with its certificate.
public final class DccSignerKey {
    public static final String TEST = "1.3.6.1.4.1.1847.2021.1.1";
    public static final String VACCINATION = "1.3.6.1.4.1.1847.2021.1.2";
    public static final String RECOVERY_BY_THE_OTHER_ARC = "1.3.6.1.4.1.0.1847.2021.1.3";

    private static final ASN1ObjectIdentifier ECDSA_SHA256 = new ASN1ObjectIdentifier("1.2.840.10045.4.3.2");
    private static final ASN1ObjectIdentifier RSA_SHA256 = new ASN1ObjectIdentifier("1.2.840.113549.1.1.11");

    private final KeyPair pair;
    private final byte[] certificate;

    private DccSignerKey(KeyPair pair, byte[] certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    public static DccSignerKey es256(Instant from, Instant until, String... usages) {
        return of(pair("EC"), from, until, usages);
    }

    public static DccSignerKey ps256(Instant from, Instant until, String... usages) {
        return of(pair("RSA"), from, until, usages);
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DccSignerKey of(KeyPair pair, Instant from, Instant until, String... usages) {
        try {
            boolean isRsa = pair.getPublic().getAlgorithm().equals("RSA");
            AlgorithmIdentifier algorithm = new AlgorithmIdentifier(isRsa ? RSA_SHA256 : ECDSA_SHA256);
            V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.ONE));
            generator.setSignature(algorithm);
            generator.setIssuer(new X500Name("CN=Made up, C=DE"));
            generator.setSubject(new X500Name("CN=Made up, C=DE"));
            generator.setStartDate(new Time(Date.from(from)));
            generator.setEndDate(new Time(Date.from(until)));
            generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(
                    ASN1Sequence.getInstance(pair.getPublic().getEncoded())));
            if (usages.length > 0) {
                ExtensionsGenerator extensions = new ExtensionsGenerator();
                extensions.addExtension(Extension.extendedKeyUsage, false, usage(usages));
                generator.setExtensions(extensions.generate());
            }
            TBSCertificate body = generator.generateTBSCertificate();
            Signature signer = Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(body.getEncoded());
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(body);
            parts.add(algorithm);
            parts.add(new DERBitString(signer.sign()));
            return new DccSignerKey(pair, new DERSequence(parts).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExtendedKeyUsage usage(String... usages) {
        List<KeyPurposeId> purposes = Arrays.stream(usages)
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toList();
        return new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new));
    }

    /// DER.
    public byte[] certificate() {
        return certificate.clone();
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /// The first 8 bytes of SHA-256 over the certificate.
    public byte[] keyId() {
        return Arrays.copyOf(Hashes.sha256(certificate), 8);
    }

    /// In the COSE registry.
    int algorithm() {
        return pair.getPublic().getAlgorithm().equals("RSA") ? -37 : -7;
    }

    public byte[] sign(byte[] message) {
        try {
            boolean isRsa = algorithm() == -37;
            Signature signer = Signature.getInstance(isRsa ? "RSASSA-PSS" : "SHA256withECDSAinP1363Format");
            if (isRsa) {
                signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
