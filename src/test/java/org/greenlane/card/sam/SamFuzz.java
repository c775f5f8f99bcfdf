package org.greenlane.card.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.greenlane.card.Cards;
import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;
import org.greenlane.health.SubjectKey;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// Whatever comes over the line of a card reader, in whatever pieces: it ends, nobody is read whose frame did not come
/// whole, and nobody is taken for another.
class SamFuzz {
    private static final byte[] KEY = new byte[32];
    private static final int PEOPLE = 3;
    private static final int LONGEST = 4000;

    @FuzzTest(maxDuration = "20m")
    void aReaderThatSendsAnythingEndsAndTellsNobodyWhoseFrameDidNotCome(FuzzedDataProvider data) {
        Fuzzed line = new Fuzzed(data);
        List<Presented> told = new ArrayList<>();
        Optional<LineException.Cause> end = serve(line, told);

        assertThat(end).isPresent();
        byte[] all = line.sent.toByteArray();
        for (Presented each : told) {
            if (each instanceof Presented.Shown(var document, _)) {
                SubjectKey key = document.numbers().getFirst().subject(KEY);
                assertThat(cameWhole(all, key)).as("a frame of this person").isTrue();
            }
            each.close();
        }
    }

    @FuzzTest(maxDuration = "20m")
    void theParserFindsEveryFrameThatStandsAloneAndNoneWhoseSumIsWrong(FuzzedDataProvider data) {
        byte[] stream = data.consumeBytes(LONGEST);
        SamParser parser = new SamParser();
        List<Integer> found = new ArrayList<>();
        int offset = 0;
        while (offset < stream.length) {
            offset += parser.take(stream, offset, Math.min(stream.length - offset, data.consumeInt(1, 600)));
            drain(parser.next(), parser, found);
        }
        for (Optional<SamFrame> last = parser.silence(); last.isPresent(); last = parser.silence()) {
            found.add(last.get().size());
        }

        assertThat(found).isEqualTo(oracle(stream));
    }

    private static void drain(Optional<SamFrame> first, SamParser parser, List<Integer> found) {
        for (Optional<SamFrame> frame = first; frame.isPresent(); frame = parser.next()) {
            found.add(frame.get().size());
        }
    }

    /// The frames of a stream that has come to its end, by the words of the protocol: their sizes.
    private static List<Integer> oracle(byte[] all) {
        List<Integer> sizes = new ArrayList<>();
        for (int at = 0; at < all.length; ) {
            int size = frameAt(all, at);
            at += Math.max(1, size);
            if (size > 0) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    /// @return its size; 0 if there is none
    private static int frameAt(byte[] all, int at) {
        if (at + 7 > all.length
                || !Arrays.equals(all, at, at + 5, new byte[] {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69}, 0, 5)) {
            return 0;
        }
        int length = (all[at + 5] & 0xFF) * 256 + (all[at + 6] & 0xFF);
        if (length < 3 || length > 2314 || at + 7 + length > all.length) {
            return 0;
        }
        int sum = 0;
        for (int i = at + 5; i < at + 7 + length; i++) {
            sum ^= all[i];
        }
        return (byte) sum == 0 ? 7 + length : 0;
    }

    /// Whether a frame with a right sum came that holds the text of that person's card.
    private static boolean cameWhole(byte[] all, SubjectKey key) {
        for (int at = 0; at < all.length; at++) {
            int size = frameAt(all, at);
            if (size > 14 + 256) {
                for (int person = 0; person < PEOPLE; person++) {
                    byte[] text = Cards.resident(person, "19500101");
                    if (Arrays.equals(all, at + 14, at + 14 + 256, text, 0, 256) && key.equals(keyOf(person))) {
                        return true;
                    }
                }
                try (Presented other = org.greenlane.card.CardReading.read(all, at + 14)) {
                    if (other instanceof Presented.Shown(var document, _)
                            && document.numbers().getFirst().subject(KEY).equals(key)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static SubjectKey keyOf(int person) {
        return SubjectKey.derive(KEY, "10", Cards.number(person, "19500101"));
    }

    private static Optional<LineException.Cause> serve(Fuzzed line, List<Presented> told) {
        IdReader reader = new IdReader(new Ears(told), () -> false, () -> line.nanos);
        try {
            reader.serve(line, () -> {});
        } catch (LineException e) {
            return Optional.of(e.kind());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Optional.empty();
    }

    private record Ears(List<Presented> told) implements CardListener {
        @Override
        public void presented(Presented presented) {
            told.add(presented);
        }

        @Override
        public void cue(CardCue cue) {
            // Nobody is there.
        }

        @Override
        public void trouble(SamStatus status) {
            // Nobody is there.
        }

        @Override
        public void well() {
            // Nobody is there.
        }
    }

    /// A module that mostly answers as one does, and else as the fuzzer says. It ends when the fuzzer has no more to say.
    private static final class Fuzzed implements Line {
        private final FuzzedDataProvider data;
        private final SimulatedModule module = new SimulatedModule();
        private final Deque<byte[]> coming = new ArrayDeque<>();
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private long nanos;

        Fuzzed(FuzzedDataProvider data) {
            this.data = data;
        }

        @Override
        public void write(byte[] bytes, Duration limit) throws LineException {
            if (data.remainingBytes() == 0) {
                throw new LineException(LineException.Cause.LOST, "the end");
            }
            switch (data.consumeInt(0, 7)) {
                case 0 -> module.lay(Cards.resident(data.consumeInt(0, PEOPLE - 1), "19500101"));
                case 1 -> module.take();
                default -> {}
            }
            byte[] answer = module.answer(bytes, bytes.length);
            switch (data.consumeInt(0, 7)) {
                case 0 -> say(data.consumeBytes(data.consumeInt(0, 80)));
                case 1 -> {
                    answer[data.consumeInt(0, answer.length - 1)] ^= (byte) data.consumeInt(1, 255);
                    say(answer);
                }
                case 2 -> say(SamFrame.encode(new byte[] {0, 0, data.consumeByte()}));
                case 3 -> {
                    say(data.consumeBytes(data.consumeInt(0, 20)));
                    say(answer);
                }
                case 4 -> say(Arrays.copyOf(answer, data.consumeInt(0, answer.length)));
                default -> say(answer);
            }
        }

        private void say(byte[] bytes) {
            sent.writeBytes(bytes);
            int piece = data.consumeInt(1, 512);
            for (int at = 0; at < bytes.length; at += piece) {
                coming.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)));
            }
        }

        @Override
        public int read(byte[] into, Duration limit) {
            byte[] first = coming.poll();
            if (first == null) {
                nanos += limit.toNanos();
                return 0;
            }
            nanos += 1_000_000;
            System.arraycopy(first, 0, into, 0, first.length);
            return first.length;
        }

        @Override
        public void drop() {
            coming.clear();
        }

        @Override
        public void close() {
            coming.clear();
        }
    }
}
