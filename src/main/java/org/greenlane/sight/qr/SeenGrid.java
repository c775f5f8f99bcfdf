package org.greenlane.sight.qr;

import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;

/// A symbol whose modules were found: read, or not yet.
///
/// @param triple its finders
/// @param version 1 to 40
/// @param mesh where its modules lie
/// @param greys what they look like
/// @param sampler where the greys come from
/// @param likeness how well the modules whose colour the standard fixes have it, 1 for all
record SeenGrid(
        Triple triple, int version, GridMesh mesh, ModuleGreys greys, GreySampler sampler, double likeness) {
    static SeenGrid of(Triple triple, int version, GridMesh mesh, GreySampler sampler) {
        ModuleGreys greys = ModuleSampler.sample(mesh, sampler, triple.inverted());
        return new SeenGrid(triple, version, mesh, greys, sampler, greys.likeness(Layout.of(version)));
    }

    SeenGrid with(GridMesh other) {
        return of(triple, version, other, sampler);
    }

    Optional<QrSighting> decode() {
        return decode(greys);
    }

    Optional<QrSighting> decodeSharpened(double strength) {
        return decode(greys.sharpened(strength));
    }

    private Optional<QrSighting> decode(ModuleGreys modules) {
        return SymbolDecoder.decode(modules)
                .map(decoded -> new QrSighting(
                        version, finders(), outline(decoded.mirrored()), modules.balance(), decoded.codewords()));
    }

    QrSighting unread() {
        return new QrSighting(version, finders(), outline(false), greys.balance(), new byte[0]);
    }

    private List<Corner> finders() {
        return List.of(
                new Corner(triple.upperLeft().x(), triple.upperLeft().y()),
                new Corner(triple.upperRight().x(), triple.upperRight().y()),
                new Corner(triple.lowerLeft().x(), triple.lowerLeft().y()));
    }

    List<Corner> outline(boolean mirrored) {
        int far = mesh.dimension();
        Corner right = corner(far, 0);
        Corner below = corner(0, far);
        return List.of(corner(0, 0), mirrored ? below : right, corner(far, far), mirrored ? right : below);
    }

    private Corner corner(double u, double v) {
        double[] xy = new double[2];
        mesh.locate(u, v, xy);
        return new Corner(xy[0], xy[1]);
    }
}
