package org.greenlane.verb;

import java.io.IOException;
import org.greenlane.SetupException;
import org.greenlane.desk.DeskException;
import org.greenlane.disk.FileTrouble;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what happened, what to do, and where the log is.
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        boolean isExpected = failure instanceof SetupException
                || failure instanceof DeskException
                || failure instanceof VerbException;
        if (isExpected) {
            line.getErr().println("greenlane: " + Printable.of(String.valueOf(failure.getMessage())));
        } else if (failure instanceof IOException trouble) {
            LoggerFactory.getLogger(Failures.class).info("{} failed", line.getCommandName(), failure);
            line.getErr().println("greenlane: " + Printable.of(FileTrouble.sentence(trouble)));
        } else {
            LoggerFactory.getLogger(Failures.class).error("{} failed", line.getCommandName(), failure);
            line.getErr().println("greenlane: something broke that should not: " + Printable.of(failure));
            line.getErr().println("The program's log says more: " + HomeOption.inUse().programLog());
        }
        line.getErr().flush();
        return Exit.FAILED;
    }
}
