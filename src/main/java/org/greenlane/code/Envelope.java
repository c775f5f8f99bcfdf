package org.greenlane.code;

import org.greenlane.health.Reason;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;

/// The envelope of all native texts, behind their prefixes: base45 of a COSE_Sign1 of deterministic CBOR.
final class Envelope {
    private Envelope() {}

    static CoseSign1 open(String base45) throws RefusedCode {
        byte[] bytes = Base45.decode(base45).orElseThrow(() -> new RefusedCode(Reason.BAD_BASE45));
        try {
            return CoseSign1.decode(bytes, Codes.MAX_TEXT, NativeFormat.MAX_DEPTH);
        } catch (CoseException e) {
            throw RefusedCode.of(e);
        }
    }
}
