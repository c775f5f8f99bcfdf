package org.greenlane.gear;

import java.util.function.BooleanSupplier;

/// Where tones come out.
interface Speaker {
    /// There is no sound device, or it will not play.
    final class SpeakerException extends Exception {
        private static final long serialVersionUID = 1L;

        SpeakerException(String message) {
            super(message);
        }
    }

    /// Looks whether there is one, silently.
    void check() throws SpeakerException;

    /// Plays to the end, or until it may not go on.
    ///
    /// @param samples as [Waveform] makes them
    void play(byte[] samples, BooleanSupplier mayGoOn) throws SpeakerException;
}
