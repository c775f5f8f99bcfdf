package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a revoked card is found, and that no list means doubt.
class WebRevocationsTest extends WebExamples {
    private static List<WebKey> withRevocations(String announced, String counter, String method, String ids) throws Exception {
        String lists = ", \"lastRetrieved\": \"2021-06-30T00:00:00Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"%s\", \"ctr\": %s, \"rids\": [%s]}]"
                .formatted(CARDS.thumbprint(), method, counter, ids);
        return snapshot(CARDS.snapshot(CARDS.jwk(announced), lists));
    }

    private static WebCode cardWithId(String id) {
        return read(card(CARDS).credential(vc -> vc.Set("rid", id)).text());
    }

    @Test
    void whatIsListedIsRevokedAndNothingElse() throws Exception {
        List<WebKey> keys = withRevocations(", \"crlVersion\": 2", "2", "rid", "\"revoked\", \"AAAA\"");
        assertThat(revocation(keys, cardWithId("revoked"))).contains(Reason.CERTIFICATE_REVOKED);
        assertThat(revocation(keys, cardWithId("another"))).isEmpty();
        assertThat(revocation(keys, read(card(CARDS).text()))).isEmpty();
    }

    @Test
    void whatIsListedWithATimeIsRevokedIfItWasIssuedBefore() throws Exception {
        long issued = FROM.getEpochSecond();
        List<WebKey> keys = withRevocations(
                ", \"crlVersion\": 1", "\"1\"", "rid", "\"before.%d\", \"after.%d\", \"both.1\", \"both\"".formatted(issued + 1, issued));
        assertThat(revocation(keys, cardWithId("before"))).contains(Reason.CERTIFICATE_REVOKED);
        assertThat(revocation(keys, cardWithId("after"))).isEmpty();
        assertThat(revocation(keys, cardWithId("both"))).contains(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void aListThatIsAnnouncedAndNotThereNeverMeansNotRevoked() throws Exception {
        List<WebKey> keys = cards(CARDS.jwk(", \"crlVersion\": 1"));
        assertThat(revocation(keys, cardWithId("any"))).contains(Reason.NO_REVOCATIONS);
        assertThat(revocation(keys, read(card(CARDS).text()))).contains(Reason.NO_REVOCATIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3 | 2 | rid | \"a\" | REVOCATIONS_STALE",
        "1 | \"x\" | rid | \"a\" | REVOCATIONS_STALE",
        "1 | 1 | other | \"a\" | NO_REVOCATIONS",
        "1 | 1 | rid | \"a.b\" | NO_REVOCATIONS",
        "1 | 1 | rid | \"a.99999999999999999999\" | NO_REVOCATIONS"
    })
    void aListThatIsOlderThanAnnouncedOrCannotBeReadNeverMeansNotRevoked(
            String announced, String counter, String method, String ids, Reason reason) throws Exception {
        List<WebKey> keys = withRevocations(", \"crlVersion\": " + announced, counter, method, ids);
        assertThat(revocation(keys, cardWithId("any"))).contains(reason);
    }

    @Test
    void aListThatWasFetchedLongAgoNeverMeansNotRevoked() throws Exception {
        String lists = ", \"lastRetrieved\": \"2021-06-24T11:59:59Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"rid\", \"ctr\": 1, \"rids\": []}]"
                .formatted(CARDS.thumbprint());
        assertThat(revocation(snapshot(CARDS.snapshot(CARDS.jwk(", \"crlVersion\": 1"), lists)), cardWithId("any")))
                .contains(Reason.REVOCATIONS_STALE);
    }
}
