package org.greenlane.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// Somebody made up who has a key and a certificate, certifies others, and signs messages.
public final class MadeUpSigner {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minusSeconds(86_400);
    private static final Instant UNTIL = NOW.plusSeconds(86_400);

    private final KeyPair pair;
    private final String name;
    private final X509Certificate certificate;

    private MadeUpSigner(KeyPair pair, String name, X509Certificate certificate) {
        this.pair = pair;
        this.name = name;
        this.certificate = certificate;
    }

    /// One with an EC key, who certifies himself and may certify others.
    public static MadeUpSigner authority(String name) {
        return made(pair("secp256r1"), name, null, FROM, UNTIL, true);
    }

    /// One with an RSA key, likewise.
    public static MadeUpSigner rsaAuthority(String name) {
        return made(pair("RSA"), name, null, FROM, UNTIL, true);
    }

    /// One with a P-521 key.
    public static MadeUpSigner p521(String name, Instant from, Instant until) {
        return made(pair("secp521r1"), name, null, from, until, false);
    }

    public MadeUpSigner certifies(String other) {
        return made(pair("secp256r1"), other, this, FROM, UNTIL, false);
    }

    public MadeUpSigner certifies(String other, Instant from, Instant until) {
        return made(pair(isRsa() ? "RSA" : "secp256r1"), other, this, from, until, false);
    }

    public MadeUpSigner certifiesRsa(String other) {
        return made(pair("RSA"), other, this, FROM, UNTIL, false);
    }

    public MadeUpSigner certifiesAuthority(String other) {
        return made(pair(isRsa() ? "RSA" : "secp256r1"), other, this, FROM, UNTIL, true);
    }

    /// One whose certificate names extended usages.
    public MadeUpSigner certifiesFor(String other, String... usages) {
        return certifiesFor(other, FROM, UNTIL, usages);
    }

    public MadeUpSigner certifiesFor(String other, Instant from, Instant until, String... usages) {
        return made(pair("secp256r1"), other, this, from, until, false, usages);
    }

    private static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("RSA") ? "RSA" : "EC");
            if (kind.equals("RSA")) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(kind));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MadeUpSigner made(
            KeyPair pair, String name, @Nullable MadeUpSigner by, Instant from, Instant until, boolean certifies, String... usages) {
        try {
            KeyPair issuer = by == null ? pair : by.pair;
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(by == null ? name : by.name),
                    BigInteger.valueOf(System.identityHashCode(pair) & 0xffff_ffffL),
                    Date.from(from),
                    Date.from(until),
                    new X500Name(name),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(certifies));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            if (usages.length > 0) {
                List<KeyPurposeId> purposes = new ArrayList<>();
                for (String usage : usages) {
                    purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage)));
                }
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
            }
            return new MadeUpSigner(
                    pair, name, new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer, "SHA256"))));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isRsa() {
        return isRsa(pair);
    }

    private static boolean isRsa(KeyPair pair) {
        return pair.getPublic().getAlgorithm().equals("RSA");
    }

    private static ContentSigner signer(KeyPair pair, String hash) throws OperatorCreationException {
        return new JcaContentSignerBuilder(hash + (isRsa(pair) ? "withRSA" : "withECDSA")).build(pair.getPrivate());
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /// r‖s under ES256, or RSA under RS256.
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(isRsa() ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// ECDSA with SHA-512, DER.
    public byte[] signDer(byte[] message) {
        return signDer("SHA512withECDSA", message);
    }

    public byte[] signDer(String algorithm, byte[] message) {
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A CMS SignedData over data, with the content inside or without.
    public byte[] cms(byte[] content, boolean inside) {
        return cms("1.2.840.113549.1.7.1", content, inside, "SHA256");
    }

    /// @param along certificates that come along beside the signer's
    public byte[] cms(String contentType, byte[] content, boolean inside, String hash, MadeUpSigner... along) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            Attribute signedAt = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(NOW))));
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(
                                    new AttributeTable(new DERSet(signedAt))))
                            .build(signer(pair, hash), certificate));
            List<X509Certificate> certificates = new ArrayList<>(List.of(certificate));
            for (MadeUpSigner each : along) {
                certificates.add(each.certificate);
            }
            generator.addCertificates(new JcaCertStore(certificates));
            return generator
                    .generate(new CMSProcessableByteArray(new ASN1ObjectIdentifier(contentType), content), inside)
                    .getEncoded();
        } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A compact JWS with the chain of whoever signs it.
    public String jws(String payload, MadeUpSigner... chain) {
        StringBuilder certificates = new StringBuilder("\"" + base64(der()) + "\"");
        for (MadeUpSigner each : chain) {
            certificates.append(", \"").append(base64(each.der())).append('"');
        }
        return jwsUnder("{\"alg\": \"RS256\", \"x5c\": [" + certificates + "]}", payload);
    }

    public String jwsUnder(String header, String payload) {
        String signed = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + Base64Url.encode(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + Base64Url.encode(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
