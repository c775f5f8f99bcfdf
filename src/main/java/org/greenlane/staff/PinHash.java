package org.greenlane.staff;

import org.greenlane.vault.Argon2id;

/// What is kept of a PIN.
///
/// @param strength what it was made with
/// @param salt 16 bytes
/// @param hash 32 bytes
@SuppressWarnings("ArrayRecordComponent") // a carrier between the file and the hasher, compared by the hasher alone
record PinHash(Argon2id strength, byte[] salt, byte[] hash) {
    @Override
    public String toString() {
        return "PinHash[…]";
    }
}
