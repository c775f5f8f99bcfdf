package org.greenlane.export;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/// The key of an [AgeRecipient], as `age-keygen` writes it into a file. A secret.
public final class AgeIdentity {
    private static final String MARK = "AGE-SECRET-KEY-1";
    private static final int LENGTH = 74;

    private final RecipientStanzaReader reader;

    private AgeIdentity(RecipientStanzaReader reader) {
        this.reader = reader;
    }

    /// The first key in the text of an identity file.
    ///
    /// @return empty if there is none, or it is mistyped
    public static Optional<AgeIdentity> of(String file) {
        Optional<String> line =
                file.lines().map(String::strip).filter(l -> l.startsWith(MARK)).findFirst();
        if (line.isEmpty() || line.get().length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgeIdentity(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.get())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws BrokenExport `LOCKED` if it was not sealed to this key
    ReadableByteChannel opening(ReadableByteChannel sealed) throws IOException, BrokenExport {
        try {
            return new StandardDecryptingChannelFactory().newDecryptingChannel(sealed, List.of(reader));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new BrokenExport(ExportVerdict.Damage.LOCKED, "it is sealed to somebody else");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokenExport(ExportVerdict.Damage.ALTERED, "its seal is broken");
        }
    }

    /// Says nothing.
    @Override
    public String toString() {
        return "AgeIdentity[…]";
    }
}
