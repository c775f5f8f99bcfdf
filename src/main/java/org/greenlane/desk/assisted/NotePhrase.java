package org.greenlane.desk.assisted;

/// What a supervisor often writes in a note, ready to be touched: a pad of letters writes no Chinese. None says anything of
/// anybody's health.
enum NotePhrase {
    SHOWED_ANOTHER_PROOF,
    ASKED_BY_TELEPHONE,
    URGENT_APPOINTMENT,
    NEEDS_AMBULANCE,
    WALKED_BY_STAFF,
    CARER_COMES_ALONG,
    STATION_OUT_OF_ORDER,
    STATUSES_OUT_OF_DATE
}
