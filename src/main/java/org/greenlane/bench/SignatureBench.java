package org.greenlane.bench;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How long it takes to verify one signature, by each scheme that a station takes and each provider that this Java finds: its
/// own, and the libraries that are on the class path. They take turns, so that the machine's noise meets all alike.
public final class SignatureBench {
    /// The station's own Java.
    public static final String PLATFORM = "JDK";

    private static final List<String> LIBRARIES = List.of(
            "org.bouncycastle.jce.provider.BouncyCastleProvider",
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider");

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    /// As long as the signed part of a certificate.
    private static final int MESSAGE_BYTES = 400;

    private static final int ROUND = 20;

    private SignatureBench() {}

    /// BouncyCastle calls some of them otherwise.
    private enum Scheme {
        ES256("EC", "secp256r1", "SHA256withECDSAinP1363Format", "SHA256withPLAIN-ECDSA"),
        ES384("EC", "secp384r1", "SHA384withECDSAinP1363Format", "SHA384withPLAIN-ECDSA"),
        ES512("EC", "secp521r1", "SHA512withECDSAinP1363Format", "SHA512withPLAIN-ECDSA"),
        PS256("RSA", "2048", "RSASSA-PSS", "RSASSA-PSS"),
        EDDSA("Ed25519", "", "Ed25519", "Ed25519");

        private final String keyName;
        private final String size;
        private final String signatureName;
        private final String bouncyName;

        Scheme(String keyName, String size, String signatureName, String bouncyName) {
            this.keyName = keyName;
            this.size = size;
            this.signatureName = signatureName;
            this.bouncyName = bouncyName;
        }

        private KeyPair pair() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyName);
            switch (this) {
                case ES256, ES384, ES512 -> generator.initialize(new ECGenParameterSpec(size));
                case PS256 -> generator.initialize(Integer.parseInt(size));
                case EDDSA -> {}
            }
            return generator.generateKeyPair();
        }

        private Signature signature(Optional<Provider> provider) throws GeneralSecurityException {
            String name = provider.isPresent() && provider.get().getName().equals("BC") ? bouncyName : signatureName;
            Signature made =
                    provider.isPresent() ? Signature.getInstance(name, provider.get()) : Signature.getInstance(name);
            if (this == PS256) {
                made.setParameter(PSS);
            }
            return made;
        }
    }

    /// What one provider took for one scheme.
    ///
    /// @param latencies of each verification, from the key and the bytes to the answer
    public record Took(String scheme, String provider, Latencies latencies) {}

    private static final class Turn {
        private final Scheme scheme;
        private final Optional<Provider> provider;
        private final PublicKey key;
        private final byte[] message;
        private final byte[] made;
        private final Latencies latencies = new Latencies();

        Turn(Scheme scheme, Optional<Provider> provider, PublicKey key, byte[] message, byte[] made) {
            this.scheme = scheme;
            this.provider = provider;
            this.key = key;
            this.message = message;
            this.made = made;
        }

        void verify(boolean counts) throws GeneralSecurityException, BenchException {
            long begin = System.nanoTime();
            Signature verifier = scheme.signature(provider);
            verifier.initVerify(key);
            verifier.update(message);
            boolean right = verifier.verify(made);
            if (counts) {
                latencies.add(System.nanoTime() - begin);
            }
            if (!right) {
                throw new BenchException(scheme + " does not verify.");
            }
        }

        Took took() {
            return new Took(scheme.name(), provider.map(Provider::getName).orElse(PLATFORM), latencies);
        }
    }

    /// @param count how many of each are verified; as many go before to warm up
    public static List<Took> run(int count) throws BenchException {
        try {
            List<Turn> turns = turns();
            for (int i = 0; i < 2 * count; i += ROUND) {
                for (Turn turn : turns) {
                    for (int j = 0; j < ROUND; j++) {
                        turn.verify(i >= count);
                    }
                }
            }
            return turns.stream().map(Turn::took).toList();
        } catch (GeneralSecurityException e) {
            throw new BenchException("A signature could not be made or verified: " + e.getMessage() + ".", e);
        }
    }

    private static List<Turn> turns() throws GeneralSecurityException {
        List<Optional<Provider>> providers = new ArrayList<>(List.of(Optional.empty()));
        LIBRARIES.forEach(name -> provider(name).ifPresent(each -> providers.add(Optional.of(each))));
        byte[] message = new byte[MESSAGE_BYTES];
        new Random(1).nextBytes(message);
        List<Turn> turns = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            KeyPair pair = scheme.pair();
            Signature signer = scheme.signature(Optional.empty());
            signer.initSign(pair.getPrivate());
            signer.update(message);
            byte[] made = signer.sign();
            for (Optional<Provider> provider : providers) {
                turns.add(new Turn(scheme, provider, key(scheme, pair.getPublic(), provider), message, made));
            }
        }
        return turns;
    }

    /// Each provider with keys of its own making, where it makes any.
    private static PublicKey key(Scheme scheme, PublicKey key, Optional<Provider> provider) throws GeneralSecurityException {
        boolean makes = provider.isPresent() && provider.get().getService("KeyFactory", scheme.keyName) != null;
        return makes
                ? KeyFactory.getInstance(scheme.keyName, provider.get()).generatePublic(new X509EncodedKeySpec(key.getEncoded()))
                : key;
    }

    /// Empty where the library is not on the class path, or does not work on this machine.
    private static Optional<Provider> provider(String name) {
        try {
            Provider found = Class.forName(name).asSubclass(Provider.class).getConstructor().newInstance();
            Signature.getInstance(Scheme.EDDSA.signatureName, found);
            return Optional.of(found);
        } catch (ReflectiveOperationException | GeneralSecurityException | ClassCastException | LinkageError e) {
            return Optional.empty();
        }
    }
}
