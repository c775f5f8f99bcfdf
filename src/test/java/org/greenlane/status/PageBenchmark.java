package org.greenlane.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.greenlane.health.SubjectKey;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The steps of a look-up in one page of 256 records.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageBenchmark {
    private static final int RECORDS = 256;

    private byte[] bytes = {};
    private byte[] sealed = {};
    private Page page = new Page(bytes);
    private LayerSeal seal = newSeal();
    private int next;

    private static LayerSeal newSeal() {
        try {
            Path folder = Files.createTempDirectory("page");
            Vault vault = Vault.openOrCreate(folder.resolve("key"), new SecureRandom());
            Files.delete(folder.resolve("key"));
            Files.delete(folder);
            return new LayerSeal(vault, BundleOrigin.snapshot(Bundles.REGION, 1, Bundles.FRESH));
        } catch (IOException | VaultException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void fill() {
        bytes = Bundles.page(IntStream.range(0, RECORDS)
                .mapToObj(person -> Bundles.status(person, Bundles.GREEN, Bundles.NOW))
                .toArray(StatusRecord[]::new));
        page = new Page(bytes);
        seal = newSeal();
        sealed = seal.sealPage(0, bytes);
    }

    @Benchmark
    public Optional<StatusRecord> find() {
        next = (next + 97) % RECORDS;
        SubjectKey key = Bundles.person(next);
        return page.find(key);
    }

    @Benchmark
    public byte[] unseal() throws SealBroken {
        return seal.unsealPage(0, sealed);
    }

    @Benchmark
    public byte[] hash() {
        return MerkleTree.leafHash(bytes);
    }

    @Benchmark
    public Optional<StatusRecord> unsealHashAndFind() throws SealBroken {
        next = (next + 97) % RECORDS;
        byte[] plain = seal.unsealPage(0, sealed);
        return MerkleTree.leafHash(plain).length == 0 ? Optional.empty() : new Page(plain).find(Bundles.person(next));
    }
}
