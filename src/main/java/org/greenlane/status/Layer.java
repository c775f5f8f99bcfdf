package org.greenlane.status;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.MerkleTree;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Vault;

/// One imported bundle. Its page hashes stand in memory, checked against the signed root once, so that a look-up compares
/// one hash and a changed byte on the disk answers nobody. Not safe for several threads.
final class Layer implements AutoCloseable {
    private static final int PRINTED_BITS = 60;

    private final LayerFile file;
    private final CoseSign1 signed;
    private final BundleHeader header;
    private final LayerSeal seal;
    private final byte[] hashes;
    private volatile boolean damaged;

    private Layer(LayerFile file, CoseSign1 signed, BundleHeader header, LayerSeal seal, byte[] hashes) {
        this.file = file;
        this.signed = signed;
        this.header = header;
        this.seal = seal;
        this.hashes = hashes;
    }

    /// @throws LayerDamaged if it is not what was imported here
    static Layer open(Path path, Vault vault) throws LayerDamaged {
        try {
            LayerFile file = new LayerFile(path);
            try {
                return open(file, vault);
            } catch (BundleRefused | CoseException | SealBroken | SQLException | LayerDamaged e) {
                file.close();
                throw e;
            }
        } catch (BundleRefused | CoseException | SealBroken | SQLException | IOException e) {
            throw new LayerDamaged(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Layer open(LayerFile file, Vault vault)
            throws BundleRefused, CoseException, SealBroken, SQLException, LayerDamaged {
        byte[][] about = file.about();
        CoseSign1 signed = BundleReader.decode(about[0]);
        BundleHeader header = BundleHeader.decode(signed.payload());
        LayerSeal seal = new LayerSeal(vault, header.origin());
        byte[] hashes = file.hashes(header.pages() * BundleFormat.HASH_BYTES);
        boolean own = Arrays.equals(seal.unsealHeader(about[1]), about[0]);
        if (!own || !Arrays.equals(MerkleTree.rootOver(hashes), header.rootBytes())) {
            throw new LayerDamaged("its header or hashes are not those that were signed");
        }
        return new Layer(file, signed, header, seal, hashes);
    }

    BundleHeader header() {
        return header;
    }

    BundleOrigin origin() {
        return header.origin();
    }

    Path path() {
        return file.path();
    }

    boolean isSameAs(CoseSign1 other) {
        return signed.equals(other);
    }

    /// Whether a page has been met that is not the one that was signed.
    boolean isDamaged() {
        return damaged;
    }

    Standing standing(Trust trust, Instant now) {
        return trust.judge(signed, header.origin().region(), KeyUse.STATUS, now);
    }

    Optional<StatusRecord> find(SubjectKey key) throws LayerDamaged {
        return page(key.prefix(header.pageBits())).find(key);
    }

    List<StatusRecord> startingWith(long prefix60) throws LayerDamaged {
        return page((int) (prefix60 >>> (PRINTED_BITS - header.pageBits()))).startingWith(prefix60);
    }

    /// Every binding of the guardian who has this mark.
    List<FamilyBinding> bindings(long mark) throws LayerDamaged {
        return page(new SubjectKey(mark, 0).prefix(header.pageBits())).bindings(mark);
    }

    /// A page that is the one that was signed.
    Page page(int number) throws LayerDamaged {
        int at = number * BundleFormat.HASH_BYTES;
        try {
            byte[] page = seal.unsealPage(number, file.sealedPage(number));
            if (Arrays.equals(
                    MerkleTree.leafHash(page), 0, BundleFormat.HASH_BYTES, hashes, at, at + BundleFormat.HASH_BYTES)) {
                return new Page(page);
            }
        } catch (SQLException | SealBroken e) {
            damaged = true;
            throw new LayerDamaged("page " + number + ": " + e.getMessage());
        }
        damaged = true;
        throw new LayerDamaged("page " + number + " is not the one that was signed");
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
