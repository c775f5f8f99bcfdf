package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.greenlane.SetupException;
import org.greenlane.bench.BenchException;

/// Takes a measurement, which Ctrl+C stops, and says in a sentence why there is none.
final class Measuring {
    private Measuring() {}

    /// What is measured.
    ///
    /// @param <R> the figures
    interface Measurement<R> {
        /// @throws CancellationException if it was stopped
        R take(StopSignal signal) throws IOException, SetupException, InterruptedException, BenchException;
    }

    /// @param told how far it is
    static <R> R take(PrintWriter err, BenchProgress told, Measurement<R> measurement)
            throws IOException, SetupException, InterruptedException, VerbException {
        try (StopSignal signal = StopSignal.around(err, told)) {
            return measurement.take(signal);
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        } catch (CancellationException e) {
            throw new VerbException("The measurement was stopped. Nothing of it is left behind.", e);
        }
    }
}
