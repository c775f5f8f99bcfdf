package org.greenlane.code;

import java.util.List;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.proof.CoseSign1;

/// A code that was read and is of the right form.
public sealed interface PresentedCode {
    CodeKind kind();

    /// The national code.
    ///
    /// @param signed what trust has to judge before the claims count
    /// @param people the holder first, then dependants; all of the same issuer, code id, medium and times
    record NativeCode(CoseSign1 signed, List<Claim> people) implements PresentedCode {
        public NativeCode {
            people = List.copyOf(people);
            if (people.isEmpty()) {
                throw new IllegalArgumentException("a code is about somebody");
            }
        }

        public Claim holder() {
            return people.getFirst();
        }

        @Override
        public CodeKind kind() {
            return CodeKind.NATIVE;
        }
    }

    /// The temporary slip of a station.
    ///
    /// @param signed what the station has to judge before the slip counts
    record SlipCode(CoseSign1 signed, Slip slip) implements PresentedCode {
        @Override
        public CodeKind kind() {
            return CodeKind.SLIP;
        }
    }

    /// The number under a paper code. Unsigned: it leads to a status, and is nobody's proof.
    record NumberCode(PrintedNumber number) implements PresentedCode {
        @Override
        public CodeKind kind() {
            return CodeKind.PRINTED_NUMBER;
        }
    }
}
