package org.greenlane.sight;

import com.google.zxing.ReaderException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the bar codes in a picture, by a cascade of passes: the cheapest first, stronger ones as far as the budget goes.
///
/// No detector finds every symbol, so each pass is one detector with one way of telling black from white; all read the
/// same grey picture, and what they find is merged. Belongs to one thread.
public final class Eye {
    private static final Logger LOG = LoggerFactory.getLogger(Eye.class);

    /// No picture may take longer, unless it is given longer.
    private static final long LONGEST = Duration.ofMillis(100).toNanos();

    private final Plan plan;
    private final LongSupplier nanoTime;

    private Eye(Plan plan, LongSupplier nanoTime) {
        this.plan = plan;
        this.nanoTime = nanoTime;
    }

    /// An eye for a stream of frames of about a megapixel: the passes that pay most at every frame, the stronger ones
    /// in turn, a few at each.
    public static Eye forFrames() {
        return new Eye(new FramePlan(), System::nanoTime);
    }

    /// An eye for single pictures: everything it can, as long as the budget lasts.
    public static Eye forPictures() {
        return new Eye(new PicturePlan(), System::nanoTime);
    }

    /// An eye that knows one way of looking.
    static Eye alone(Pass pass) {
        return new Eye(new SolePlan(pass), System::nanoTime);
    }

    /// Looks once. A pass is begun only if it is likely to end within the budget. One that overruns it goes on to a tenth of
    /// a second: on a slow machine the first pass at each frame must have its chance.
    public Sight look(GreyImage image, Duration budget) {
        long begun = nanoTime.getAsLong();
        long end = Math.max(LONGEST, budget.toNanos());
        View view = new View(image, () -> nanoTime.getAsLong() - begun >= end);
        Findings findings = new Findings();
        for (Step step : plan.steps(image)) {
            long left = budget.toNanos() - (nanoTime.getAsLong() - begun);
            if (step.isWanted(findings) && step.fits(left)) {
                run(step, view, findings);
            }
        }
        return new Sight(findings.symbols(), Duration.ofNanos(nanoTime.getAsLong() - begun));
    }

    private void run(Step step, View view, Findings findings) {
        long begun = nanoTime.getAsLong();
        try {
            step.pass().look(view, findings);
        } catch (ReaderException e) {
            // Nothing seen by this pass: the ordinary end.
        } catch (RuntimeException e) {
            // The libraries' detectors trip over odd pictures now and then; the other passes still have a chance.
            LOG.debug("a decoding pass failed with {}", e.getClass().getName());
        }
        step.took(nanoTime.getAsLong() - begun);
    }
}
