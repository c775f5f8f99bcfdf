package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.cases.Decided;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What verbs have in common that decide published cases, and compare with their authors.
abstract class PublishedCasesVerb implements Callable<Integer> {
    private final String cases;

    @Parameters(paramLabel = "FOLDER", description = "Where they lie.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// @param cases what they are called
    PublishedCasesVerb(String cases) {
        this.cases = cases;
    }

    @Override
    public Integer call() throws VerbException {
        try {
            List<Decided> all = decide(folder);
            tell(all, spec.commandLine().getOut());
            return all.stream().allMatch(Decided::isKnown) ? Exit.OK : Exit.FAILED;
        } catch (IOException e) {
            throw new VerbException("The " + cases + " cannot be read: " + e.getMessage() + ".", e);
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        }
    }

    abstract List<Decided> decide(Path folder) throws IOException, BenchException;

    abstract void tell(List<Decided> all, PrintWriter out);

    static long right(List<Decided> all) {
        return all.stream().filter(Decided::isRight).count();
    }
}
