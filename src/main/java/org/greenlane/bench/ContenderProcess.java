package org.greenlane.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.greenlane.StationHome;
import org.greenlane.status.Progress;

/// One contender in a Java of its own, as seen from the process that measures. Gone when it is closed.
final class ContenderProcess implements AutoCloseable {
    private static final String PROGRAM = "org.greenlane.Greenlane";

    private final ContenderKind kind;
    private final Process process;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Path errors;

    private ContenderProcess(ContenderKind kind, Process process, Path errors) {
        this.kind = kind;
        this.process = process;
        this.errors = errors;
        this.in = process.inputReader(StandardCharsets.US_ASCII);
        this.out = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII));
    }

    /// @param heap the most memory for Java's objects, for example `256m`
    static ContenderProcess start(ContenderKind kind, BenchFolder folder, String heap) throws IOException, BenchException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new BenchException("There is no " + java + " to run the contenders in: an installed station has none. "
                    + "Measure from a checkout, with installer/bench.");
        }
        Path errors = folder.root().resolve(kind.name().toLowerCase(Locale.ROOT) + ".errors");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + StationHome.VARIABLE + "=" + folder.station().folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM,
                        "bench",
                        "contender",
                        kind.name(),
                        folder.root().toString()))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return new ContenderProcess(kind, process, errors);
    }

    /// Gives a command, and waits for the answer to it.
    ///
    /// @param progress is told how far an import is, and may stop it
    /// @throws CancellationException if it does
    Reply ask(String command, Progress progress) throws IOException, BenchException {
        out.println(command);
        out.flush();
        while (true) {
            String line = in.readLine();
            if (line == null) {
                if (!progress.goOn(0, 1)) {
                    throw new CancellationException();
                }
                throw new BenchException(kind + " has ended: " + lastError());
            }
            Optional<Reply> reply = Reply.ofLine(line);
            if (reply.isPresent()) {
                return reply.get();
            }
            String[] words = line.split(" ", -1);
            if (words[0].equals(ContenderWorker.FAILED)) {
                throw new BenchException(kind + " failed: " + line.substring(words[0].length()).strip());
            }
            boolean told = words[0].equals(ContenderWorker.PROGRESS) && words.length == 3;
            if (told && !progress.goOn(Long.parseLong(words[1]), Long.parseLong(words[2]))) {
                throw new CancellationException();
            }
        }
    }

    private String lastError() throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
