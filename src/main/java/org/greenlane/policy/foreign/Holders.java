package org.greenlane.policy.foreign;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.health.BirthDate;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.ForeignName;

/// Compares whom a foreign certificate is about with whom a document is about, by name and date of birth. A certificate
/// carries no photo, so this is all that binds it to its holder. Doubt never counts as the same person.
public final class Holders {
    private Holders() {}

    /// @param name of the certificate
    /// @param documentName of the document: as it is printed, or as its machine-readable lines have it
    public static SamePerson compare(
            ForeignName name, BirthDate birth, ForeignName documentName, BirthDate documentBirth) {
        SamePerson born = births(birth.text(), documentBirth.text());
        return together(born, names(name, documentName));
    }

    /// Likewise with all that a document's own writing leaves open.
    public static SamePerson compare(ForeignName name, BirthDate birth, DocumentHolder document) {
        boolean lines = document.withoutCentury();
        SamePerson born = births(
                lines ? withoutCentury(birth.text()) : birth.text(),
                lines ? withoutCentury(document.birth().text()) : document.birth().text());
        SamePerson named = names(name, document.name());
        return together(
                born, document.mayBeCut() && named != SamePerson.SAME ? cut(name, document.name()) : named);
    }

    private static SamePerson together(SamePerson born, SamePerson named) {
        if (born == SamePerson.NOT_THE_SAME_PERSON || named == SamePerson.NOT_THE_SAME_PERSON) {
            return SamePerson.NOT_THE_SAME_PERSON;
        }
        return born == SamePerson.SAME && named == SamePerson.SAME ? SamePerson.SAME : SamePerson.CANNOT_TELL;
    }

    private static String withoutCentury(String date) {
        return date.isEmpty() ? date : date.substring(2);
    }

    /// A name whose end may be missing is the same if it begins the other one; any other difference may be what is missing.
    private static SamePerson cut(ForeignName name, ForeignName cut) {
        Set<String> given = joined(forms(name.givenLatin(), name.given()));
        boolean begins = joined(forms(cut.givenLatin(), cut.given())).stream()
                .filter(form -> !form.isEmpty())
                .anyMatch(form -> given.stream().anyMatch(whole -> whole.startsWith(form)));
        boolean sameFamily =
                share(joined(forms(name.familyLatin(), name.family())), joined(forms(cut.familyLatin(), cut.family())));
        return sameFamily && begins ? SamePerson.SAME : SamePerson.CANNOT_TELL;
    }

    /// Only whole dates tell the same person: many are born in one year or month. What is known in part may tell another.
    private static SamePerson births(String one, String other) {
        if (one.equals(other) && isWhole(one)) {
            return SamePerson.SAME;
        }
        boolean mayBe = one.startsWith(other) || other.startsWith(one);
        return mayBe ? SamePerson.CANNOT_TELL : SamePerson.NOT_THE_SAME_PERSON;
    }

    private static boolean isWhole(String date) {
        return date.chars().filter(symbol -> symbol == '-').count() == 2;
    }

    private static SamePerson names(ForeignName one, ForeignName other) {
        if (isWholly(one) && written(one).equals(written(other))) {
            // In whichever script.
            return SamePerson.SAME;
        }
        if (isUndividedForm(one, other) || isUndividedForm(other, one)) {
            return SamePerson.SAME;
        }
        Set<String> ones = forms(one.familyLatin(), one.family());
        Set<String> others = forms(other.familyLatin(), other.family());
        Set<String> onesGiven = forms(one.givenLatin(), one.given());
        Set<String> othersGiven = forms(other.givenLatin(), other.given());
        if (ones.isEmpty() || others.isEmpty() || onesGiven.isEmpty() || othersGiven.isEmpty()) {
            return SamePerson.CANNOT_TELL;
        }
        boolean sameFamily = share(joined(ones), joined(others));
        if (sameFamily && anyBegins(onesGiven, othersGiven)) {
            return SamePerson.SAME;
        }
        // Somebody's names in another order, divided otherwise, or only some of them.
        return share(words(ones, onesGiven), words(others, othersGiven))
                ? partly(ones, onesGiven, others, othersGiven)
                : SamePerson.NOT_THE_SAME_PERSON;
    }

    /// All words the same: the parts were only divided otherwise. Some the same: nobody can tell.
    private static SamePerson partly(Set<String> ones, Set<String> onesGiven, Set<String> others, Set<String> othersGiven) {
        boolean undivided = isUndivided(onesGiven) || isUndivided(othersGiven);
        return undivided && share(sorted(ones, onesGiven), sorted(others, othersGiven))
                ? SamePerson.SAME
                : SamePerson.CANNOT_TELL;
    }

    private static boolean isUndivided(Set<String> given) {
        return given.equals(Set.of(""));
    }

    private static boolean isWholly(ForeignName name) {
        return !name.family().isBlank() && !name.given().isBlank();
    }

    /// Chinese characters have nothing between family name and given name.
    private static boolean isUndividedForm(ForeignName undivided, ForeignName name) {
        return undivided.given().isBlank()
                && !undivided.family().isBlank()
                && undivided.family().strip().equals(name.family().strip() + name.given().strip());
    }

    private static List<String> written(ForeignName name) {
        return List.of(name.family().strip(), name.given().strip());
    }

    private static Set<String> forms(String latin, String own) {
        return TravelLetters.forms(latin.isBlank() ? own : latin);
    }

    private static Set<String> joined(Set<String> forms) {
        return forms.stream().map(form -> form.replace(" ", "")).collect(Collectors.toSet());
    }

    private static Set<String> words(Set<String> family, Set<String> given) {
        Set<String> words = new HashSet<>();
        family.forEach(form -> words.addAll(List.of(form.split(" ", -1))));
        given.forEach(form -> words.addAll(List.of(form.split(" ", -1))));
        words.remove("");
        return words;
    }

    private static Set<List<String>> sorted(Set<String> family, Set<String> given) {
        Set<List<String>> all = new HashSet<>();
        for (String first : family) {
            for (String second : given) {
                String[] words = (first + " " + second).strip().split(" ", -1);
                Arrays.sort(words);
                all.add(List.of(words));
            }
        }
        return all;
    }

    private static <T> boolean share(Set<T> ones, Set<T> others) {
        return !Collections.disjoint(ones, others);
    }

    /// Documents have no room for all given names, and certificates often have the first only.
    private static boolean anyBegins(Set<String> ones, Set<String> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> begins(one, other) || begins(other, one)));
    }

    private static boolean begins(String longer, String shorter) {
        return longer.equals(shorter)
                || longer.replace(" ", "").equals(shorter.replace(" ", ""))
                || (!shorter.isEmpty() && longer.startsWith(shorter + " "));
    }
}
