package org.greenlane.gear;

import java.util.List;

/// What a gate sounds like. Each differs from the others in pitch, in rhythm and in the way it moves, so that people
/// who hear one of these badly still tell them apart. The pitches lie where speech and machines leave room.
public enum Tone {
    /// Two quick notes upwards: C6, G6.
    PASS,
    /// The same note twice, calmly, like a door bell: D6, D6.
    ASK,
    /// Three heavy notes downwards: E5, C5, G4.
    STOP,
    /// One soft note, F5: no answer yet, something more is wanted.
    MORE;

    /// @param frequency in hertz; 0 for silence
    record Note(double frequency, int milliseconds) {
        static Note rest(int milliseconds) {
            return new Note(0, milliseconds);
        }

        boolean isRest() {
            return frequency == 0;
        }
    }

    List<Note> notes() {
        return switch (this) {
            case PASS -> List.of(new Note(1046.5, 110), new Note(1568, 260));
            case ASK -> List.of(new Note(1174.7, 220), Note.rest(160), new Note(1174.7, 320));
            case STOP ->
                List.of(
                        new Note(659.3, 230),
                        Note.rest(70),
                        new Note(523.3, 230),
                        Note.rest(70),
                        new Note(392, 420));
            case MORE -> List.of(new Note(698.5, 280));
        };
    }

    /// The share of the full range that its loudest sample takes: an answer must be heard in a hall.
    double peak() {
        return this == MORE ? 0.3 : 0.9;
    }
}
