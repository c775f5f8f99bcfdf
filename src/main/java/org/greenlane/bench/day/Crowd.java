package org.greenlane.bench.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.bench.day.Arrival.Manner;
import org.greenlane.health.HealthColour;

/// Makes the people who come, and what they bring, in a mix of a seed: more odd cases than on any real day.
final class Crowd {
    private static final String DCC = "HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N IOP-IA%NFQGRJPC%OQHIZC4.OI1RM8ZA.A5:S9MKN4NN3F85QNCY0O%0VZ001HOC9JU0D0HT0HB2PL";

    private static final List<String> POSTERS =
            List.of(DCC, "https://example.org/welcome", "PHI1:NOT A CODE", "PHI1:" + "A0".repeat(900), "0000-0000-0000-Z");

    private static final List<Manner.Then> THENS = List.of(Manner.Then.values());

    private final Town town;
    private final SplittableRandom random;
    private final DayPlan plan;
    private final DayClock day;
    private final List<Arrival> arrivals = new ArrayList<>();

    Crowd(Town town, DayPlan plan, DayClock day) {
        this.town = town;
        this.plan = plan;
        this.day = day;
        this.random = new SplittableRandom(plan.seed() ^ 0x5eed);
    }

    /// Everybody, in the order in which they come.
    List<Arrival> gather() {
        for (int i = 0; i < plan.people(); i++) {
            Duration at = at(i);
            arrivals.add(random.nextDouble() < plan.assisted() ? helped(at) : Arrival.atTheGate(at, selfService(at)));
        }
        arrivals.sort(null);
        return arrivals;
    }

    /// All day long; a few more come in the minutes when something is wrong.
    private Duration at(int i) {
        if (i % 40 == 0) {
            Duration within = day.troubles().get(i / 40 % day.troubles().size());
            return within.plusSeconds(random.nextInt(58));
        }
        return Duration.ofMillis(random.nextLong(day.end().toMillis()));
    }

    private boolean chance(double part) {
        return random.nextDouble() < part;
    }

    private HealthColour colour() {
        int lot = random.nextInt(100);
        return lot < 88 ? HealthColour.GREEN : lot < 94 ? HealthColour.YELLOW : HealthColour.RED;
    }

    /// Somebody of the region, of whom it may say something else at midday.
    private Citizen resident(HealthColour colour) {
        Citizen citizen = town.resident(colour, chance(0.03));
        Told told = citizen.home.orElseThrow();
        if (chance(0.02)) {
            citizen.home = Optional.of(told.takenBack(told.issued()));
        } else if (chance(0.015)) {
            citizen.home = Optional.of(new Told(
                    told.colour(), told.travel(), false, told.issued().minus(Duration.ofDays(20)), told.issued().minus(Duration.ofDays(6))));
        } else if (chance(0.06)) {
            citizen.news = Optional.of(chance(0.3) ? told.takenBack(day.newsMade()) : told.in(colour(), day.newsMade()));
        }
        if (chance(0.04)) {
            citizen.neighbour = Optional.of(town.told(colour(), chance(0.1)));
        }
        return citizen;
    }

    private Citizen resident() {
        return resident(colour());
    }

    private Citizen green() {
        return town.resident(HealthColour.GREEN, false);
    }

    private Thing selfService(Duration at) {
        int lot = random.nextInt(1000);
        if (lot < 560) {
            return phone(List.of(resident()));
        } else if (lot < 640) {
            return paper(SyntheticRegion.HOME, resident());
        } else if (lot < 660) {
            return copied(at);
        } else if (lot < 720) {
            return family();
        } else if (lot < 770) {
            return fromElsewhere();
        } else if (lot < 800) {
            return phone(List.of(town.stranger()));
        } else if (lot < 820) {
            return forged();
        } else if (lot < 840) {
            return withdrawn();
        } else if (lot < 860) {
            return new Thing.Poster(POSTERS.get(random.nextInt(POSTERS.size())));
        } else if (lot < 870) {
            return new Thing.TwoPhones(green(), green());
        } else if (lot < 885) {
            return new Thing.SheetNumber(chance(0.8) ? resident() : town.stranger());
        } else if (lot < 900) {
            return claimingOtherwise();
        }
        return card();
    }

    private Thing phone(List<Citizen> people) {
        return phone(SyntheticRegion.HOME, people);
    }

    /// Most have fetched it just now, some a while ago; some show yesterday's picture of it.
    private Thing phone(SyntheticRegion issuer, List<Citizen> people) {
        Duration age = chance(0.04)
                ? Duration.ofHours(1 + random.nextInt(40))
                : Duration.ofSeconds(random.nextInt(chance(0.1) ? 590 : 120));
        return new Thing.Phone(issuer, people, age, ShownCode.Make.GENUINE, Optional.empty());
    }

    private Thing claimingOtherwise() {
        return new Thing.Phone(
                SyntheticRegion.HOME,
                List.of(resident()),
                Duration.ofSeconds(random.nextInt(100)),
                ShownCode.Make.GENUINE,
                Optional.of(colour()));
    }

    private Thing paper(SyntheticRegion issuer, Citizen who) {
        int days = chance(0.15) ? 4 + random.nextInt(70) : random.nextInt(6);
        return new Thing.Paper(
                town.paper(issuer, who, Duration.ofHours(days * 24L + 3), ShownCode.Make.GENUINE));
    }

