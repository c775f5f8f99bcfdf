package org.greenlane.verb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.greenlane.bench.ContenderKind;
import org.greenlane.bench.ContenderWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench contender`: what `bench status` starts for each contender.
@Command(
        name = "contender",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Started by `bench status`; takes its commands from standard input.",
        footer = {"", "Example: greenlane bench contender FILE folder"})
final class BenchContenderVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CONTENDER", description = "One of ${COMPLETION-CANDIDATES}.")
    private ContenderKind kind = ContenderKind.FILE;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Of the run.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        ContenderWorker.serve(kind, folder, in, spec.commandLine().getOut());
        return Exit.OK;
    }
}
