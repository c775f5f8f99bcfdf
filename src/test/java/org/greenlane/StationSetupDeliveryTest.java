package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.delivery.DeliveryIndex;
import org.greenlane.delivery.WebServer;
import org.greenlane.health.Region;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.Machine.Taken;
import org.greenlane.setup.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of the first delivery of a station that is being made.
@Timeout(90)
class StationSetupDeliveryTest extends SettingUpAStation {
    @Test
    void theKeyOfTheRegionThatLiesWithADeliveryIsTakenToo() throws Exception {
        Path with = Files.createDirectory(folder.resolve("with-key"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            Files.copy(file, with.resolve(file.getFileName()));
        }
        Files.copy(shared.resolve("keys/subject.key"), with.resolve(NewStation.SUBJECT_KEY));
        Answers answers = answers(new KeyChoice.Open());
        assertThat(take(answers, with)).isInstanceOfSatisfying(Taken.In.class, in -> assertThat(in.documents()).isTrue());
        assertThat(finish(answers)).isEmpty();
        assertThat(home().subjectKey()).exists();
        isWhole(home());
    }

    @Test
    void aStationComesOverTheNetworkAndLooksThereFromThenOn() throws Exception {
        try (WebServer server = new WebServer()) {
            List<Path> files = DeliveryFiles.delivery(delivery());
            for (Path file : files) {
                server.serve("/d/" + file.getFileName(), Files.readAllBytes(file), "1");
            }
            String index = DeliveryIndex.of(files).text();
            server.serve("/d/" + DeliveryIndex.NAME, index.getBytes(StandardCharsets.US_ASCII), "1");
            String address = server.address("/d/").toString();
            assertThat(setup.isAddress(address)).isTrue();
            Answers fresh = answers(new KeyChoice.Open());
            Answers answers = new Answers(
                    fresh.language(), fresh.site(), fresh.region(), fresh.profile(), fresh.supervisor(), fresh.root(),
                    fresh.key(), Optional.of(address));
            assertThat(take(answers, address)).isInstanceOf(Taken.In.class);
            assertThat(finish(answers)).isEmpty();
            assertThat(StationSettings.read(home().settings()).updates().source()).contains(address);
            isWhole(home());
        }
    }

    @Test
    void whatIsNoAddressIsTold() {
        assertThat(Stream.of("", "https://", "ftp://health.example/d/", "/media/stick", "https://me:secret@h.example/d/"))
                .noneMatch(setup::isAddress);
    }

    @Test
    void anAddressThatDoesNotAnswerIsToldByName() throws Exception {
        String gone;
        try (WebServer server = new WebServer()) {
            gone = server.address("/d/").toString();
        }
        Taken taken = take(answers(new KeyChoice.Open()), gone);
        assertThat(why(taken)).isEqualTo(Trouble.Kind.UNREADABLE);
        assertThat(((Taken.Not) taken).why().detail()).isEqualTo("UNREACHABLE");
    }

    @Test
    void aDeliveryOfAnotherRootIsTold() throws Exception {
        Authority other = authority("other-keys", "other-delivery");
        assertThat(why(take(answers(new KeyChoice.Open()), shared.resolve("other-delivery"))))
                .isEqualTo(Trouble.Kind.OTHER_ROOT);
        Answers mended = answers(new KeyChoice.Open(), SyntheticRegion.HOME.region(), other.rootFingerprint());
        assertThat(take(mended, shared.resolve("other-delivery"))).isInstanceOf(Taken.In.class);
    }

    @Test
    void aDeliveryWithoutStatusesOfTheRegionIsTold() throws Exception {
        Answers elsewhere = answers(
                new KeyChoice.Open(), new Region("110000"), Authority.open(shared.resolve("keys")).rootFingerprint());
        Path statusesOnly = Files.createDirectory(folder.resolve("lists-for-nobody"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            if (!file.endsWith(Delivery.RECOGNITION_TABLE)) {
                Files.copy(file, statusesOnly.resolve(file.getFileName()));
            }
        }
        assertThat(why(take(elsewhere, statusesOnly))).isEqualTo(Trouble.Kind.OTHER_REGION);
    }

    @Test
    void aPlaceWithoutADeliveryAndAStickThatHasGoneAreTold() throws Exception {
        assertThat(why(take(answers(new KeyChoice.Open()), Files.createDirectory(folder.resolve("empty")))))
                .isEqualTo(Trouble.Kind.NOTHING_THERE);
        assertThat(why(take(answers(new KeyChoice.Open()), folder.resolve("pulled-out"))))
                .isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @Test
    void aDamagedDeliveryIsRefusedByName() throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        for (Path file : DeliveryFiles.delivery(delivery())) {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(Delivery.BUNDLE_ENDING)) {
                bytes[bytes.length / 2] ^= 1;
            }
            Files.write(damaged.resolve(file.getFileName()), bytes);
        }
        Taken taken = take(answers(new KeyChoice.Open()), damaged);
        assertThat(why(taken)).isEqualTo(Trouble.Kind.REFUSED);
        assertThat(((Taken.Not) taken).why().detail()).isNotEmpty();
    }
}
