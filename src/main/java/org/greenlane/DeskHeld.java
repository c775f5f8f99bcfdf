package org.greenlane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
    /// @param owners tells of each of the staff whether their own document leads to one of these people
    record Behind(Station station, Function<List<SubjectKey>, Predicate<OperatorId>> owners) {
        Checkpoint checkpoint() {
            return station.checkpoint();
        }

        Predicate<OperatorId> ownersOf(List<DocumentNumber> numbers) {
            return owners.apply(numbers.stream()
                    .flatMap(number -> station.personOf(number).stream())
                    .toList());
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
        public Predicate<OperatorId> owners() {
            return behind.ownersOf(
                    presented instanceof Presented.Shown(var document, _) ? document.numbers() : List.of());
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
        public Predicate<OperatorId> owners() {
            return behind.ownersOf(document.stream().toList());
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
            Optional<Reading> reading = shown.alone()
                    .map(text -> Codes.read(text, behind.station().clock().instant()));
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
        public Passage withDocument(Held document, Assistance help) {
            if (document instanceof OfDocument(Presented presented, _)) {
                return behind.checkpoint().admitWithDocument(presented, help);
            }
            throw new IllegalArgumentException("no document");
        }

        @Override
        public Passage compared(Assistance help) {
            return behind.checkpoint().admitCompared(help);
        }

        @Override
        public Predicate<OperatorId> owners() {
            List<Claim> people = reading.isPresent()
                            && reading.get() instanceof Reading.Read(PresentedCode.NativeCode(_, List<Claim> all))
                    ? all
                    : List.of();
            return behind.owners().apply(people.stream().map(Claim::subject).toList());
        }

        @Override
        public void forget() {
            // Whoever shows a code keeps it; what it says lies in texts that go with this. Whose certificate it was goes too.
            behind.checkpoint().forgetDesk();
        }
    }
}