    /// Two people with one sheet; and the one it belongs to comes back later.
    private Thing copied(Duration at) {
        Thing sheet = paper(SyntheticRegion.HOME, green());
        later(at, Duration.ofSeconds(20 + random.nextInt(1100)), sheet);
        later(at, Duration.ofMinutes(45 + random.nextInt(60)), sheet);
        return sheet;
    }

    private void later(Duration at, Duration after, Thing thing) {
        Duration then = at.plus(after);
        if (then.compareTo(day.end()) < 0) {
            arrivals.add(Arrival.atTheGate(then, thing));
        }
    }

    private Thing family() {
        List<Citizen> people = new ArrayList<>(
                IntStream.range(0, 2 + random.nextInt(7)).mapToObj(_ -> green()).toList());
        if (chance(0.3)) {
            people.set(random.nextInt(people.size()), chance(0.5) ? town.resident(HealthColour.RED, false) : resident());
        }
        return phone(people);
    }

    private Thing fromElsewhere() {
        Citizen guest = town.stranger();
        if (chance(0.6)) {
            guest.neighbour = Optional.of(town.told(colour(), chance(0.1)));
        }
        SyntheticRegion region = chance(0.8) ? SyntheticRegion.NEIGHBOUR : SyntheticRegion.ANNOUNCED;
        return chance(0.8) ? phone(region, List.of(guest)) : paper(region, guest);
    }

    private Thing forged() {
        ShownCode.Make make = chance(0.6) ? ShownCode.Make.TOUCHED : ShownCode.Make.HOME_MADE;
        return chance(0.7)
                ? new Thing.Phone(
                        SyntheticRegion.HOME,
                        chance(0.3) ? List.of(resident(), green()) : List.of(resident()),
                        Duration.ofSeconds(random.nextInt(100)),
                        make,
                        Optional.of(HealthColour.GREEN))
                : new Thing.Paper(town.paper(SyntheticRegion.HOME, resident(), Duration.ofDays(1), make));
    }

    private Thing withdrawn() {
        ShownCode code = town.paper(SyntheticRegion.HOME, resident(), Duration.ofDays(2), ShownCode.Make.GENUINE);
        (chance(0.5) ? town.withdrawnEarly() : town.withdrawnByNews()).add(code.id());
        return new Thing.Paper(code);
    }

    private Thing card() {
        Citizen who = chance(0.93) ? resident() : town.stranger();
        return new Thing.Card(new Oracle.Laid(who, true, chance(0.93)), chance(0.02));
    }

    private Thing passport() {
        Citizen who = town.foreigner();
        if (chance(0.7)) {
            who.home = Optional.of(town.told(colour(), chance(0.05)));
        }
        return new Thing.Passport(new Oracle.Laid(who, false, chance(0.9)));
    }

    private Arrival helped(Duration at) {
        int lot = random.nextInt(100);
        Manner manner = manner(Manner.Consents.SPOKEN);
        if (lot < 38) {
            return desk(at, card(), manner);
        } else if (lot < 52) {
            return desk(at, familyCard(), manner(Manner.Consents.GUARDIAN));
        } else if (lot < 60) {
            return desk(at, passport(), manner);
        } else if (lot < 66) {
            return desk(at, new Thing.CardNumber(chance(0.8) ? resident() : town.stranger(), chance(0.15)), manner);
        } else if (lot < 71) {
            return desk(at, new Thing.SheetNumber(resident()), manner);
        } else if (lot < 77) {
            return desk(at, paper(SyntheticRegion.HOME, resident()), manner);
        } else if (lot < 81) {
            return desk(at, family(), manner);
        } else if (lot < 87) {
            return desk(at, card(), manner(Manner.Consents.REFUSES));
        } else if (lot < 94) {
            return desk(at, new Thing.Nothing(), manner);
        }
        Thing unknown = new Thing.Card(new Oracle.Laid(town.stranger(), true, true), false);
        return desk(at, unknown, new Manner(Manner.Consents.SHEET, chance(0.2), Manner.Then.PROCEDURE, healthy()));
    }

    private static Arrival desk(Duration at, Thing thing, Manner manner) {
        return new Arrival(at, thing, Optional.of(manner));
    }

    private Thing familyCard() {
        List<Citizen> children = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> chance(0.8) ? green() : resident())
                .toList();
        return new Thing.Card(new Oracle.Laid(town.guardian(children), true, chance(0.95)), false);
    }

    private Manner manner(Manner.Consents consents) {
        Manner.Then then = THENS.get(random.nextInt(THENS.size()));
        return new Manner(consents, chance(0.25), then, chance(0.6) ? healthy() : anyhow());
    }

    private static Map<String, String> healthy() {
        return new HashMap<>(Map.of(
                "document", "matches",
                "temperature", "normal",
                "symptoms", "none",
                "contact", "none",
                "origin", "here",
                "urgent", "no",
                "resident", "yes"));
    }

    private Map<String, String> anyhow() {
        Map<String, String> says = healthy();
        switch (random.nextInt(6)) {
            case 0 -> says.put("temperature", "fever");
            case 1 -> says.put("symptoms", "some");
            case 2 -> says.put("contact", chance(0.5) ? "some" : "not-known");
            case 3 -> says.put("origin", chance(0.5) ? "risk-area" : "elsewhere");
            case 4 -> says.put("urgent", "yes");
            default -> says.put("document", chance(0.5) ? "none" : "differs");
        }
        return says;
    }
}
