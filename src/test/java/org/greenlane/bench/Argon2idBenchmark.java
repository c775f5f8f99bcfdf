package org.greenlane.bench;

import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.VaultException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A PIN (64 MiB) and a passphrase (128 MiB) at the strength of a station: in C outside the heap, as the station does it, and
/// in Java inside.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class Argon2idBenchmark {
    private static final int PASSES = 3;
    private static final int LANES = 1;

    private final byte[] password = new byte[6];
    private final byte[] salt = new byte[16];
    private final byte[] secret = new byte[32];
    private final byte[] associated = new byte[3];

    @Param({"64", "128"})
    private int mib = 64;

    @Benchmark
    public byte[] outsideTheHeap() throws VaultException {
        return new Argon2id(mib << 10, PASSES, LANES).hash(password, salt, secret, associated);
    }

    @Benchmark
    public byte[] insideTheHeap() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(mib << 10)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .withSecret(secret)
                .withAdditional(associated)
                .build());
        byte[] hash = new byte[Argon2id.HASH_BYTES];
        generator.generateBytes(password, hash);
        return hash;
    }
}
