package org.greenlane;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode;
import org.greenlane.code.Reading;
import org.greenlane.health.Assistance;
import org.greenlane.health.Claim;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.Held;

/// What somebody brought to the desk, before the checkpoint of this station.
sealed interface DeskHeld extends Held {
    /// The station behind the desk.
    ///
    /// @param isOwn whether a document that leads to that person is a colleague's own
    record Behind(Station station, BiPredicate<OperatorId, SubjectKey> isOwn) {
        Checkpoint checkpoint() {
            return station.checkpoint();
        }

        boolean isOf(OperatorId colleague, Stream<SubjectKey> people) {
            return people.anyMatch(person -> isOwn.test(colleague, person));
        }

        Stream<SubjectKey> people(List<DocumentNumber> numbers) {
            return numbers.stream().flatMap(number -> station.personOf(number).stream());
        }
    }

    /// A document on a reader.
    record OfDocument(Presented presented, Behind behind) implements DeskHeld {
        @Override
        public LookUpWay way() {
            return LookUpWay.DOCUMENT;
        }

        @Override
        public boolean needsConsent() {
            return presented instanceof Presented.Shown;
        }

        @Override
        public Passage lookUp(Assistance help, boolean withFamily) {
            return behind.checkpoint().admit(presented, help, withFamily);
        }

        @Override
        public boolean isOf(OperatorId colleague) {
            return presented instanceof Presented.Shown(var document, _)
                    && behind.isOf(colleague, behind.people(document.numbers()));
        }

        @Override
        public void forget() {
            presented.close();
        }
    }

    /// The number of a document, which staff typed.
    ///
    /// @param document empty if no such document has what was typed
    record OfNumber(Optional<DocumentNumber> document, Behind behind) implements DeskHeld {
        @Override
        public LookUpWay way() {
            return LookUpWay.TYPED_NUMBER;
        }

        @Override
        public boolean needsConsent() {
            return document.isPresent();
        }

        @Override
        public Passage lookUp(Assistance help, boolean withFamily) {
            return behind.checkpoint().admit(document, help);
        }

        @Override
        public boolean isOf(OperatorId colleague) {
            return behind.isOf(colleague, behind.people(document.stream().toList()));
        }

        @Override
        public void forget() {
            document.ifPresent(DocumentNumber::close);
        }
    }

    /// A code that was scanned, or the number under one that was typed.
    ///
    /// @param reading what the code says; empty where several or none were in view
    record OfCode(LookUpWay way, Shown shown, Optional<Reading> reading, Behind behind) implements DeskHeld {
        static OfCode scanned(Shown shown, Behind behind) {
            return of(LookUpWay.CODE, shown, behind);
        }

        static OfCode printedNumber(String number, Behind behind) {
            return of(LookUpWay.PRINTED_NUMBER, new Shown(List.of(number)), behind);
        }

        private static OfCode of(LookUpWay way, Shown shown, Behind behind) {
            Optional<Reading> reading = shown.texts().size() == 1
                    ? Optional.of(Codes.read(shown.texts().getFirst(), behind.station().clock().instant()))
                    : Optional.empty();
            return new OfCode(way, shown, reading, behind);
        }

        /// A number under a code says nothing of anybody by itself.
        @Override
        public boolean needsConsent() {
            return reading.filter(it -> it instanceof Reading.Read(PresentedCode.NumberCode _)).isPresent();
        }

        @Override
        public Passage lookUp(Assistance help, boolean withFamily) {
            return behind.checkpoint().admit(shown, help);
        }

        @Override
        public boolean isOf(OperatorId colleague) {
            return reading.filter(it -> it instanceof Reading.Read(PresentedCode.NativeCode(_, List<Claim> people))
                            && behind.isOf(colleague, people.stream().map(Claim::subject)))
                    .isPresent();
        }

        @Override
        public void forget() {
            // Whoever shows a code keeps it; what it says lies in texts that go with this.
        }
    }
}
