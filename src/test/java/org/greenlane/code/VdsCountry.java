package org.greenlane.code;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.greenlane.proof.Hashes;

/// A made-up country: its authority over signers of seals, the signers that it certifies, and its lists of revoked ones.
public final class VdsCountry {
    public static final String SIGNS_SEALS = "2.23.136.1.1.14.2";
    public static final String SIGNS_DCCS = "1.3.6.1.4.1.1847.2021.1.2";

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final AlgorithmIdentifier ALGORITHM =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));
    private static final String ALGORITHM_NAME = "SHA256withECDSA";

    private final X500Name name;
    private final String code;
    private final KeyPair pair;
    private final byte[] keyId;
    private final byte[] certificate;

    /// What a certificate says of one whom it is about.
    private record Subject(
            X500Name name, PublicKey key, SubjectKeyIdentifier keyId, long serial, Instant from, Instant until, boolean certifies,
            List<String> usages) {}

    private VdsCountry(String code, KeyPair pair, byte[] keyId, Instant from, Instant until, boolean certifies) {
        this.code = code;
        this.name = new X500Name("CN=Made up authority, C=" + code);
        this.pair = pair;
        this.keyId = keyId;
        this.certificate = certificate(new Subject(
                name, pair.getPublic(), new SubjectKeyIdentifier(keyId), 1, from, until, certifies, List.of()));
    }

    public static VdsCountry of(String code, Instant from, Instant until) {
        return of(code, "secp256r1", from, until);
    }

    public static VdsCountry of(String code, String curve, Instant from, Instant until) {
        KeyPair pair = pair(curve, PROVIDER);
        return new VdsCountry(code, pair, keyId(pair), from, until, true);
    }

    /// Whoever calls himself what this one is called, under its key id, with another key.
    public VdsCountry impostor(Instant from, Instant until) {
        return new VdsCountry(code, pair("secp256r1", PROVIDER), keyId, from, until, true);
    }

    /// One whose certificate does not let it certify.
    public static VdsCountry ofNoAuthority(String code, Instant from, Instant until) {
        KeyPair pair = pair("secp256r1", PROVIDER);
        return new VdsCountry(code, pair, keyId(pair), from, until, false);
    }

    private static byte[] keyId(KeyPair pair) {
        return Arrays.copyOf(Hashes.sha256(pair.getPublic().getEncoded()), 20);
    }

    private static KeyPair pair(String curve, Provider provider) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// DER.
    public byte[] certificate() {
        return certificate.clone();
    }

    public Signer signer(long serial, Instant from, Instant until) {
        return signer("secp256r1", serial, from, until, SIGNS_SEALS);
    }

    /// @param usages extended key usages
    public Signer signer(String curve, long serial, Instant from, Instant until, String... usages) {
        KeyPair signer = pair(curve, PROVIDER);
        X500Name itsName = new X500Name("CN=Made up signer, C=" + code);
        return new Signer(
                signer.getPrivate(),
                curve,
                certificate(new Subject(
                        itsName, signer.getPublic(), new SubjectKeyIdentifier(keyId(signer)), serial, from, until, false, List.of(usages))));
    }

    private byte[] certificate(Subject subject) {
        try {
            V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(subject.serial())));
            generator.setSignature(ALGORITHM);
            generator.setIssuer(name);
            generator.setSubject(subject.name());
            generator.setStartDate(new Time(Date.from(subject.from())));
            generator.setEndDate(new Time(Date.from(subject.until())));
            generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(subject.key().getEncoded()));
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId));
            extensions.addExtension(Extension.subjectKeyIdentifier, false, subject.keyId());
            if (subject.certifies()) {
                extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
                extensions.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            }
            if (!subject.usages().isEmpty()) {
                extensions.addExtension(Extension.extendedKeyUsage, true, usage(subject.usages()));
            }
            generator.setExtensions(extensions.generate());
            return signed(generator.generateTBSCertificate());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExtendedKeyUsage usage(List<String> usages) {
        return new ExtendedKeyUsage(usages.stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new));
    }

    /// Its list of revoked signers, DER.
    ///
    /// @param next when the next one is due, if it says so
    public byte[] revoked(Instant at, Optional<Instant> next, long... serials) {
        return signed(list(at, next, serials).generateTBSCertList());
    }

    /// One that speaks of some kinds of certificates only.
    public byte[] partlyRevoked(Instant at, Instant next) {
        try {
            V2TBSCertListGenerator list = list(at, Optional.of(next));
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(
                    Extension.issuingDistributionPoint, true, new IssuingDistributionPoint(null, false, true, null, false, false));
            list.setExtensions(extensions.generate());
            return signed(list.generateTBSCertList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private V2TBSCertListGenerator list(Instant at, Optional<Instant> next, long... serials) {
        V2TBSCertListGenerator list = new V2TBSCertListGenerator();
        list.setIssuer(name);
        list.setSignature(ALGORITHM);
        list.setThisUpdate(new Time(Date.from(at)));
        next.ifPresent(due -> list.setNextUpdate(new Time(Date.from(due))));
        for (long serial : serials) {
            list.addCRLEntry(new ASN1Integer(BigInteger.valueOf(serial)), new Time(Date.from(at)), 1);
        }
        return list;
    }

    private byte[] signed(ASN1Encodable body) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM_NAME, PROVIDER);
            signature.initSign(pair.getPrivate());
            signature.update(body.toASN1Primitive().getEncoded());
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(body);
            parts.add(ALGORITHM);
            parts.add(new DERBitString(signature.sign()));
            return new DERSequence(parts).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One who signs seals.
    public static final class Signer {
        private final PrivateKey key;
        private final String curve;
        private final byte[] certificate;

        private Signer(PrivateKey key, String curve, byte[] certificate) {
            this.key = key;
            this.curve = curve;
            this.certificate = certificate;
        }

        /// DER.
        public byte[] certificate() {
            return certificate.clone();
        }

        String algorithm() {
            return switch (curve) {
                case "secp384r1" -> "ES384";
                case "secp521r1" -> "ES512";
                default -> "ES256";
            };
        }

        byte[] sign(byte[] message) {
            try {
                String hash = algorithm().replace("ES", "SHA");
                Signature signature = Signature.getInstance(hash + "withPLAIN-ECDSA", PROVIDER);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
