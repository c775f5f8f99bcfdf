package org.greenlane.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.greenlane.proof.MerkleTree;

/// Walks the rows of the log in their order and grows the tree again.
final class Verifier {
    private final Head head;
    private final Predicate<StationFile.Row> unseals;
    private final MerkleTree tree = new MerkleTree();

    /// @param head where the log says that it stands
    /// @param unseals whether the entry in a row can be read
    Verifier(Head head, Predicate<StationFile.Row> unseals) {
        this.head = head;
        this.unseals = unseals;
    }

    /// The number of the next row to be given; at first the lowest there can be, so that no row is passed over.
    long next() {
        return tree.size() == 0 ? Long.MIN_VALUE : tree.size() + 1;
    }

    /// Takes the next rows.
    ///
    /// @return what came of it, once that is clear
    Optional<Verification> take(List<StationFile.Row> rows) {
        for (StationFile.Row row : rows) {
            if (tree.size() == head.size()) {
                break;
            }
            long number = tree.size() + 1;
            Optional<String> fault = fault(number, row);
            if (fault.isPresent()) {
                return Optional.of(new Verification.Broken(number, fault.get()));
            }
        }
        if (tree.size() == head.size()) {
            return Optional.of(end());
        }
        return rows.isEmpty()
                ? Optional.of(new Verification.Broken(tree.size() + 1, "the entry is missing"))
                : Optional.empty();
    }

    /// What is wrong with the row that stands where this number should; grows the tree by its leaf.
    private Optional<String> fault(long number, StationFile.Row row) {
        if (row.number() != number) {
            return Optional.of("the entry is missing");
        }
        if (!Arrays.equals(MerkleTree.leafHash(row.sealed()), row.leaf())) {
            return Optional.of("its bytes are not those that were recorded");
        }
        if (!unseals.test(row)) {
            return Optional.of("it does not unseal in this place");
        }
        tree.append(row.leaf());
        return Arrays.equals(tree.root(), row.head())
                ? Optional.empty()
                : Optional.of("its hash is not the one that was linked");
    }

    private Verification end() {
        return Arrays.equals(tree.root(), head.tree().root())
                ? new Verification.Whole(tree.size(), HexFormat.of().formatHex(tree.root()))
                : new Verification.Broken(tree.size(), "the tree does not end where the log says");
    }
}
