package org.greenlane.bench.dcc;

import java.util.EnumSet;
import java.util.Set;
import org.greenlane.health.Reason;

/// The layers of a case, by the words of its authors, and for which reasons this program refuses each.
enum Layer {
    PICTUREDECODE,
    UNPREFIX(Reason.NOT_A_HEALTH_CODE),
    B45DECODE(Reason.BAD_BASE45),
    COMPRESSION(Reason.BAD_COMPRESSION, Reason.COMPRESSION_BOMB),
    DECODE(Reason.BAD_CBOR, Reason.CBOR_TOO_DEEP, Reason.BAD_ENVELOPE),
    VALIDOBJECT(Reason.BAD_CLAIMS, Reason.SEVERAL_EVENTS),
    SCHEMAVALIDATION(Reason.BAD_CLAIMS, Reason.SEVERAL_EVENTS),
    EXPIRATIONCHECK(Reason.CODE_EXPIRED, Reason.CODE_NOT_YET_VALID),
    VERIFY(
            Reason.UNKNOWN_ALGORITHM,
            Reason.FORGED,
            Reason.UNKNOWN_KEY,
            Reason.KEY_EXPIRED,
            Reason.KEY_NOT_YET_VALID,
            Reason.OUTLIVES_SIGNER,
            Reason.SIGNER_OF_OTHER_COUNTRY),
    KEYUSAGE(Reason.KEY_FOR_OTHER_USE);

    private final Set<Reason> reasons;

    Layer(Reason... reasons) {
        this.reasons = reasons.length == 0 ? EnumSet.noneOf(Reason.class) : EnumSet.of(reasons[0], reasons);
    }

    boolean refuses(Reason reason) {
        return reasons.contains(reason);
    }
}
