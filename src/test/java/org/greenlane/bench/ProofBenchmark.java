package org.greenlane.bench;

import java.security.SecureRandom;
import java.util.Random;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.SigningKey;
import java.util.concurrent.TimeUnit;
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

/// Signatures and trees.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProofBenchmark {
    private static final int LEAVES = 1_000_000;
    private static final int PAYLOAD_BYTES = 120;

    private final byte[] leaves = new byte[LEAVES * MerkleTree.HASH_BYTES];

    /// A signed code.
    @State(Scope.Thread)
    public static class Signed {
        @Param({"EDDSA", "ES256"})
        private Algorithm algorithm = Algorithm.EDDSA;

        private SigningKey key = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        private CoseSign1 signed = CoseSign1.sign(new byte[0], key);

        @Setup
        public void sign() {
            key = SigningKey.generate(algorithm, new SecureRandom());
            signed = CoseSign1.sign(new byte[PAYLOAD_BYTES], key);
        }
    }

    @Setup
    public void fill() {
        new Random(1).nextBytes(leaves);
    }

    @Benchmark
    public byte[] rootOverAMillionLeaves() {
        return MerkleTree.rootOver(leaves);
    }

    @Benchmark
    public boolean verify(Signed code) {
        return code.signed.verifiedBy(code.key.publicKey());
    }
}
