package org.greenlane.authority;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.TravelRisk;

/// People out of a seed: the same index is always the same person, any index can be asked at once, and no two indexes
/// have the same document. Safe for all threads.
public final class SyntheticPeople {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1926, 1, 1);
    private static final int BIRTH_DAYS = 35_000;
    private static final int BORN_A_DAY = 1_000;
    /// Documents under one division; after these the division before it is taken, of which none is real either.
    private static final int DOCUMENTS = BIRTH_DAYS * BORN_A_DAY;
    private static final int LAST_DIVISION = 999_999;
    /// Prime, so that it has no factor in common with the number of documents: neighbours in number are not in age.
    private static final long STEP = 15_485_863;

    private static final int PER_TEN_THOUSAND = 10_000;
    private static final int GREEN = 9_700;
    private static final int YELLOW = 200;
    private static final int TRAVEL_MARKED = 200;
    private static final int CAUSES = 4;
    private static final Duration OLDEST_STATUS = Duration.ofDays(6);

    private static final List<String> FAMILY_NAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林",
            "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "欧阳", "上官");
    private static final List<String> GIVEN_NAMES = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平",
            "刚", "英", "华", "玉", "萍", "红", "鹏", "宇", "晨", "雪", "琳");
    private static final String LATIN = "ABCDEFGHIJKLMNOPRSTVWYZ";

    private final long seed;

    public SyntheticPeople(long seed) {
        this.seed = seed;
    }

    /// @param index 0 or more
    public Person person(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("people are counted from 0");
        }
        RandomGenerator random = new SplittableRandom(mix(seed, index));
        HealthColour colour = colour(random.nextInt(PER_TEN_THOUSAND));
        TravelRisk travel =
                random.nextInt(PER_TEN_THOUSAND) < TRAVEL_MARKED ? TravelRisk.MARKED : TravelRisk.CLEAR;
        int cause = colour == HealthColour.GREEN ? 0 : 1 + random.nextInt(CAUSES);
        Duration age = Duration.ofSeconds(random.nextLong(OLDEST_STATUS.toSeconds()));
        return new Person(documentNumber(index), maskedName(random), colour, travel, cause, age);
    }

    private static HealthColour colour(int roll) {
        if (roll < GREEN) {
            return HealthColour.GREEN;
        }
        return roll < GREEN + YELLOW ? HealthColour.YELLOW : HealthColour.RED;
    }

    private String documentNumber(int index) {
        long place = Math.floorMod(index % DOCUMENTS * STEP + Math.floorMod(seed, DOCUMENTS), (long) DOCUMENTS);
        int division = LAST_DIVISION - index / DOCUMENTS;
        LocalDate birth = FIRST_BIRTH.plusDays(place / BORN_A_DAY);
        String digits = division
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", place % BORN_A_DAY);
        return digits + checkDigit(digits);
    }

    /// ISO 7064 MOD 11-2, as GB 11643 asks for.
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum = (sum + digits.charAt(at) - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static MaskedName maskedName(RandomGenerator random) {
        String family = pick(FAMILY_NAMES, random);
        return new MaskedName(
                switch (random.nextInt(10)) {
                    case 0 -> initial(random) + "*** " + initial(random) + "***";
                    case 1, 2 -> family + "*";
                    case 3, 4, 5 -> family + "**";
                    default -> family + "*" + pick(GIVEN_NAMES, random);
                });
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static char initial(RandomGenerator random) {
        return LATIN.charAt(random.nextInt(LATIN.length()));
    }

    /// Spreads neighbouring indexes over all 64 bits (the finisher of MurmurHash3).
    private static long mix(long seed, int index) {
        long mixed = seed ^ (index + 1) * 0x9e37_79b9_7f4a_7c15L;
        mixed = (mixed ^ mixed >>> 33) * 0xff51_afd7_ed55_8ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return mixed ^ mixed >>> 33;
    }
}
