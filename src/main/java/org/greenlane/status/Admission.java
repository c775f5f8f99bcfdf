package org.greenlane.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Standing;
import org.greenlane.proof.CoseSign1;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;

/// Decides by its header whether a bundle may be imported, before anything more of it is read.
final class Admission {
    /// How far the clocks of region and station may differ.
    static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /// The most bundles that may lie one upon another.
    static final int MAX_LAYERS = 64;

    private Admission() {}

    /// @param inForce what is known of that region
    /// @param mayBeStale true for what has been in force before, and comes again because the disk has lost it
    static void check(BundleReader bundle, Optional<Chain> inForce, Trust trust, Instant now, boolean mayBeStale)
            throws BundleRefused {
        BundleOrigin origin = bundle.header().origin();
        if (trust.judge(bundle.signed(), origin.region(), KeyUse.STATUS, now) instanceof Standing.Distrusted(var reason)) {
            throw new BundleRefused(
                    BundleFault.FOREIGN_SIGNER,
                    "the bundle is not signed by anybody who may sign statuses of " + origin.region() + " ("
                            + reason.number() + " " + reason + ")");
        }
        if (origin.freshness().created().isAfter(now.plus(CLOCK_SKEW))) {
            throw new BundleRefused(
                    BundleFault.NOT_YET, "the bundle was made at " + origin.freshness().created() + ", in the future");
        }
        if (origin.freshness().isStale(now) && !mayBeStale) {
            throw new BundleRefused(
                    BundleFault.EXPIRED, "the bundle promised to be the newest until " + origin.freshness().expires());
        }
        if (inForce.isPresent()) {
            checkOrder(bundle.signed(), origin, inForce.get());
        } else if (origin.kind() == BundleKind.DELTA) {
            throw new BundleRefused(
                    BundleFault.CHAIN_BROKEN, "there is no snapshot of " + origin.region() + " for the delta to lie on");
        }
    }

    private static void checkOrder(CoseSign1 signed, BundleOrigin origin, Chain chain) throws BundleRefused {
        Optional<Layer> same =
                chain.layers().stream().filter(layer -> layer.isSameAs(signed)).findFirst();
        if (same.isPresent()) {
            if (same.get().isDamaged()) {
                return;
            }
            throw new BundleRefused(BundleFault.ALREADY_IMPORTED, "these statuses are in force already");
        }
        long newest = chain.newest().origin().sequence();
        if (origin.sequence() <= newest) {
            throw new BundleRefused(
                    BundleFault.ROLLBACK,
                    "the bundle has sequence " + origin.sequence() + ", and " + newest + " is known already");
        }
        if (origin.kind() == BundleKind.DELTA) {
            checkDelta(origin, newest, chain.layers().size());
        }
    }

    private static void checkDelta(BundleOrigin origin, long newest, int layers) throws BundleRefused {
        if (origin.previous() != newest) {
            throw new BundleRefused(
                    BundleFault.CHAIN_BROKEN,
                    "the delta lies on sequence " + origin.previous() + ", but " + newest + " is the newest known");
        }
        if (layers >= MAX_LAYERS) {
            throw new BundleRefused(
                    BundleFault.TOO_MANY_LAYERS,
                    "there are " + layers + " bundles one upon another: a new snapshot is needed");
        }
    }
}
