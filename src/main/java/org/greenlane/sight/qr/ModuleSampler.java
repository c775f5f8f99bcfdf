package org.greenlane.sight.qr;

/// Samples every module of a symbol in the middle: the mean of five points of its inner part.
final class ModuleSampler {
    /// From the centre, as a part of the module.
    private static final double OFF = 0.22;

    private ModuleSampler() {}

    static ModuleGreys sample(GridMesh mesh, GreySampler sampler, boolean inverted) {
        int dimension = mesh.dimension();
        float[] greys = new float[dimension * dimension];
        double[] here = new double[2];
        double[] right = new double[2];
        double[] below = new double[2];
        for (int y = 0; y < dimension; y++) {
            mesh.locate(0.5, y + 0.5, here);
            for (int x = 0; x < dimension; x++) {
                mesh.locate(x + 1.5, y + 0.5, right);
                mesh.locate(x + 0.5, y + 1.5, below);
                double ax = (right[0] - here[0]) * OFF;
                double ay = (right[1] - here[1]) * OFF;
                double bx = (below[0] - here[0]) * OFF;
                double by = (below[1] - here[1]) * OFF;
                int sum = sampler.at(here[0], here[1])
                        + sampler.at(here[0] + ax, here[1] + ay)
                        + sampler.at(here[0] - ax, here[1] - ay)
                        + sampler.at(here[0] + bx, here[1] + by)
                        + sampler.at(here[0] - bx, here[1] - by);
                greys[y * dimension + x] = inverted ? 255 - sum / 5f : sum / 5f;
                here[0] = right[0];
                here[1] = right[1];
            }
        }
        return ModuleGreys.of(dimension, greys);
    }
}
