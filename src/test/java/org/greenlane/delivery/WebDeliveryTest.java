package org.greenlane.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.greenlane.delivery.DeliveryException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A delivery by its index: what is new is fetched, in order, and nothing twice.
@Timeout(60)
class WebDeliveryTest {
    private static final String HASH = "0".repeat(64);

    @TempDir
    Path folder;

    private WebServer server;
    private final Fetcher fetcher = new Fetcher(Limits.SERVICE, Optional.empty());
    private WebDelivery delivery;

    @BeforeEach
    void anAuthorityPublishes() throws Exception {
        server = new WebServer();
        delivery = new WebDelivery(server.address("/d/"), folder.resolve("downloads"));
        publish("\"i1\"", "trust-list.cose", "b-1.glb");
    }

    @AfterEach
    void allIsClosed() {
        fetcher.close();
        server.close();
    }

    private void publish(String tag, String... names) throws Exception {
        Path origin = Files.createDirectories(folder.resolve("origin"));
        List<Path> files = new java.util.ArrayList<>();
        for (String name : names) {
            byte[] bytes = ("this is " + name).getBytes(StandardCharsets.UTF_8);
            files.add(Files.write(origin.resolve(name), bytes));
            server.serve("/d/" + name, bytes, "\"" + name + "\"");
        }
        byte[] index = DeliveryIndex.of(files).text().getBytes(StandardCharsets.US_ASCII);
        Files.write(origin.resolve(DeliveryIndex.NAME), index);
        server.serve("/d/" + DeliveryIndex.NAME, index, tag);
    }

    private Arrived fetched(Again again) throws DeliveryException {
        return (Arrived) fetch(again);
    }

    private Found fetch(Again again) throws DeliveryException {
        return delivery.fetch(fetcher, again, (_, _) -> true);
    }

