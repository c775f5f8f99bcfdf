package org.greenlane.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.greenlane.authority.Population;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.SubjectKey;

/// Who is asked for, the same for all contenders: keys in a file, three of four of people who are in the statuses.
final class LookUps {
    private static final int OF = 4;

    private LookUps() {}

    /// @return how many of them are in the statuses
    static int write(Path file, int count, Population population, byte[] subjectKey) throws IOException {
        SplittableRandom random = new SplittableRandom(population.seed());
        SyntheticPeople people = new SyntheticPeople(population.seed());
        int hits = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int at = 0; at < count; at++) {
                int index = random.nextInt(population.people());
                boolean hit = random.nextInt(OF) != 0;
                hits += hit ? 1 : 0;
                SubjectKey key = people.person(hit ? index : index + population.people()).subject(subjectKey);
                out.writeLong(key.high());
                out.writeLong(key.low());
            }
        }
        return hits;
    }

    /// Some of them.
    static SubjectKey[] read(Path file, int from, int count) throws IOException {
        ByteBuffer bytes;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes((long) from * SubjectKey.BYTES);
            bytes = ByteBuffer.wrap(in.readNBytes(count * SubjectKey.BYTES));
        }
        if (bytes.remaining() < count * SubjectKey.BYTES) {
            throw new IOException("There are not so many look-ups.");
        }
        SubjectKey[] keys = new SubjectKey[count];
        for (int at = 0; at < count; at++) {
            keys[at] = new SubjectKey(bytes.getLong(), bytes.getLong());
        }
        return keys;
    }
}
