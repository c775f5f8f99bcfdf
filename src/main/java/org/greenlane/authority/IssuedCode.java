package org.greenlane.authority;

import java.util.List;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Claim;

/// A code as its issuer hands it out.
///
/// @param text what the QR says
/// @param people the holder first
public record IssuedCode(String text, List<Claim> people) {
    public IssuedCode {
        people = List.copyOf(people);
    }

    public Claim holder() {
        return people.getFirst();
    }

    /// What stands under it on paper.
    public PrintedNumber number() {
        return PrintedNumber.of(holder().subject());
    }

    /// Says nothing: the text is a person's.
    @Override
    public String toString() {
        return "IssuedCode[…]";
    }
}
