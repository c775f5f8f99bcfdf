package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.StationRoom.Wish;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.setup.SetupStep;
import org.junit.jupiter.api.Test;

/// What a supervisor can make of the station, without a control.
class StationModelTest {
    private final Offices at = new Offices(Language.ENGLISH).in(Role.SUPERVISOR);

    private StationModel page() {
        Screen.fx(() -> at.model.choose(Tab.STATION));
        return at.model.tab(Tab.STATION, StationModel.class);
    }

    @Test
    void nothingIsWishedBeforeSomebodyIsSure() {
        StationModel page = page();
        Screen.fx(() -> page.ask(new Wish.Led(SetupStep.ROOT)));
        assertThat(at.behind.station.wishes).isEmpty();
        Screen.fx(() -> page.wish(new Wish.Led(SetupStep.ROOT), Optional.empty()));
        assertThat(at.behind.station.wishes).containsExactly(new Wish.Led(SetupStep.ROOT));
        assertThat(page.look()).isEqualTo(new StationModel.Look.Closing());
    }

    @Test
    void whereNobodyMayThePageSaysSo() {
        at.behind.station.answer = new StationRoom.Answer.Stays();
        StationModel page = page();
        Screen.fx(() -> page.wish(new Wish.Undone(), Optional.empty()));
        assertThat(page.failed()).isTrue();
        assertThat(page.look()).isEqualTo(new StationModel.Look.AtStation());
    }

    @Test
    void oneStepBackKeepsWhatWasChosen() {
        StationModel page = page();
        Screen.fx(() -> page.begins("ko", "dark"));
        Screen.fx(() -> page.ask(new Wish.Begins("ko", "dark")));
        assertThat(Screen.fx(page::back)).isTrue();
        assertThat(page.look()).isEqualTo(new StationModel.Look.Beginning("ko", "dark"));
        assertThat(Screen.fx(page::back)).isTrue();
        assertThat(Screen.fx(page::back)).isFalse();
    }

    @Test
    void aGateThatIsBeingClosedTakesNoStepBack() {
        StationModel page = page();
        Screen.fx(() -> page.wish(new Wish.Undone(), Optional.empty()));
        assertThat(Screen.fx(page::back)).isTrue();
        assertThat(page.look()).isEqualTo(new StationModel.Look.Closing());
    }

    @Test
    void aPinThatIsNotTakenIsAskedForAgainAndSaysWhy() {
        StationRoom.Answer.PinRefused refused = new StationRoom.Answer.PinRefused(new SignIn.Wrong(3));
        at.behind.station.answer = refused;
        StationModel page = page();
        Screen.fx(() -> page.wish(new Wish.Undone(), Optional.of(new Typed("402818".toCharArray()))));
        assertThat(page.look()).isEqualTo(new StationModel.Look.Asking(new Wish.Undone()));
        assertThat(page.objection()).contains(refused.why());
        Screen.fx(page::back);
        Screen.fx(() -> page.ask(new Wish.Undone()));
        assertThat(page.objection()).isEmpty();
        at.behind.station.answer = new StationRoom.Answer.Begins();
        Screen.fx(() -> page.wish(new Wish.Undone(), Optional.of(new Typed("402819".toCharArray()))));
        assertThat(page.look()).isEqualTo(new StationModel.Look.Closing());
        assertThat(at.behind.station.pins).containsExactly("402818", "402819");
    }

    @Test
    void undoingTakesAPinWhereAChangeDoes() {
        StationModel page = page();
        assertThat(page.takesPin(new Wish.Undone())).isTrue();
        assertThat(page.takesPin(new Wish.Led(SetupStep.SITE))).as("the assistant asks for it").isFalse();
        at.behind.station.state = new StationRoom.State(
                PlayedStation.NOW, Optional.of(PlayedStation.IN_KOREAN), false, true, false);
        Screen.fx(page::open);
        assertThat(page.takesPin(new Wish.Undone())).isFalse();
    }

    @Test
    void aPortIsSaidToBeOfWhatHangsOnItInTheLanguageOfTheScreen() {
        StationWords words = new StationWords(Language.KOREAN);
        assertThat(words.devices(PlayedStation.NOW).lines().skip(1))
                .containsExactly("신분증 판독기 →", "usb:10c4:ea60:0001", "차단기 릴레이 →", "/dev/ttyS0");
        assertThat(words.devices(PlayedStation.OF_LOST_PROFILE).lines().skip(1)).containsExactly("Turnstile →", "/dev/ttyS0");
    }

    @Test
    void whatStoodThereIsForgottenWhenTheDeskLocks() {
        StationModel page = page();
        assertThat(page.state()).isPresent();
        Screen.fx(at.model::lock);
        assertThat(page.state()).isEqualTo(Optional.empty());
    }

    @Test
    void techniciansDoNotChangeIt() {
        assertThat(Tab.of(Role.TECHNICIAN)).doesNotContain(Tab.STATION);
        assertThat(Tab.of(Role.SUPERVISOR)).contains(Tab.STATION);
    }
}
