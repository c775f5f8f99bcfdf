package org.greenlane.policy.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.health.BirthDate;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.ForeignName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldersTest {
    private static final BirthDate BORN = new BirthDate("1984-12-24");

    private static ForeignName name(String family, String given) {
        return new ForeignName(family, given, "", "");
    }

    private static SamePerson compare(ForeignName certificate, ForeignName document) {
        return Holders.compare(certificate, BORN, document, BORN);
    }

    @ParameterizedTest
    @CsvSource({
        "Bloggs,Ada,BLOGGS,ADA",
        "Bloggs,Ada,BLOGGS,ADA<MARY",
        "Bloggs,Ada Mary,BLOGGS,ADA",
        "Müller,Jörg,MUELLER,JOERG",
        "Müller,Jörg,MULLER,JORG",
        "Weiß,Ägidius,WEISS,AEGIDIUS",
        "Ångström,Øyvind,AANGSTROEM,OEYVIND",
        "D'Artagnan,Jean-Luc,DARTAGNAN,JEAN<LUC",
        "van der Berg,Ada,VANDERBERG,ADA",
        "Núñez,José,NUNEZ,JOSE",
        "Núñez,José,NUNXXEZ,JOSE",
        "Łódź,Dvořák,LODZ,DVORAK",
        "Щербаков,Юрий,SHCHERBAKOV,IURII",
        "Иванова,Наталья,IVANOVA,NATALIA",
        "张,伟,张,伟"
    })
    void aNameInTheLettersOfTravelDocumentsIsTheSame(String family, String given, String itsFamily, String itsGiven) {
        assertThat(compare(name(family, given), name(itsFamily, itsGiven))).isEqualTo(SamePerson.SAME);
        assertThat(compare(name(itsFamily, itsGiven), name(family, given))).isEqualTo(SamePerson.SAME);
    }

    @ParameterizedTest
    @CsvSource({"Bloggs,Ada,COOK,GERALD", "Müller,Jörg,MILLER,JOHN", "Иванова,Наталья,PETROVA,ANNA"})
    void anotherNameIsNotTheSamePerson(String family, String given, String itsFamily, String itsGiven) {
        assertThat(compare(name(family, given), name(itsFamily, itsGiven))).isEqualTo(SamePerson.NOT_THE_SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "Bloggs,Ada,BLOGGS,EVE",
        "Bloggs,Ada,COOK,ADA",
        "Bloggs,Ada,ADA,BLOGGS",
        "Bloggs,Ada,BLOGGS,ADAM",
        "Bloggs,'',BLOGGS,ADA",
        "张,伟,ZHANG,WEI",
        "أحمد,علي,AHMED,ALI"
    })
    void aNameThatAgreesInPartOrIsOfAnotherScriptCannotBeTold(
            String family, String given, String itsFamily, String itsGiven) {
        assertThat(compare(name(family, given), name(itsFamily, itsGiven))).isEqualTo(SamePerson.CANNOT_TELL);
    }

    @Test
    void aNameThatNothingDividesIsTheSameIfAllItsWordsAre() {
        assertThat(compare(name("Ada Mary Bloggs", ""), name("BLOGGS", "ADA<MARY"))).isEqualTo(SamePerson.SAME);
        assertThat(compare(name("Ada Bloggs", ""), name("BLOGGS", "ADA<MARY"))).isEqualTo(SamePerson.CANNOT_TELL);
    }

    @Test
    void theLatinFormOfACertificateCountsBeforeItsOwn() {
        ForeignName both = new ForeignName("张", "伟", "ZHANG", "WEI");
        assertThat(compare(both, name("ZHANG", "WEI"))).isEqualTo(SamePerson.SAME);
        assertThat(compare(both, name("张", "伟"))).isEqualTo(SamePerson.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-12-24,1984-12-24,SAME",
        "1984-12,1984-12-24,CANNOT_TELL",
        "1984,1984-12-24,CANNOT_TELL",
        "1984-12-24,1984,CANNOT_TELL",
        "1984,1984,CANNOT_TELL",
        "1984-12,1984-12,CANNOT_TELL",
        "'',1984-12-24,CANNOT_TELL",
        "1984-12-24,'',CANNOT_TELL",
        "1984-12-24,1984-12-25,NOT_THE_SAME_PERSON",
        "1984-11,1984-12-24,NOT_THE_SAME_PERSON",
        "1983,1984-12-24,NOT_THE_SAME_PERSON"
    })
    void aBirthDateKnownInPartCanTellAnotherPersonButNotTheSame(String one, String other, SamePerson answer) {
        ForeignName name = name("Bloggs", "Ada");
        assertThat(Holders.compare(name, new BirthDate(one), name, new BirthDate(other))).isEqualTo(answer);
    }

    @Test
    void namesWithoutEndAreNotTold() {
        assertThat(TravelLetters.forms("Ü".repeat(100))).isEmpty();
        assertThat(compare(name("Ü".repeat(100), "Ada"), name("UE".repeat(100), "ADA"))).isEqualTo(SamePerson.CANNOT_TELL);
    }

    @Property(tries = 500)
    void noTextBreaksItAndItsFormsAreOfTravelLetters(@ForAll String text) {
        assertThat(TravelLetters.forms(text)).hasSizeLessThanOrEqualTo(TravelLetters.MAX_FORMS).allMatch(form -> form.matches("[A-Z ]*"));
    }

    private static DocumentHolder lines(String family, String given, String born, boolean fillsItsPlace) {
        return new DocumentHolder(new ForeignName("", "", family, given), new BirthDate(born), true, fillsItsPlace);
    }

    @ParameterizedTest
    @CsvSource({
        "Nilavadhanananda,Chayapa Dejthamrong Krasuang,NILAVADHANANANDA,CHAYAPA DEJTHAMRONG K",
        "Bennelong,Dingo Potoroo,BENNELONG,DINGO POTO",
        "Müller,Anna-Maria,MUELLER,ANNA MA"
    })
    void aNameThatFillsItsPlaceIsTheSameIfItBeginsTheOther(String family, String given, String itsFamily, String itsGiven) {
        ForeignName name = name(family, given);
        assertThat(Holders.compare(name, BORN, lines(itsFamily, itsGiven, "1984-12-24", true))).isEqualTo(SamePerson.SAME);
        assertThat(Holders.compare(name, BORN, lines(itsFamily, itsGiven, "1984-12-24", false)))
                .isEqualTo(SamePerson.CANNOT_TELL);
    }

    @Test
    void whateverElseMayBeMissingFromANameThatFillsItsPlaceCannotBeTold() {
        DocumentHolder cut = lines("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DINGO P", "1984-12-24", true);
        assertThat(Holders.compare(name("Bennelong Wooloomooloo Warrandyte Warwick", "Dingo Potoroo"), BORN, cut))
                .isEqualTo(SamePerson.CANNOT_TELL);
        assertThat(Holders.compare(name("Cook", "Gerald"), BORN, cut)).isEqualTo(SamePerson.CANNOT_TELL);
        assertThat(Holders.compare(name("Cook", "Gerald"), new BirthDate("1984-12-25"), cut))
                .isEqualTo(SamePerson.NOT_THE_SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-12-24,1984-12-24,SAME",
        "1984-12-24,1984-12,CANNOT_TELL",
        "1984-12-24,1984,CANNOT_TELL",
        "1984,1984-12-24,CANNOT_TELL",
        "1984,2084,CANNOT_TELL",
        "1924-12-24,2024-12-24,SAME",
        "1984-12-24,1984-11,NOT_THE_SAME_PERSON",
        "1984-12-24,'',CANNOT_TELL",
        "'',1984-12-24,CANNOT_TELL"
    })
    void machineReadableLinesTellNoCentury(String born, String itsBirth, SamePerson same) {
        assertThat(Holders.compare(name("Bloggs", "Ada"), new BirthDate(born), lines("BLOGGS", "ADA", itsBirth, false)))
                .isEqualTo(same);
    }

    @Test
    void aChipTellsTheCentury() {
        DocumentHolder chip = new DocumentHolder(name("Bloggs", "Ada"), new BirthDate("2024-12-24"), false, false);
        assertThat(Holders.compare(name("Bloggs", "Ada"), new BirthDate("1924-12-24"), chip))
                .isEqualTo(SamePerson.NOT_THE_SAME_PERSON);
    }

    @Test
    void chineseCharactersAreNotDividedOnACard() {
        DocumentHolder card = new DocumentHolder(name("张伟", ""), BORN, false, false);
        assertThat(Holders.compare(new ForeignName("张", "伟", "ZHANG", "WEI"), BORN, card)).isEqualTo(SamePerson.SAME);
        assertThat(Holders.compare(name("Zhang", "Wei"), BORN, card)).isEqualTo(SamePerson.CANNOT_TELL);
        assertThat(Holders.compare(name("Zhang", "Wei"), new BirthDate("1984-12-25"), card))
                .isEqualTo(SamePerson.NOT_THE_SAME_PERSON);
    }

    @Test
    void whomADocumentIsAboutIsInNoText() {
        assertThat(lines("BLOGGS", "ADA", "1984-12-24", false).toString()).doesNotContain("BLOGGS", "ADA", "1984");
    }
}
