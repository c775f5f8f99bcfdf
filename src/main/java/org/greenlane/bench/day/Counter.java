package org.greenlane.bench.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.greenlane.authority.IdentityCard;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.bench.day.Oracle.Laid;
import org.greenlane.bench.day.Oracle.Moment;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.Input;

/// Where people put what they bring to the desk: its readers, its scanner, its keys.
final class Counter {
    private static final ZoneId ZONE = ZoneId.systemDefault();

    /// Where the last digit of its number stands in a card's text (GA 450: from byte 122, two bytes a symbol).
    private static final int NUMBERS_LAST_DIGIT = 122 + 2 * 16;

    private final Hands hands;
    private final World world;
    private final PlateReader plate;
    private final PassportReader passports;

    Counter(Hands hands, World world, SplittableRandom random) {
        this.hands = hands;
        this.world = world;
        this.plate = new PlateReader(random.split());
        this.passports = new PassportReader(random.split());
    }

    PlateReader plate() {
        return plate;
    }

    PassportReader passports() {
        return passports;
    }

    /// @return false if a reader could not read it, and it is worth another try
    boolean bring(Thing thing, boolean family) throws InterruptedException {
        switch (thing) {
            case Thing.Card(Laid laid, boolean damaged) -> {
                Presented card = plate.read(card(laid, damaged, world.time().instant()));
                hands.wait(plate.took());
                return lay(card, laid, family) || damaged;
            }
            case Thing.Passport(Laid laid) -> {
                LocalDate today = LocalDate.ofInstant(world.time().instant(), ZONE);
                LocalDate until = laid.valid() ? today.plusYears(3) : today.minusDays(40);
                Presented passport = passports.read(laid.who(), until, today);
                hands.wait(Hands.SCAN);
                return lay(passport, laid, family);
            }
            case Thing.CardNumber(Citizen who, boolean mistyped) -> {
                hands.type(who.number.length());
                expect(mistyped ? _ -> Oracle.nothing() : now -> world.oracle().number(who, now));
                hands.touch(new Input.TypeNumber(who.kind.code(), new Typed(number(who, mistyped))));
            }
            case Thing.SheetNumber(Citizen who) -> {
                String number = PrintedNumber.of(who.subject).text();
                hands.type(number.length());
                expect(now -> world.oracle().number(who, now));
                hands.touch(new Input.TypePrintedNumber(new Typed(number.toCharArray())));
            }
            case Thing.Nothing() -> {
                expect(_ -> Oracle.nothing());
                hands.touch(new Input.NothingToShow());
            }
            case Thing.Phone phone -> scan(world.shown(phone));
            case Thing.Paper(ShownCode code) -> scan(code);
            case Thing.Poster _, Thing.TwoPhones _, Thing.Slip _ ->
                throw new IllegalArgumentException("nobody comes to the desk with that");
        }
        return true;
    }

    private boolean lay(Presented presented, Laid laid, boolean family) throws InterruptedException {
        boolean read = presented instanceof Presented.Shown;
        expect(read ? now -> world.oracle().document(laid, family, now) : _ -> Oracle.nothing());
        hands.lay(presented);
        return read;
    }

    private void scan(ShownCode code) throws InterruptedException {
        hands.wait(Hands.SCAN);
        expect(now -> world.oracle().code(code, world.town().isWithdrawn(code, now.newsLanded()), now));
        hands.take(new Input.Scan(code.text()));
    }

    private void expect(Function<Moment, List<Answer>> truth) {
        world.examiner().expectAtTheDesk(truth);
    }

    /// The text of a card that is valid today, or was once; of a damaged one, a symbol is another.
    static byte[] card(Laid laid, boolean damaged, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate from = today.minusYears(laid.valid() ? 4 : 12);
        byte[] text = IdentityCard.of(laid.who().person, from, from.plusYears(10));
        if (damaged) {
            text[NUMBERS_LAST_DIGIT] = (byte) ('0' + (text[NUMBERS_LAST_DIGIT] - '0' + 1) % 10);
        }
        return text;
    }

    private static char[] number(Citizen who, boolean mistyped) {
        char[] number = who.number.toCharArray();
        if (mistyped) {
            number[16] = (char) ('0' + (number[16] - '0' + 1) % 10);
        }
        return number;
    }
}
