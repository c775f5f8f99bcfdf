package org.greenlane.status;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;

/// Seals the pages of one layer, each bound to its place: region, sequence and page number. Every layer has a key of its
/// own, so that no key ever seals too often.
final class LayerSeal {
    /// The place of the sealed header, by which a file of another station or another key is known at once.
    private static final int HEADER = -1;

    private final Sealer sealer;
    private final byte[] place;

    LayerSeal(Vault vault, BundleOrigin origin) {
        this.sealer = vault.sealer("statuses/" + origin.region() + "/" + origin.sequence());
        byte[] region = origin.region().code().getBytes(StandardCharsets.US_ASCII);
        this.place = ByteBuffer.allocate(region.length + 1 + Long.BYTES + Integer.BYTES)
                .put(region)
                .put((byte) '|')
                .putLong(origin.sequence())
                .array();
    }

    byte[] sealPage(int number, byte[] page) {
        return sealer.seal(page, place(number));
    }

    byte[] unsealPage(int number, byte[] sealed) throws SealBroken {
        return sealer.unseal(sealed, place(number));
    }

    byte[] sealHeader(byte[] header) {
        return sealer.seal(header, place(HEADER));
    }

    byte[] unsealHeader(byte[] sealed) throws SealBroken {
        return sealer.unseal(sealed, place(HEADER));
    }

    private byte[] place(int number) {
        byte[] here = place.clone();
        ByteBuffer.wrap(here).putInt(here.length - Integer.BYTES, number);
        return here;
    }
}
