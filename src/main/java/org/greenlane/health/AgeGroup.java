package org.greenlane.health;

import java.time.LocalDate;

/// Ages for which rules are kinder.
public enum AgeGroup {
    /// Under 18 (Law on the Protection of Minors, article 2).
    MINOR,
    ADULT,
    /// 60 and more (Law on the Protection of the Rights and Interests of the Elderly, article 2).
    ELDERLY;

    private static final int GROWN_UP = 18;
    private static final int OLD = 60;

    /// The group of somebody on a day. Whoever is born on 29 February grows older on 1 March.
    public static AgeGroup of(LocalDate birth, LocalDate today) {
        int years = today.getYear() - birth.getYear();
        boolean beforeBirthday = today.getMonthValue() * 100 + today.getDayOfMonth()
                < birth.getMonthValue() * 100 + birth.getDayOfMonth();
        int age = beforeBirthday ? years - 1 : years;
        if (age < GROWN_UP) {
            return MINOR;
        }
        return age < OLD ? ADULT : ELDERLY;
    }
}
