package org.greenlane.card.sam;

import java.time.Duration;
import java.util.Optional;

/// What a host may ask of the module. Fingerprints can be asked for ([#READ_WITH_FINGERPRINTS]); the station never does.
public enum SamCommand {
    RESET(0x10, 0xFF, 500, SamStatus.DONE, 0, 0),
    STATUS(0x11, 0xFF, 300, SamStatus.DONE, 0, 0),
    /// The module's number: 16 bytes.
    NUMBER(0x12, 0xFF, 500, SamStatus.DONE, 16, 16),
    /// Wakes a card that has been laid down since; four bytes of its number.
    FIND(0x20, 0x01, 500, SamStatus.FOUND, 4, 4),
    SELECT(0x20, 0x02, 500, SamStatus.DONE, 8, 8),
    /// Text and photo, with the lengths of both before them.
    READ(0x30, 0x01, 3000, SamStatus.DONE, 4 + 256, 4 + 256 + 1024),
    READ_WITH_FINGERPRINTS(0x30, 0x10, 4000, SamStatus.DONE, 6 + 256, 6 + 256 + 1024 + 1024),
    /// The newest address. It is asked only to know whether the selected card still lies there.
    READ_ADDRESS(0x30, 0x03, 2000, SamStatus.DONE, 70, 70),
    READ_BODY_NUMBER(0x30, 0x05, 2000, SamStatus.DONE, 28, 28),
    SPEED_115200(0x60, 0x00, 500, SamStatus.DONE, 0, 0),
    SPEED_57600(0x60, 0x01, 500, SamStatus.DONE, 0, 0),
    SPEED_38400(0x60, 0x02, 500, SamStatus.DONE, 0, 0),
    SPEED_19200(0x60, 0x03, 500, SamStatus.DONE, 0, 0),
    SPEED_9600(0x60, 0x04, 500, SamStatus.DONE, 0, 0),
    /// The longest frame between module and card, 0x50 bytes.
    RADIO_FRAME(0x61, 0xFF, 500, SamStatus.DONE, 0, 0);

    private static final byte USUAL_RADIO_FRAME = 0x50;

    private final int command;
    private final int parameter;
    private final Duration patience;
    private final SamStatus good;
    private final int least;
    private final int most;

    SamCommand(int command, int parameter, int milliseconds, SamStatus good, int least, int most) {
        this.command = command;
        this.parameter = parameter;
        this.patience = Duration.ofMillis(milliseconds);
        this.good = good;
        this.least = least;
        this.most = most;
    }

    /// The whole frame that is sent.
    public byte[] frame() {
        return SamFrame.encode(body());
    }

    byte[] body() {
        return this == RADIO_FRAME
                ? new byte[] {(byte) command, (byte) parameter, USUAL_RADIO_FRAME}
                : new byte[] {(byte) command, (byte) parameter};
    }

    /// The command that a frame asks, as a module sees it.
    public static Optional<SamCommand> asked(SamFrame frame) {
        for (SamCommand each : values()) {
            if (frame.hasBody(each.body())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// How long to wait for the answer.
    public Duration patience() {
        return patience;
    }

    /// Whether a frame may be the answer to this command. Answers do not name their command: a late one is told by its
    /// shape.
    boolean isAnsweredBy(SamFrame frame) {
        Optional<SamStatus> status = frame.status();
        if (status.isEmpty()) {
            return false;
        }
        if (frame.dataLength() > 0) {
            return status.get() == good && frame.dataLength() >= least && frame.dataLength() <= most;
        }
        return switch (status.get()) {
            case DONE, FOUND -> status.get() == good && least == 0;
            case NO_CARD -> this == FIND;
            case NOT_SELECTED -> this == SELECT;
            case NO_SUCH_ITEM -> this == READ_ADDRESS || this == READ_BODY_NUMBER;
            case NOT_READ -> command == READ.command;
            // What is said of a card answers no question about the module.
            case MODULE_REFUSED_BY_CARD,
                    CARD_REFUSED_BY_MODULE,
                    INFORMATION_NOT_VERIFIED,
                    FINGERPRINT_NOT_VERIFIED,
                    INFORMATION_LENGTH_WRONG,
                    WRONG_CARD,
                    RANDOM_NUMBER_FAILED -> command == FIND.command || command == READ.command;
            default -> true;
        };
    }
}
