package org.greenlane.bench.day;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.greenlane.card.CheckDigit;
import org.greenlane.card.Presented;
import org.greenlane.card.mrz.MrzReader;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;
import org.jspecify.annotations.Nullable;

/// A reader of printed lines; sometimes a symbol comes out wrong.
final class PassportReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final int LINE = 44;
    private static final int ONE_IN = 12;

    private final SplittableRandom random;
    private int mishaps;

    PassportReader(SplittableRandom random) {
        this.random = random;
    }

    int mishaps() {
        return mishaps;
    }

    /// Somebody puts a passport in.
    ///
    /// @param until its last day
    Presented read(Citizen who, LocalDate until, LocalDate today) {
        byte[] bytes = (name(who) + "\r" + second(who, until) + "\r").getBytes(StandardCharsets.US_ASCII);
        if (random.nextInt(ONE_IN) == 0) {
            // A check digit is never right both before and after.
            bytes[LINE + 1 + 9] = (byte) ('0' + (bytes[LINE + 1 + 9] - '0' + 1) % 10);
            mishaps++;
        }
        Put line = new Put(bytes);
        MrzReader reader = new MrzReader(line::told, () -> today, line::nanoTime);
        try {
            reader.serve(line, () -> {});
        } catch (LineException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            // It has been read.
        }
        Presented told = line.told;
        if (told == null) {
            throw new IllegalStateException("a passport had no answer");
        }
        return told;
    }

    /// A family name that nobody has, of letters that stand for the number.
    static String familyName(Citizen who) {
        StringBuilder name = new StringBuilder();
        who.number.chars().skip(1).forEach(digit -> name.append((char) ('A' + digit - '0')));
        return name.toString();
    }

    private static String name(Citizen who) {
        return filled("P<UTO" + familyName(who) + "<<NOBODY");
    }

    private static String filled(String line) {
        return line + "<".repeat(LINE - line.length());
    }

    /// ICAO 9303 part 4, clause 4.2.2.2.
    private static String second(Citizen who, LocalDate until) {
        String birth = DAY.format(who.birth);
        String end = DAY.format(until);
        String line = who.number + digit(who.number) + "UTO" + birth + digit(birth) + "X" + end + digit(end) + "<".repeat(14) + "0";
        return line + digit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43));
    }

    private static char digit(String of) {
        return CheckDigit.of(of.toCharArray(), 0, of.length());
    }

    /// Gives the bytes of one document, then is silent until it has been told.
    private static final class Put implements Line {
        private final byte[] bytes;
        private int at;
        private long nanos;
        private @Nullable Presented told;

        Put(byte[] bytes) {
            this.bytes = bytes;
        }

        void told(Presented presented) {
            told = presented;
            Thread.currentThread().interrupt();
        }

        long nanoTime() {
            return nanos;
        }

        @Override
        public void write(byte[] sent, Duration limit) {
            throw new IllegalStateException("nothing is said to such a reader");
        }

        @Override
        public int read(byte[] into, Duration limit) {
            int count = Math.min(into.length, bytes.length - at);
            System.arraycopy(bytes, at, into, 0, count);
            Arrays.fill(bytes, at, at + count, (byte) 0);
            at += count;
            nanos += limit.toNanos();
            return count;
        }

        @Override
        public void drop() {
            at = bytes.length;
        }

        @Override
        public void close() {
            at = bytes.length;
        }
    }
}
