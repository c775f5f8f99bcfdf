package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.greenlane.authority.Authority;
import org.greenlane.authority.CodeIssuer;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.IssuedCode;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.DocumentKind;
import org.greenlane.health.CodeId;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// Everybody who comes on that day, what is true of them, and the regions that issue their codes.
final class Town {
    static final Duration PHONE_LIFE = Duration.ofMinutes(10);
    private static final Duration PAPER_LIFE = Duration.ofDays(60);
    private static final Duration STATUS_LIFE = Duration.ofDays(14);
    private static final int HOURS_BEFORE = 140;

    private static final String PREFIX = "PHI1:";
    private static final int BASE45_GROUP = 3;

    private final SyntheticPeople people;
    private final SplittableRandom random;
    private final Authority authority;
    private final byte[] subjectKey;
    private final Map<SyntheticRegion, CodeIssuer> issuers = new EnumMap<>(SyntheticRegion.class);
    private final CodeIssuer forger;
    private final Instant morning;
    private final List<Citizen> everybody = new ArrayList<>();
    private final Set<CodeId> withdrawnEarly = new HashSet<>();
    private final Set<CodeId> withdrawnByNews = new HashSet<>();
    private final List<String> texts = new ArrayList<>();

    /// @param folder for the keys of the regions, and of a forger
    Town(Path folder, long seed, Instant morning) throws IOException {
        this.people = new SyntheticPeople(seed);
        this.random = new SplittableRandom(seed);
        this.morning = morning;
        Instant before = morning.minus(Duration.ofDays(100));
        this.authority = Authority.initSynthetic(folder.resolve("authority"), seed, before);
        authority.renewTrustList(morning.minus(Duration.ofDays(1)));
        this.subjectKey = authority.subjectKey();
        SecureRandom codes = new SecureRandom();
        for (SyntheticRegion region : SyntheticRegion.values()) {
            issuers.put(region, authority.issuer(region, codes));
        }
        this.forger = Authority.initSynthetic(folder.resolve("forger"), ~seed, before).issuer(SyntheticRegion.HOME, codes);
    }

    Authority authority() {
        return authority;
    }

    byte[] subjectKey() {
        return subjectKey.clone();
    }

    List<Citizen> everybody() {
        return everybody;
    }

    /// The texts of all codes that there were.
    List<String> texts() {
        return texts;
    }

    Set<CodeId> withdrawnEarly() {
        return withdrawnEarly;
    }

    Set<CodeId> withdrawnByNews() {
        return withdrawnByNews;
    }

    boolean isWithdrawn(ShownCode code, boolean newsLanded) {
        return withdrawnEarly.contains(code.id()) || (newsLanded && withdrawnByNews.contains(code.id()));
    }

    /// Somebody of whom no region says anything.
    Citizen stranger() {
        Person person = people.person(everybody.size());
        String number = person.documentNumber();
        return welcome(person, DocumentKind.RESIDENT_ID, number, IdentityCard.birth(person));
    }

    /// Somebody from abroad of whom no region says anything.
    Citizen foreigner() {
        Person person = people.person(everybody.size());
        String number = "X%08d".formatted(random.nextInt(100_000_000));
        return welcome(person, DocumentKind.PASSPORT, number, LocalDate.of(1950 + random.nextInt(50), 1 + random.nextInt(12), 15));
    }

    private Citizen welcome(Person person, DocumentKind kind, String number, LocalDate birth) {
        SubjectKey subject = SubjectKey.derive(subjectKey, kind.code(), number);
        Citizen citizen = new Citizen(person, kind, number, birth, subject);
        everybody.add(citizen);
        return citizen;
    }

    /// Somebody whom the home region knows.
    Citizen resident(HealthColour colour, boolean marked) {
        Citizen citizen = stranger();
        citizen.home = Optional.of(told(colour, marked));
        return citizen;
    }

    /// What a region has said some hours ago.
    Told told(HealthColour colour, boolean marked) {
        Instant issued = morning.minus(Duration.ofMinutes(90 + random.nextInt(HOURS_BEFORE * 60)));
        return new Told(colour, marked ? TravelRisk.MARKED : TravelRisk.CLEAR, false, issued, issued.plus(STATUS_LIFE));
    }

    /// A parent and who depends on them.
    Citizen guardian(List<Citizen> dependants) {
        Citizen guardian = resident(HealthColour.GREEN, false);
        guardian.dependants.addAll(dependants);
        guardian.dependants.sort(Comparator.comparing(each -> each.subject));
        return guardian;
    }

    /// The code that a phone shows.
    ///
    /// @param now when it is shown
    /// @param newsMade from when on the home region says other things of some people
    ShownCode shown(Thing.Phone phone, Instant now, Instant newsMade) {
        Instant fetched = now.minus(phone.age());
        List<ShownCode.Says> says = new ArrayList<>();
        for (Citizen each : phone.people()) {
            ShownCode.Says said = says(phone.issuer(), each, !fetched.isBefore(newsMade));
            says.add(phone.claimed()
                    .filter(_ -> says.isEmpty())
                    .map(colour -> new ShownCode.Says(each, colour, said.travel()))
                    .orElse(said));
        }
        return issue(phone.issuer(), says, Medium.PHONE, fetched, PHONE_LIFE, phone.make());
    }

    /// A sheet of paper that was printed some time ago, when its holder was green.
    ShownCode paper(SyntheticRegion issuer, Citizen who, Duration ago, ShownCode.Make make) {
        return issue(
                issuer,
                List.of(new ShownCode.Says(who, HealthColour.GREEN, TravelRisk.CLEAR)),
                Medium.PAPER,
                morning.minus(ago),
                PAPER_LIFE,
                make);
    }

    private static ShownCode.Says says(SyntheticRegion issuer, Citizen who, boolean newsOut) {
        Optional<Told> told = issuer == SyntheticRegion.NEIGHBOUR
                ? who.neighbour
                : newsOut && who.news.isPresent() ? who.news : who.home;
        return new ShownCode.Says(
                who,
                told.map(Told::colour).orElse(HealthColour.GREEN),
                told.map(Told::travel).orElse(TravelRisk.CLEAR));
    }

    private ShownCode issue(
            SyntheticRegion issuer,
            List<ShownCode.Says> says,
            Medium medium,
            Instant issued,
            Duration life,
            ShownCode.Make make) {
        List<Person> shown = says.stream()
                .map(each -> each.who().person.withColour(each.colour()).withTravel(each.travel()))
                .toList();
        CodeIssuer by = make == ShownCode.Make.HOME_MADE ? forger : Objects.requireNonNull(issuers.get(issuer));
        IssuedCode code = by.issue(shown, medium, issued, life);
        String text = make == ShownCode.Make.TOUCHED ? touched(code.text()) : code.text();
        texts.add(text);
        return new ShownCode(
                issuer,
                medium,
                code.holder().issued(),
                code.holder().expires(),
                says,
                make,
                code.holder().codeId(),
                text);
    }

    /// A code whose signature was touched: its last symbols carry the signature's last bytes.
    static String touched(String code) {
        int groups = (code.length() - PREFIX.length()) / BASE45_GROUP;
        int at = PREFIX.length() + (groups - 1) * BASE45_GROUP;
        char other = code.charAt(at) == '0' ? '1' : '0';
        return code.substring(0, at) + other + code.substring(at + 1);
    }
}
