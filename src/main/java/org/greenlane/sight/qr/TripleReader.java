package org.greenlane.sight.qr;

import java.util.List;
import java.util.Optional;

/// Tries to read the symbol of three finders.
final class TripleReader {
    private static final double LEAST_TIMING = 0.2;
    private static final double LEAST_TIMING_THOROUGH = -0.1;

    /// Less of the known modules as they should be, and it is no symbol: noise comes to 0.1, seldom to 0.2.
    private static final double LEAST_LIKENESS = 0.25;

    /// From this version on there are enough alignment patterns to hold the grid.
    private static final int MANY_PATTERNS = 7;

    private static final double SHARPEN = 0.6;

    /// Samples per module that the steps take, roughly.
    private static final int FIT = 6;

    private static final int CLIMB = 30;
    private static final int RELAX = 250;

    private TripleReader() {}

    /// The likeliest versions, each on the grid that the patterns give.
    ///
    /// @param seen takes up the grids that look like a symbol's but were not read
    static Optional<QrSighting> read(Triple triple, GreyLevels levels, Work work, List<SeenGrid> seen) {
        GreySampler sampler = levels.samplerFor(triple.module());
        double least = work.isThorough() ? LEAST_TIMING_THOROUGH : LEAST_TIMING;
        List<TimingScore.Guess> guesses = TimingScore.guesses(triple, sampler);
        work.spend(8 * triple.side() * guesses.size());
        int left = work.isThorough() ? 3 : 2;
        for (TimingScore.Guess guess : guesses) {
            if (left-- == 0 || guess.score() < least) {
                break;
            }
            GridMesh mesh = GridFit.fit(triple, guess, sampler);
            work.spend((double) FIT * mesh.dimension() * mesh.dimension());
            SeenGrid grid = SeenGrid.of(triple, guess.version(), mesh, sampler);
            if (grid.likeness() < LEAST_LIKENESS) {
                continue;
            }
            Optional<QrSighting> sighting = grid.decode();
            if (sighting.isPresent()) {
                return sighting;
            }
            seen.add(grid);
        }
        return Optional.empty();
    }

    /// The same with the grid bent until it fits.
    static Optional<QrSighting> readHarder(SeenGrid seen, Work work) {
        double modules = (double) seen.mesh().dimension() * seen.mesh().dimension();
        boolean inverted = seen.triple().inverted();
        SeenGrid grid = seen;
        Optional<QrSighting> sighting = Optional.empty();
        if (seen.version() < MANY_PATTERNS) {
            work.spend(CLIMB * modules);
            grid = seen.with(HomographyClimb.climb(seen.mesh(), seen.greys(), seen.sampler(), inverted));
            sighting = grid.decode();
        }
        if (sighting.isEmpty()) {
            sighting = grid.decodeSharpened(SHARPEN);
        }
        if (sighting.isPresent() || !work.isThorough() || work.isUsedUp()) {
            return sighting;
        }
        work.spend(RELAX * modules);
        SeenGrid bent = grid.with(GridRelaxation.relax(grid.mesh(), seen.sampler(), inverted, work));
        sighting = bent.decode();
        return sighting.isPresent() ? sighting : bent.decodeSharpened(SHARPEN);
    }
}
