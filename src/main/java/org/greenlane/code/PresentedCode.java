package org.greenlane.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.BirthDate;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.ForeignName;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.Tree;

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

    /// A certificate of another country, which names its holder and has no photo.
    sealed interface CertificateCode extends PresentedCode {
        ForeignName name();

        BirthDate birth();

        /// When it ends; empty if it says nothing of that.
        Optional<Instant> ends();

        /// What trust has to judge before anything of it counts.
        ForeignSignature signature();
    }

    /// The health certificate of another country.
    ///
    /// @param certificate what it says, in the words of this station
    /// @param signature what trust has to judge before that counts
    /// @param payload what it says in its own words, for the rules of this place
    record ForeignCode(ForeignCertificate certificate, ForeignSignature signature, Tree payload)
            implements CertificateCode {
        @Override
        public ForeignName name() {
            return certificate.name();
        }

        @Override
        public BirthDate birth() {
            return certificate.birth();
        }

        @Override
        public Optional<Instant> ends() {
            return Optional.of(certificate.expires());
        }

        @Override
        public CodeKind kind() {
            return certificate.scheme();
        }
    }

    /// A certificate whose issuer is named by an address on the web.
    ///
    /// @param certificate what it says, in the words of this station
    /// @param signature what trust has to judge before that counts
    record WebCode(WebCertificate certificate, ForeignSignature signature) implements CertificateCode {
        @Override
        public ForeignName name() {
            return certificate.name();
        }

        @Override
        public BirthDate birth() {
            return certificate.birth();
        }

        @Override
        public Optional<Instant> ends() {
            return certificate.expires();
        }

        @Override
        public CodeKind kind() {
            return certificate.scheme();
        }
    }

    /// One of the codes that together make a SMART Health Card.
    ///
    /// @param number its place, from 1
    /// @param count how many there are
    /// @param digits what it holds of the card
    record CardPart(int number, int count, String digits) implements PresentedCode {
        @Override
        public CodeKind kind() {
            return CodeKind.SMART_HEALTH_CARD;
        }

        /// Not what it holds.
        @Override
        public String toString() {
            return "CardPart[" + number + " of " + count + "]";
        }
    }
}
