package org.greenlane.health;

/// Why a verdict is what it is. The number is stable: it stands on screen, in the log and in the handbook.
/// 1xx the code, 2xx who signed it, 3xx the signed statuses, 4xx what the site makes of it, 5xx the station itself.
public enum Reason {
    /// Nothing could be read from the picture or line.
    UNREADABLE(101),
    /// More than one code in view.
    SEVERAL_CODES(102),
    /// A code, but no health code.
    NOT_A_HEALTH_CODE(103),
    /// A health code of another system that this station does not read.
    OTHER_SYSTEM(104),
    /// Longer than any code of this kind may be.
    CODE_TOO_LONG(105),
    /// The text is no base45 (RFC 9285).
    BAD_BASE45(106),
    /// The bytes are no well-formed, deterministic CBOR (RFC 8949 section 4.2).
    BAD_CBOR(107),
    /// CBOR nested deeper than the format allows.
    CBOR_TOO_DEEP(108),
    /// No COSE_Sign1 (RFC 9052 section 4.2), or one without the headers that the format asks for.
    BAD_ENVELOPE(109),
    /// A signature algorithm that the format does not know.
    UNKNOWN_ALGORITHM(110),
    /// Claims missing, of the wrong type, or out of range.
    BAD_CLAIMS(111),
    /// A family code with more people than the format allows.
    FAMILY_TOO_LARGE(112),
    /// Issued in the future.
    CODE_NOT_YET_VALID(113),
    /// Past its own end.
    CODE_EXPIRED(114),
    /// A printed number whose check symbol is wrong.
    BAD_NUMBER(115),
    /// A printed number alone is nobody's proof: staff must see the paper or the person's document.
    NUMBER_ONLY(116),
    /// No document of this kind has such a number.
    BAD_DOCUMENT_NUMBER(117),
    /// A card or page that could not be read, though it was laid down more than once.
    DOCUMENT_UNREADABLE(118),
    /// A card that is no identity document.
    NOT_AN_IDENTITY_CARD(119),
    /// The reader's module does not hold the card to be genuine.
    CARD_NOT_GENUINE(120),
    /// Check digits, dates or fields of a document do not agree.
    DOCUMENT_CONTRADICTS_ITSELF(121),
    /// A document before its first or after its last day.
    DOCUMENT_NOT_VALID(122),
    /// The printed lines of a document prove nothing: staff compare it with the person.
    PRINTED_LINES(123),
    /// The compressed part of a certificate cannot be unpacked (RFC 1950).
    BAD_COMPRESSION(130),
    /// Unpacks to more than any certificate holds.
    COMPRESSION_BOMB(131),
    /// More than one vaccination, test or recovery in one certificate.
    SEVERAL_EVENTS(132),
    /// The text is not in the encoding of its scheme: base32 (RFC 4648 section 6), pairs of digits, or base64url (section 5).
    BAD_ENCODING(141),
    /// No well-formed JSON (RFC 8259), or one nested deeper than any certificate.
    BAD_JSON(142),
    /// One of several codes that make one certificate: the next is to be shown.
    MORE_CODES(143),
    /// Codes that are not of one certificate.
    CODES_OF_DIFFERENT_CERTIFICATES(144),
    /// The signer's certificate that comes along is none (RFC 5280), or its key is of no kind that signs.
    BAD_SIGNER_CERTIFICATE(145),

    /// A temporary slip that this station has not signed, as far as can be told: such a slip counts only where it was given out.
    SLIP_OF_OTHER_STATION(151),
    /// A slip that names this station's key, and was not signed by it.
    SLIP_FORGED(152),
    /// Given out in the future.
    SLIP_NOT_YET_VALID(153),
    /// Past its own end.
    SLIP_EXPIRED(154),
    /// Somebody went through with this very slip a short time ago.
    SLIP_SEEN_AGAIN(155),
    /// Let in by a slip that was given out here, without any status.
    TEMPORARY_SLIP(156),
    /// The station has no key of its own to tell its slips by.
    NO_STATION_KEY(157),

