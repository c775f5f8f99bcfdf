package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;

/// A socket of the machine with a name that stays, as udev gives it, into which a device is put and out of which it is
/// pulled. Each time it lies behind another terminal.
final class Plug implements AutoCloseable {
    private final Path link;
    private PseudoTerminal terminal = new PseudoTerminal();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<PseudoTerminal> others = new ArrayList<>();

    Plug(Path folder, String name) {
        link = folder.resolve(name);
        terminal.close();
    }

    PortName port() {
        return new PortName.File(link.toString());
    }

    /// Puts a device in that only speaks.
    PseudoTerminal in() throws IOException {
        PseudoTerminal next = new PseudoTerminal();
        while (names.contains(next.path())) {
            others.add(next);
            next = new PseudoTerminal();
        }
        Path anew = link.resolveSibling(link.getFileName() + ".new");
        Files.createSymbolicLink(anew, Path.of(next.path()));
        Files.move(anew, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        names.add(next.path());
        terminal.close();
        terminal = next;
        return next;
    }

    /// Puts a device in that answers: nothing to what it does not understand.
    PseudoTerminal in(UnaryOperator<byte[]> answers) throws IOException {
        PseudoTerminal next = in();
        Thread.ofVirtual().start(() -> {
            for (byte[] asked = next.read(); asked.length > 0; asked = next.read()) {
                next.write(answers.apply(asked));
            }
        });
        return next;
    }

    /// Puts a board in that only hears.
    ///
    /// @param heard gets each command of four bytes
    PseudoTerminal in(List<String> heard) throws IOException {
        StringBuilder bytes = new StringBuilder();
        return in(asked -> {
            bytes.append(HexFormat.of().formatHex(asked));
            while (bytes.length() >= 8) {
                heard.add(bytes.substring(0, 8));
                bytes.delete(0, 8);
            }
            return new byte[0];
        });
    }

    /// Pulls it out; the name goes too, and another device gets the terminal that it had.
    void out() throws IOException {
        Files.deleteIfExists(link);
        terminal.close();
        others.add(new PseudoTerminal());
    }

    /// Pulls it out after those bytes have been sent.
    void outAfter(byte[] bytes) throws IOException {
        terminal.write(bytes);
        out();
    }

    /// The terminals behind the name, one after the other.
    List<String> names() {
        return names;
    }

    @Override
    public void close() {
        terminal.close();
        others.forEach(PseudoTerminal::close);
    }
}
