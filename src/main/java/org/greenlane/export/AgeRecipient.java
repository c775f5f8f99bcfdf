package org.greenlane.export;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/// Who alone can open an export: an X25519 recipient of age (age-encryption.org/v1).
public final class AgeRecipient {
    private static final int LENGTH = 62;

    private final String text;
    private final RecipientStanzaWriter writer;

    private AgeRecipient(String text, RecipientStanzaWriter writer) {
        this.text = text;
        this.writer = writer;
    }

    /// Reads a recipient, `age1` and 58 further letters and digits.
    ///
    /// @return empty if it is none, or mistyped: it carries a check sum
    public static Optional<AgeRecipient> of(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgeRecipient(text, X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What is written into it, only the recipient reads. It is whole once it has been closed, which closes the other too.
    WritableByteChannel sealing(WritableByteChannel out) throws IOException {
        try {
            return new StandardEncryptingChannelFactory().newEncryptingChannel(out, List.of(writer));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt to an age recipient", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
