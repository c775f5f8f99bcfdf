package org.greenlane.lane.assisted;

/// What can be done next at the desk. A view lists its own, the plainest first.
public enum Step {
    SIGN_IN,
    CHANGE_PIN,
    /// Lay a document down, scan a code, or type a number.
    BRING,
    /// The person has nothing that could be shown.
    NOTHING_TO_SHOW,
    /// The person agrees to be looked up.
    AGREE,
    /// The person does not agree.
    REFUSE,
    /// Ask in another language.
    LANGUAGE,
    /// A second person agrees to one more look-up.
    APPROVE,
    /// Staff have compared a certificate with its holder's document.
    COMPARED,
    /// Let those of a group through who pass.
    LET_PART_PASS,
    /// Follow the site's own procedure.
    PROCEDURE,
    /// Answer the procedure's question.
    ANSWER,
    /// What the procedure came to is right.
    CONFIRM,
    /// Call a supervisor to decide.
    SUPERVISOR,
    /// The supervisor's reason and PIN.
    OVERRIDE,
    BACK,
    /// The person is seen to; forget them.
    DONE,
    HAND_OVER,
    SIGN_OUT
}
