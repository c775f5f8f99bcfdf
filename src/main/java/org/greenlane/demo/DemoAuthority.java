package org.greenlane.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.TravelRisk;

/// Issues the travellers' codes at the moment they come to the gate, as their phones would fetch them.
public final class DemoAuthority {
    /// How many people the demo's region has.
    public static final int PEOPLE = 10_000;

    /// Among how many families of them there are bonds to guardians.
    static final int FAMILIES = 20;

    public static final long SEED = 20_200_429;

    private static final Duration PHONE_LIFE = Duration.ofMinutes(10);
    private static final Duration PAPER_LIFE = Duration.ofDays(90);
    private static final Duration PRINTED = Duration.ofDays(3);
    private static final String DCC_EXAMPLE = "HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N IOP-IA%NFQGRJPC%OQHIZC4.OI1RM8ZA.A5:S9MKN4NN3F85QNCY0O%0VZ001HOC9JU0D0HT0HB2PL";
    private static final String NATIVE_PREFIX = "PHI1:";
    private static final int BASE45_GROUP = 3;
    private static final String POSTER = "https://example.org/welcome-to-our-station";

    private final Authority authority;
    private final SecureRandom random;
    private final SyntheticPeople people = new SyntheticPeople(SEED);

    public DemoAuthority(Authority authority, SecureRandom random) {
        this.authority = authority;
        this.random = random;
    }

    /// The identity card of a traveller who has no code: the text that its chip tells.
    public Optional<byte[]> cardOf(Traveller traveller, LocalDate today) {
        LocalDate issued = today.minusYears(4);
        return switch (traveller) {
            case GRANDFATHER -> Optional.of(card(of(AgeGroup.ELDERLY, today), issued));
            case SCHOOLCHILD -> Optional.of(card(of(AgeGroup.MINOR, today), issued));
            case CARD_OF_RED -> Optional.of(card(someone(0, person -> person.colour() == HealthColour.RED), issued));
            case OLD_CARD -> Optional.of(card(of(AgeGroup.ADULT, today), today.minusYears(12)));
            default -> Optional.empty();
        };
    }

    /// The identity card of an old woman who has no phone.
    byte[] cardWithoutPhone(LocalDate today) {
        Person person = someone(
                1, each -> isPlainGreen(each) && AgeGroup.of(IdentityCard.birth(each), today) == AgeGroup.ELDERLY);
        return card(person, today.minusYears(4));
    }

    private Person of(AgeGroup age, LocalDate today) {
        return someone(0, person -> isPlainGreen(person) && AgeGroup.of(IdentityCard.birth(person), today) == age);
    }

    private static byte[] card(Person person, LocalDate issued) {
        return IdentityCard.of(person, issued, issued.plusYears(10));
    }

    /// The texts of the codes that this traveller shows now: one, two on two phones, or none.
    public List<String> codesOf(Traveller traveller, Instant now) throws IOException {
        if (traveller.medium().isEmpty()) {
            return List.of();
        }
        return traveller == Traveller.TWO_PHONES
                ? List.of(codeOf(Traveller.COMMUTER, now), codeOf(traveller, now))
                : List.of(codeOf(traveller, now));
    }

    private String codeOf(Traveller traveller, Instant now) throws IOException {
        return switch (traveller) {
            case COMMUTER -> phone(SyntheticRegion.HOME, now, someone(0, DemoAuthority::isPlainGreen));
            case GRANDMOTHER -> paper(now, someone(1, DemoAuthority::isPlainGreen));
            case FAMILY ->
                phone(
                        SyntheticRegion.HOME,
                        now,
                        someone(2, DemoAuthority::isPlainGreen),
                        someone(3, DemoAuthority::isPlainGreen),
                        someone(4, DemoAuthority::isPlainGreen));
            case TWO_PHONES -> phone(SyntheticRegion.HOME, now, someone(7, DemoAuthority::isPlainGreen));
            case NEIGHBOUR -> phone(SyntheticRegion.NEIGHBOUR, now, people.person(PEOPLE + 1).withColour(HealthColour.GREEN));
            case JOURNEY -> phone(SyntheticRegion.HOME, now, someone(0, DemoAuthority::isGreenWithTravelMark));
            case YELLOW -> phone(SyntheticRegion.HOME, now, someone(0, person -> person.colour() == HealthColour.YELLOW));
            case RED -> phone(SyntheticRegion.HOME, now, someone(0, person -> person.colour() == HealthColour.RED));
            case TURNED_RED ->
                paper(now, someone(1, person -> person.colour() == HealthColour.RED).withColour(HealthColour.GREEN));
            case OLD_SCREENSHOT ->
                phone(SyntheticRegion.HOME, now.minus(Duration.ofHours(5)), someone(5, DemoAuthority::isPlainGreen));
            case FORGER -> forged(phone(SyntheticRegion.HOME, now, someone(6, DemoAuthority::isPlainGreen)));
            case ANNOUNCED -> phone(SyntheticRegion.ANNOUNCED, now, people.person(PEOPLE + 2).withColour(HealthColour.GREEN));
            case VISITOR -> DCC_EXAMPLE;
            case POSTER -> POSTER;
            case GRANDFATHER, SCHOOLCHILD, CARD_OF_RED, OLD_CARD ->
                throw new IllegalArgumentException(traveller + " has no code");
        };
    }

    private String phone(SyntheticRegion region, Instant now, Person... holderFirst) throws IOException {
        return authority.issuer(region, random).issue(List.of(holderFirst), Medium.PHONE, now, PHONE_LIFE).text();
    }

    private String paper(Instant now, Person person) throws IOException {
        Instant printed = now.minus(PRINTED);
        return authority.issuer(SyntheticRegion.HOME, random)
                .issue(List.of(person), Medium.PAPER, printed, PAPER_LIFE)
                .text();
    }

    /// A code whose signature was touched: its last symbols carry the signature's last bytes.
    private static String forged(String code) {
        int groups = (code.length() - NATIVE_PREFIX.length()) / BASE45_GROUP;
        int at = NATIVE_PREFIX.length() + (groups - 1) * BASE45_GROUP;
        char touched = code.charAt(at) == '0' ? '1' : '0';
        return code.substring(0, at) + touched + code.substring(at + 1);
    }

    /// The n-th person of whom that is true.
    private Person someone(int n, Predicate<Person> isTrue) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(people::person)
                .filter(isTrue)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlainGreen(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.CLEAR;
    }

    private static boolean isGreenWithTravelMark(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.MARKED;
    }
}
