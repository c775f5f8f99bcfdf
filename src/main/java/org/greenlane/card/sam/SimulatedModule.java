package org.greenlane.card.sam;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.card.CardReading;

/// A module that is not there: it takes and gives the bytes of a real one. A card that has been selected answers no wake-up
/// call while it stays on the plate, as with most modules.
public final class SimulatedModule {
    private static final int PHOTO_BYTES = 1024;
    private static final int STATUS_BYTES = 3;

    private final SamParser parser = new SamParser();
    private byte[] text = new byte[0];
    private boolean found;
    private boolean selected;

    /// Lays a card down.
    ///
    /// @param card the 256 bytes of its text
    public synchronized void lay(byte[] card) {
        if (card.length != CardReading.TEXT_BYTES) {
            throw new IllegalArgumentException("a card's text has " + CardReading.TEXT_BYTES + " bytes");
        }
        text = card.clone();
        found = false;
        selected = false;
    }

    /// Takes it away.
    public synchronized void take() {
        Arrays.fill(text, (byte) 0);
        text = new byte[0];
        found = false;
        selected = false;
    }

    /// What comes back upon these bytes; nothing while a command is not whole.
    public synchronized byte[] answer(byte[] bytes, int count) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        int offset = 0;
        while (offset < count) {
            offset += parser.take(bytes, offset, count - offset);
            for (Optional<SamFrame> asked = parser.next(); asked.isPresent(); asked = parser.next()) {
                answers.writeBytes(answer(asked.get()));
            }
        }
        return answers.toByteArray();
    }

    private byte[] answer(SamFrame asked) {
        return SamCommand.asked(asked)
                .map(command -> switch (command) {
                    case FIND -> find();
                    case SELECT -> select();
                    case READ -> read();
                    case READ_ADDRESS -> says(selected ? SamStatus.NO_SUCH_ITEM : SamStatus.NOT_READ);
                    case NUMBER -> says(SamStatus.DONE, new byte[16]);
                    case READ_WITH_FINGERPRINTS, READ_BODY_NUMBER -> says(SamStatus.COMMAND_UNKNOWN);
                    case RESET -> {
                        found = false;
                        selected = false;
                        yield says(SamStatus.DONE);
                    }
                    case STATUS, SPEED_115200, SPEED_57600, SPEED_38400, SPEED_19200, SPEED_9600, RADIO_FRAME ->
                        says(SamStatus.DONE);
                })
                .orElseGet(() -> says(SamStatus.COMMAND_UNKNOWN));
    }

    private byte[] find() {
        found = text.length > 0 && !selected;
        return found ? says(SamStatus.FOUND, new byte[4]) : says(SamStatus.NO_CARD);
    }

    private byte[] select() {
        selected = found;
        return selected ? says(SamStatus.DONE, new byte[8]) : says(SamStatus.NOT_SELECTED);
    }

    private byte[] read() {
        if (!selected) {
            return says(SamStatus.NOT_READ);
        }
        byte[] data = new byte[4 + text.length + PHOTO_BYTES];
        data[0] = (byte) (text.length >> 8);
        data[1] = (byte) text.length;
        data[2] = (byte) (PHOTO_BYTES >> 8);
        System.arraycopy(text, 0, data, 4, text.length);
        return says(SamStatus.DONE, data);
    }

    private static byte[] says(SamStatus status, byte... data) {
        byte[] body = new byte[STATUS_BYTES + data.length];
        body[STATUS_BYTES - 1] = (byte) status.word();
        System.arraycopy(data, 0, body, STATUS_BYTES, data.length);
        return SamFrame.encode(body);
    }
}
