package org.greenlane.authority;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.greenlane.card.ResidentNumber;
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
    private static final int DOCUMENT_SYMBOLS = 18;
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
        char[] symbols = new char[DOCUMENT_SYMBOLS];
        put(division, symbols, 0, 6);
        put(birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth(), symbols, 6, 14);
        put((int) (place % BORN_A_DAY), symbols, 14, 17);
        symbols[17] = ResidentNumber.checkSymbol(symbols);
        return new String(symbols);
    }

    private static void put(int number, char[] into, int from, int to) {
        int left = number;
        for (int at = to - 1; at >= from; at--) {
            into[at] = (char) ('0' + left % 10);
            left /= 10;
        }
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
