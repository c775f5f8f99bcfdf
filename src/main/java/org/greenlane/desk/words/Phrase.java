package org.greenlane.desk.words;

/// A fixed sentence or label of a screen.
public enum Phrase {
    /// Idle: what to do.
    SHOW_YOUR_CODE,
    /// Idle: how to do it.
    HOLD_IT_IN_THE_FRAME,
    /// Idle, where cards are read too.
    HOLD_IT_OR_LAY_A_CARD_DOWN,
    /// Idle, but the lane cannot read: where to go instead.
    GO_TO_THE_STAFF,
    LANE_CANNOT_READ,
    /// Beside the running picture while an answer stands: the lane already reads on.
    NEXT_PERSON_SHOW_YOUR_CODE,
    /// The button that puts an answer away.
    NEXT_PERSON,
    NO_PICTURE,
    /// Where a passage could not be recorded.
    NOT_RECORDED,
    /// Above the demo's tray.
    TRAVELLERS,
    /// How the demo's tray is used.
    TRAVELLERS_HINT,
    /// For the reader of a screen: what the guide frame is.
    LIVE_PICTURE,
    /// For the reader of a screen: what the language button does.
    CHANGE_LANGUAGE,
    /// For the reader of a screen: what the button with two arrows does.
    LOOK_FOR_NEW_DATA,
    /// The button that stops new data from being taken in.
    STOP_UPDATE,
    UPDATE_TAKEN,
    NOTHING_NEW,
    /// For the reader of a screen: what the button of the barrier does.
    KEEP_CLOSED,
    LET_PASS_AGAIN,
    /// For the reader of a screen: what the button with two letters does.
    TEXT_SIZE,
    HELP,
    WORKS,
    DOES_NOT_WORK,
    /// Where cards of the demo are only touched.
    TRAVELLERS_TOUCH,
    /// Staff have closed the lane: what the sign says, and where to go instead.
    LANE_CLOSED,
    /// For the reader of a screen: what the button with the sun does.
    CHANGE_LOOK,
    GO_TO_ANOTHER_LANE,
    /// The buttons that close the lane and open it again, and what stands there while somebody is stopped before it.
    CLOSE_LANE,
    OPEN_LANE,
    LANE_IS_HELD,
    /// On the closed lane, where somebody wants to open it while nobody has signed in.
    SIGN_IN_TO_OPEN,
    /// In place of how the barrier stands, where somebody wants to let people pass by a key that does not do so.
    SIGN_IN_TO_RELEASE,
    /// The button of the desks that keeps the barrier closed.
    KEEP_BARRIER_CLOSED,
    /// Where codes can be read but nobody passes by them: what is signed is out of date, or the barrier is kept closed.
    STAFF_CHECK_BY_HAND
}
