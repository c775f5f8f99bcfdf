package org.greenlane.policy.foreign;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name in the letters A to Z, as machine-readable travel documents write it (ICAO 9303 part 3 section 6): Latin letters of
/// all countries, and Cyrillic ones. Where the table leaves countries a choice, or one of them writes a letter otherwise, a
/// name has several forms.
final class TravelLetters {
    /// The most forms of one name; what has more of them is not told.
    static final int MAX_FORMS = 256;

    /// The letters that are not written as their own first letter without its marks; the usual way first.
    private static final Map<Integer, List<String>> LETTERS = Stream.of(
                    "Ä AE A", "Å AA A", "Æ AE", "Ð D", "Đ D", "Ö OE O", "Ø OE O", "Ü UE UXX U", "Ñ N NXX", "ẞ SS", "Þ TH", "Œ OE",
                    "Ĳ IJ", "Ł L", "Ħ H", "Ŧ T", "Ŋ N", "ĸ K Q", "Ŀ L", "ı I", "А A", "Б B", "В V", "Г G H", "Ґ G", "Д D", "Е E",
                    "Ё E IO", "Ж ZH Z", "З Z", "И I Y", "І I", "Й I", "К K", "Л L", "М M", "Н N", "О O", "П P", "Р R", "С S",
                    "Т T", "У U", "Ф F", "Х KH H", "Ц TS C", "Ч CH C", "Ш SH S", "Щ SHCH SHT", "Ъ IE", "Ы Y", "Э E", "Ю IU",
                    "Я IA", "Є IE", "Ї I", "Ў U", "Ђ D", "Ј J", "Љ LJ", "Њ NJ", "Ћ C", "Џ DZ", "Ѓ G", "Ќ K", "Ѕ DZ")
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.codePointAt(0), line -> List.of(line.substring(2).split(" ", -1))));

    /// Left out: apostrophes and dots (ICAO 9303 part 3 section 4.6), and the soft sign.
    private static final String LEFT_OUT = "'’ʼ`´.Ь";

    private TravelLetters() {}

    /// @return each form with one space between its words; none where a letter is of another script, or there are too many
    static Set<String> forms(String name) {
        String capitals = Normalizer.normalize(name.replace("ß", "ẞ"), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        Set<String> forms = Set.of("");
        for (int letter : capitals.codePoints().toArray()) {
            Optional<List<String>> written = written(letter);
            if (written.isEmpty()) {
                return Set.of();
            }
            Set<String> longer = new LinkedHashSet<>();
            for (String form : forms) {
                written.get().forEach(letters -> longer.add(form + letters));
            }
            if (longer.size() > MAX_FORMS) {
                return Set.of();
            }
            forms = longer;
        }
        return forms.stream().map(form -> form.strip().replaceAll(" +", " ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<List<String>> written(int letter) {
        if (LETTERS.containsKey(letter)) {
            return Optional.ofNullable(LETTERS.get(letter));
        }
        if (LEFT_OUT.indexOf(letter) >= 0) {
            return Optional.of(List.of(""));
        }
        if (Character.isWhitespace(letter) || letter == '<' || letter == '-' || letter == ',') {
            return Optional.of(List.of(" "));
        }
        String bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.matches("[A-Z]?") ? Optional.of(List.of(bare)) : Optional.empty();
    }
}
