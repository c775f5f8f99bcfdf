package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.CodeId;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;

/// Says what the right answer is, from what is true of the people and the site's rule in plain words. Written apart from
/// the station's own policy, of which it knows nothing.
final class Oracle {
    /// What the gate must say of one person.
    enum Answer {
        PASS,
        ASK,
        STOP
    }

    /// How the world stands while somebody is answered.
    ///
    /// @param clock what the station's clock says
    /// @param clockRight whether it is right
    /// @param logWrites whether the log takes anything
    /// @param newsLanded whether the station has the home region's news of midday
    /// @param stale whether what the station has of the home region is past its own end
    record Moment(Instant clock, boolean clockRight, boolean logWrites, boolean newsLanded, boolean stale) {}

    /// A card or passport as it lies there.
    ///
    /// @param chip read from its chip; printed lines prove nothing
    /// @param valid today
    record Laid(Citizen who, boolean chip, boolean valid) {}

    /// What a site asks, in the words of whoever runs it.
    ///
    /// @param freshPhone how old a phone code may be that stands alone
    /// @param unknownByPhone people whom nobody knows pass by a fresh phone code
    /// @param staleByPhone so does everybody while the statuses are stale
    /// @param paper how long ago a sheet may have been printed
    /// @param asksTravellers a travel mark is looked at by staff
    /// @param cardEnough a genuine card is as good as a code
    /// @param again how soon after somebody the same sheet is doubted
    record House(
            Duration freshPhone,
            boolean unknownByPhone,
            boolean staleByPhone,
            Duration paper,
            boolean asksTravellers,
            boolean cardEnough,
            Duration again) {
        static House of(SiteKind site) {
            return switch (site) {
                case HOSPITAL -> new House(minutes(5), false, false, Duration.ofDays(7), true, true, minutes(20));
                case STATION -> new House(minutes(10), true, false, Duration.ofDays(14), false, true, minutes(20));
                case PORT -> new House(minutes(10), false, false, Duration.ofDays(7), true, false, minutes(20));
                case RESIDENTIAL -> new House(minutes(10), true, true, Duration.ofDays(30), false, true, minutes(5));
                case PARK -> new House(minutes(10), true, true, Duration.ofDays(30), false, true, minutes(20));
            };
        }

        private static Duration minutes(long count) {
            return Duration.ofMinutes(count);
        }
    }

    /// A code from further ahead than clocks differ is from no clock that is right.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final House house;
    private final Map<CodeId, Instant> wentThroughWith = new HashMap<>();

    Oracle(SiteKind site) {
        this.house = House.of(site);
    }

    /// Nothing that says anything of anybody.
    static List<Answer> nothing() {
        return List.of(Answer.ASK);
    }

    List<Answer> code(ShownCode code, boolean withdrawn, Moment now) {
        boolean ahead = code.issued().isAfter(now.clock().plus(CLOCKS_DIFFER));
        if (ahead || !now.clock().isBefore(code.expires())) {
            return nothing();
        }
        List<Answer> answers = code.people().stream()
                .map(person -> person(code, person, withdrawn, now))
                .toList();
        boolean sheet = code.medium() == Medium.PAPER && code.make() == ShownCode.Make.GENUINE;
        return logged(sheet ? sheet(answers, code.id(), now) : answers, now);
    }

    private Answer person(ShownCode code, ShownCode.Says says, boolean withdrawn, Moment now) {
        if (code.make() == ShownCode.Make.HOME_MADE) {
            return Answer.ASK;
        }
        if (code.make() == ShownCode.Make.TOUCHED || withdrawn) {
            return Answer.STOP;
        }
        // What region 990300 says does not count here, as was announced.
        if (code.issuer() == SyntheticRegion.ANNOUNCED) {
            return Answer.ASK;
        }
        List<Source> sources = sources(says.who(), now);
        return sources.isEmpty()
                ? weighed(code, says, Optional.empty(), now)
                : gravest(sources.stream()
                        .map(source -> weighed(code, says, Optional.of(source), now))
                        .toList());
    }

    /// What one region says, and whether that may have changed since.
    private record Source(Told told, boolean stale) {}

    private static Optional<Told> home(Citizen who, Moment now) {
        return now.newsLanded() && who.news.isPresent() ? who.news : who.home;
    }

    /// Whether the home region has taken back what it said of whoever brings this: no procedure lets them through.
    static boolean isWithdrawn(Thing thing, Moment now) {
        List<Citizen> people = switch (thing) {
            case Thing.Card(Laid laid, _) -> List.of(laid.who());
            case Thing.Passport(Laid laid) -> List.of(laid.who());
            case Thing.CardNumber(Citizen who, _) -> List.of(who);
            case Thing.SheetNumber(Citizen who) -> List.of(who);
            case Thing.Phone phone -> phone.people();
            case Thing.Paper(ShownCode code) ->
                code.people().stream().map(ShownCode.Says::who).toList();
            case Thing.Poster _, Thing.TwoPhones _, Thing.Slip _, Thing.Nothing _ -> List.of();
        };
        return people.stream().anyMatch(who -> home(who, now).filter(Told::withdrawn).isPresent());
    }

