package org.greenlane.proof;

/// The roots of parts of a tree, from wherever its leaves are kept.
///
/// @param <E> what it throws where they cannot be read
@FunctionalInterface
public interface Subtrees<E extends Exception> {
    /// The root over the leaves `from` (inclusive, counted from 0) to `to` (exclusive): `MTH(D[from:to])` of RFC 9162
    /// section 2.1.1.
    byte[] root(long from, long to) throws E;
}
