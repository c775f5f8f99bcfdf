package org.greenlane;

/// What a round has brought, the gravest last.
enum UpdateEnd {
    NOTHING_NEW,
    NEWS,
    FAILED;

    UpdateEnd and(UpdateEnd other) {
        return compareTo(other) < 0 ? other : this;
    }
}
