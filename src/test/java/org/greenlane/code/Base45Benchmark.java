package org.greenlane.code;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/// The text of a code of one person, to bytes.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Base45Benchmark {
    /// About as long as the code of one person.
    private static final int BYTES = 180;

    private String text = "";

    @Setup
    public void encode() {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        text = Base45.encode(bytes);
    }

    @Benchmark
    public Optional<byte[]> decode() {
        return Base45.decode(text);
    }
}