    NO_TRUST_LIST(201),
    TRUST_LIST_EXPIRED(202),
    /// The code's region is not in the trust list.
    UNKNOWN_REGION(203),
    /// The region has no such key.
    UNKNOWN_KEY(204),
    KEY_NOT_YET_VALID(205),
    KEY_EXPIRED(206),
    KEY_REVOKED(207),
    /// A key of the region, but not one for this use.
    KEY_FOR_OTHER_USE(208),
    /// The signature is wrong.
    FORGED(209),
    /// No list says who may sign certificates of this scheme.
    NO_FOREIGN_TRUST_LIST(210),
    /// That list has passed its own end.
    FOREIGN_TRUST_LIST_EXPIRED(211),
    /// Made before its signer counted, or good for longer than it.
    OUTLIVES_SIGNER(212),
    /// Signed by another country than the one that it names.
    SIGNER_OF_OTHER_COUNTRY(213),

    /// No statuses have been imported.
    NO_STATUSES(301),
    /// The newest statuses have passed their own end.
    STATUSES_STALE(302),
    /// The statuses on this disk are not what the region signed.
    STATUSES_DAMAGED(303),
    /// The pages hold nobody of this key.
    PERSON_UNKNOWN(304),
    /// The person's newest status has passed its own end.
    STATUS_EXPIRED(305),
    /// The person's status was withdrawn.
    STATUS_REVOKED(306),
    /// This very code was withdrawn.
    CODE_REVOKED(307),
    /// A number matches more than one person.
    NUMBER_AMBIGUOUS(308),
    /// The region has not handed this station the key under which its statuses are found by a document.
    NO_SUBJECT_KEY(309),
    /// No list says which certificates of this scheme were revoked.
    NO_REVOCATIONS(310),
    /// That list has passed its own end.
    REVOCATIONS_STALE(311),
    /// This very certificate was revoked.
    CERTIFICATE_REVOKED(312),
    /// The list of revoked signers was not signed by the authority over them.
    REVOCATIONS_FORGED(313),
    /// A list that may be wrong about it says that this certificate was revoked.
    CERTIFICATE_MAY_BE_REVOKED(320),

    GREEN(401),
    YELLOW(402),
    RED(403),
    /// A colour that the recognition table does not know.
    UNKNOWN_COLOUR(404),
    /// This site does not recognise codes of that region, as announced.
    REGION_NOT_RECOGNISED(405),
    /// There is no recognition table, or it has expired.
    NO_RECOGNITION_TABLE(406),
    TRAVEL_MARKED(407),
    /// Older than the site allows a phone code to be.
    CODE_TOO_OLD(408),
    /// Older than the site allows a paper code to be.
    PAPER_TOO_OLD(409),
    /// The newest status differs from what the code shows.
    STATUS_CHANGED(410),
    /// This site does not let people pass by their card alone.
    CARD_ALONE(411),
    /// Somebody went through with this very sheet a short time ago.
    PAPER_SEEN_AGAIN(412),
    /// The signed statuses bind nobody to this document.
    NO_FAMILY(413),
    /// Nobody is looked up by staff without having agreed to it.
    NO_CONSENT(414),
    /// A foreign certificate that meets the rules of this place.
    RECOGNISED(415),
    /// There are no rules for foreign certificates of this scheme, or they have expired.
    NO_FOREIGN_RULES(416),
    /// No rule of this place is about such a certificate.
    NO_RULE_APPLIES(417),
    /// A rule says no.
    RULE_NOT_MET(418),
    /// A rule could not be decided.
    RULE_UNDECIDED(419),
    /// A foreign certificate carries no photo: staff compare it with its holder's document.
    HOLDER_NOT_COMPARED(430),
    /// Likewise: its holder lays that document on the reader now.
    HOLDER_DOCUMENT_WANTED(431),
    /// The certificate is about somebody else than the document.
    NOT_THE_SAME_PERSON(432),
    /// Whether certificate and document are about one person cannot be told by name and date of birth.
    HOLDER_UNCERTAIN(433),
    /// Certificate and document have the same name and date of birth.
    HOLDER_COMPARED(434),
    /// Staff have compared certificate, document and person.
    HOLDER_COMPARED_BY_STAFF(435),
    /// Somebody went through with this very certificate a short time ago.
    CERTIFICATE_SEEN_AGAIN(436),

    /// The log cannot be written: nobody passes unrecorded.
    LOG_UNAVAILABLE(501),
    /// The clock stands before something that has already been seen.
    CLOCK_WRONG(502),
    /// A defect of the station; the log of the program says more.
    INTERNAL(503);

    private final int number;

    Reason(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