    /// The home region, and its neighbour where that has said more since, or the home region says nothing that counts.
    private static List<Source> sources(Citizen who, Moment now) {
        List<Source> sources = new ArrayList<>();
        Optional<Told> home = home(who, now);
        home.ifPresent(told -> sources.add(new Source(told, now.stale())));
        boolean homeCounts = home.isPresent()
                && !home.get().withdrawn()
                && now.clock().isBefore(home.get().until())
                && !now.stale();
        who.neighbour
                .filter(told -> !homeCounts || told.issued().isAfter(home.get().issued()))
                .ifPresent(told -> sources.add(new Source(told, false)));
        return sources;
    }

    private Answer weighed(ShownCode code, ShownCode.Says says, Optional<Source> source, Moment now) {
        Optional<Told> told = source.map(Source::told);
        HealthColour colour = colour(code, says, told);
        if (colour == HealthColour.RED) {
            return Answer.STOP;
        }
        Duration age = Duration.between(code.issued(), now.clock());
        boolean phone = code.medium() == Medium.PHONE;
        boolean freshPhone = phone && age.compareTo(house.freshPhone()) <= 0;
        boolean backed = told.filter(said -> now.clock().isBefore(said.until())).isPresent();
        boolean stale = source.map(Source::stale).orElse(now.stale());
        boolean marked = says.travel() == TravelRisk.MARKED
                || told.filter(said -> said.travel() == TravelRisk.MARKED).isPresent();
        boolean right = colour == HealthColour.GREEN
                && told.filter(Told::withdrawn).isEmpty()
                && (backed || (house.unknownByPhone() && freshPhone))
                && (!stale || (house.staleByPhone() && freshPhone))
                && (phone || age.compareTo(house.paper()) <= 0)
                && !(marked && house.asksTravellers())
                && now.clockRight();
        return right ? Answer.PASS : Answer.ASK;
    }

    /// The newest word counts; one that is older than the code never makes it better.
    private static HealthColour colour(ShownCode code, ShownCode.Says says, Optional<Told> told) {
        if (told.isEmpty() || told.get().withdrawn()) {
            return says.colour();
        }
        HealthColour known = told.get().colour();
        boolean newer = !told.get().issued().isBefore(code.issued());
        return newer || known.compareTo(says.colour()) > 0 ? known : says.colour();
    }

    /// Everybody of a family stands and falls with the guardian's document, and has their own status.
    List<Answer> document(Laid laid, boolean family, Moment now) {
        List<Answer> answers = new ArrayList<>();
        answers.add(document(laid, laid.who(), now));
        if (family && laid.who().dependants.isEmpty()) {
            answers.add(Answer.ASK);
        } else if (family) {
            laid.who().dependants.forEach(each -> answers.add(document(laid, each, now)));
        }
        return logged(answers, now);
    }

    private Answer document(Laid laid, Citizen who, Moment now) {
        return gravest(sources(who, now).stream()
                .map(source -> document(laid, source, now))
                .toList());
    }

    private Answer document(Laid laid, Source source, Moment now) {
        Told told = source.told();
        if (told.colour() == HealthColour.RED && !told.withdrawn()) {
            return Answer.STOP;
        }
        boolean right = told.colour() == HealthColour.GREEN
                && !told.withdrawn()
                && now.clock().isBefore(told.until())
                && !source.stale()
                && laid.chip()
                && laid.valid()
                && house.cardEnough()
                && !(told.travel() == TravelRisk.MARKED && house.asksTravellers())
                && now.clockRight();
        return right ? Answer.PASS : Answer.ASK;
    }

    /// A number is nobody's proof. It stops whoever is red, and lets nobody through.
    List<Answer> number(Citizen who, Moment now) {
        boolean red = sources(who, now).stream()
                .map(Source::told)
                .anyMatch(told -> told.colour() == HealthColour.RED && !told.withdrawn());
        return List.of(red ? Answer.STOP : Answer.ASK);
    }

    /// A slip of this station counts until its end, for one person at a time.
    List<Answer> slip(CodeId id, Instant until, boolean touched, Moment now) {
        if (!now.clock().isBefore(until)) {
            return nothing();
        }
        if (touched) {
            return List.of(Answer.STOP);
        }
        List<Answer> answers = List.of(now.clockRight() ? Answer.PASS : Answer.ASK);
        return logged(allPass(answers) ? sheet(answers, id, now) : answers, now);
    }

    /// Two people with one sheet: the second is asked, if the first has gone through with it.
    private List<Answer> sheet(List<Answer> answers, CodeId id, Moment now) {
        Instant before = wentThroughWith.get(id);
        if (before != null && before.isAfter(now.clock().minus(house.again()))) {
            return answers.stream().map(Oracle::doubted).toList();
        }
        if (allPass(answers) && now.logWrites()) {
            wentThroughWith.put(id, now.clock());
        }
        return answers;
    }

    /// Nobody passes of whom nothing is written down.
    private static List<Answer> logged(List<Answer> answers, Moment now) {
        return now.logWrites() ? answers : answers.stream().map(Oracle::doubted).toList();
    }

    private static Answer doubted(Answer answer) {
        return answer == Answer.PASS ? Answer.ASK : answer;
    }

    static boolean allPass(List<Answer> answers) {
        return gravest(answers) == Answer.PASS;
    }

    /// Whom nobody knows, nobody lets through.
    static Answer gravest(List<Answer> answers) {
        return answers.stream().max(Enum::compareTo).orElse(Answer.ASK);
    }
}