    private List<String> names(Arrived arrived) {
        return arrived.files().stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void theFilesComeInTheOrderOfTheIndex() throws Exception {
        assertThat(names(fetched(Again.NOTHING))).containsExactly("trust-list.cose", "b-1.glb");
    }

    @Test
    void whatHasBeenSettledCostsOneSmallRequest() throws Exception {
        delivery.settle(fetched(Again.NOTHING));
        server.asked.clear();
        assertThat(fetch(Again.NOTHING)).isEqualTo(new Unchanged(false));
        assertThat(server.asked).containsExactly("/d/delivery.txt null \"i1\"");
    }

    @Test
    void whatHasNotBeenSettledIsToldAgainWithoutAnotherTransfer() throws Exception {
        fetch(Again.NOTHING);
        server.asked.clear();
        assertThat(names(fetched(Again.NOTHING))).hasSize(2);
        assertThat(server.asked).containsExactly("/d/delivery.txt null null");
    }

    @Test
    void whatHasBeenRefusedIsDeletedAndNotFetchedAgainUntilSomebodyAsks() throws Exception {
        delivery.refuse(fetched(Again.NOTHING));
        assertThat(folder.resolve("downloads")).isDirectoryNotContaining(file -> file.toString().endsWith("glb"));
        server.asked.clear();
        assertThat(fetch(Again.NOTHING)).isEqualTo(new Unchanged(true));
        assertThat(server.asked).containsExactly("/d/delivery.txt null \"i1\"");
        assertThat(names(fetched(Again.REFUSED))).hasSize(2);
    }

    @Test
    void whoeverAsksForAGoodDeliveryAgainCausesNoTransfer() throws Exception {
        delivery.settle(fetched(Again.NOTHING));
        server.asked.clear();
        assertThat(fetch(Again.REFUSED)).isEqualTo(new Unchanged(false));
        assertThat(server.asked).containsExactly("/d/delivery.txt null \"i1\"");
    }

    @Test
    void anotherDeliveryAfterARefusedOneIsFetchedWithoutAsking() throws Exception {
        delivery.refuse(fetched(Again.NOTHING));
        publish("\"i2\"", "trust-list.cose", "b-2.glb");
        assertThat(names(fetched(Again.NOTHING))).containsExactly("trust-list.cose", "b-2.glb");
    }

    @Test
    void aServerWithoutTagsIsKnownAgainByItsIndex() throws Exception {
        delivery.settle(fetched(Again.NOTHING));
        byte[] index = Files.readAllBytes(folder.resolve("origin/delivery.txt"));
        server.answer("/d/delivery.txt", exchange -> {
            exchange.sendResponseHeaders(200, index.length);
            exchange.getResponseBody().write(index);
        });
        assertThat(fetch(Again.NOTHING)).isEqualTo(new Unchanged(false));
    }

    @Test
    void theProgressIsThatOfTheWholeDelivery() throws Exception {
        server.answer("/d/b-1.glb", exchange -> exchange.sendResponseHeaders(404, -1));
        assertThat(catchThrowableOfType(DeliveryException.class, () -> fetch(Again.NOTHING)).kind())
                .isEqualTo(Kind.NOT_FOUND);
        AtomicLong whole = new AtomicLong();
        publish("\"i1\"", "trust-list.cose", "b-1.glb");
        server.stall("/d/b-1.glb", new byte[3]);
        assertThat(catchThrowableOfType(
                                DeliveryException.class,
                                () -> delivery.fetch(fetcher, Again.NOTHING, (done, total) -> {
                                    whole.set(total);
                                    return done < "this is trust-list.cose".length() + 3;
                                }))
                        .kind())
                .isEqualTo(Kind.CANCELLED);
        assertThat(whole).hasValue("this is trust-list.cose".length() + "this is b-1.glb".length());
    }

    @Test
    void anIndexThatNamesMoreThanADeliveryMayHaveIsRefusedBeforeAnythingIsFetched() throws Exception {
        byte[] index = ("greenlane-delivery 1\n" + HASH + " 99999999999 a.glb\n").getBytes(StandardCharsets.US_ASCII);
        server.serve("/d/delivery.txt", index, "\"huge\"");
        assertThat(catchThrowableOfType(DeliveryException.class, () -> fetch(Again.NOTHING)).kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void onlyWhatIsNewIsFetched() throws Exception {
        delivery.settle(fetched(Again.NOTHING));
        publish("\"i2\"", "trust-list.cose", "b-1.glb", "b-2.glb");
        assertThat(names(fetched(Again.NOTHING))).containsExactly("b-2.glb");
    }

    @Test
    void aStationThatHasLostItsStatusesFetchesAllAnew() throws Exception {
        delivery.settle(fetched(Again.NOTHING));
        assertThat(names(fetched(Again.ALL))).hasSize(2);
    }

    @Test
    void aSingleBundleNeedsNoIndex() throws Exception {
        WebDelivery single = new WebDelivery(server.address("/d/b-1.glb"), folder.resolve("single"));
        Arrived arrived = (Arrived) single.fetch(fetcher, Again.NOTHING, (_, _) -> true);
        assertThat(names(arrived)).containsExactly("b-1.glb");
        single.settle(arrived);
        assertThat(single.fetch(fetcher, Again.NOTHING, (_, _) -> true)).isEqualTo(new Unchanged(false));
    }

    @Test
    void aFileThatIsNotTheNamedOneRefusesTheDelivery() {
        server.serve("/d/b-1.glb", "this is b-2.glb".getBytes(StandardCharsets.UTF_8), "\"x\"");
        assertThat(catchThrowableOfType(DeliveryException.class, () -> fetch(Again.NOTHING)).kind())
                .isEqualTo(Kind.WRONG_HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "greenlane-delivery 2\n",
                "greenlane-delivery 1\n" + "x",
                "greenlane-delivery 1\n00 1 a.glb\n",
                "greenlane-delivery 1\nHASH 1 ../a.glb\n",
                "greenlane-delivery 1\nHASH 1 settled\n",
                "greenlane-delivery 1\nHASH 1 .glb\n",
                "greenlane-delivery 1\nHASH -1 a.glb\n",
                "greenlane-delivery 1\nHASH 1 a.glb\nHASH 1 a.glb\n",
                "greenlane-delivery 1\nHASH 1 ä.glb\n"
            })
    void anIndexThatIsNoneIsRefused(String text) {
        byte[] bytes = text.replace("HASH", HASH).getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(DeliveryException.class, () -> DeliveryIndex.read(bytes)).kind())
                .isEqualTo(Kind.BAD_INDEX);
    }

    @Test
    void anIndexIsBounded() throws Exception {
        StringBuilder many = new StringBuilder("greenlane-delivery 1\n");
        for (int i = 0; i < DeliveryIndex.MAX_FILES; i++) {
            many.append(HASH).append(" 1 ").append(i).append(".glb\n");
        }
        assertThat(DeliveryIndex.read(many.toString().getBytes(StandardCharsets.US_ASCII)).files()).hasSize(256);
        byte[] more = many.append(HASH).append(" 1 x.glb\n").toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(catchThrowableOfType(DeliveryException.class, () -> DeliveryIndex.read(more)).kind())
                .isEqualTo(Kind.BAD_INDEX);
    }
}
