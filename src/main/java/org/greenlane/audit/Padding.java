package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import org.greenlane.proof.Cbor;

/// Makes what is personal as long as it would be of anybody. It leaves in exports, sealed: but its length would tell a
/// red code from a green one, somebody known from somebody unknown, a long note from none.
final class Padding {
    /// At least so many zeros, and less than 256: their length then always takes two bytes.
    private static final int LEAST = 24;

    /// The key and the length.
    private static final int HEAD = 4;

    /// The longest that a person is: travel mark, pseudonym, and the longest name of a colour.
    private static final int PERSON = 29;

    private static final int BLOCK = 64;

    private Padding() {}

    static CBORObject ofPerson(CBORObject person) {
        int rest = Math.max(0, PERSON - Cbor.encode(person).length);
        return person.Set(EntryField.PADDING, new byte[LEAST + rest]);
    }

    /// To the next multiple of 64 bytes.
    static void toBlocks(CBORObject personal) {
        int length = Cbor.encode(personal).length + HEAD + LEAST;
        personal.Set(EntryField.PADDING, new byte[LEAST + Math.floorMod(-length, BLOCK)]);
    }
}
