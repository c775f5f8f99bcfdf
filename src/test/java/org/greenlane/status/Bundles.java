package org.greenlane.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;

/// Bundles, good and bad, of two regions that the station trusts.
final class Bundles {
    static final Instant NOW = Instant.parse("2022-05-01T12:00:00Z");
    static final Freshness FRESH = new Freshness(NOW.minus(Duration.ofMinutes(5)), NOW.plus(Duration.ofHours(1)));
    static final Region REGION = new Region("440000");
    static final Region OTHER = new Region("NZ");
    static final SigningKey KEY = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    static final SigningKey OTHER_KEY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    static final SigningKey ROOT = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    static final byte[] TRUST_LIST = trustList();
    static final Trust TRUST = trust(TRUST_LIST, PublicKeys.fingerprint(ROOT.publicKey()));

    static final int GREEN = 1;
    static final int RED = 3;
    /// Enough people for eight pages.
    static final int PEOPLE = 1500;

    private Bundles() {}

    private static byte[] trustList() {
        Instant from = NOW.minus(Duration.ofDays(10));
        Instant until = NOW.plus(Duration.ofDays(10));
        return TrustListWriter.write(
                1,
                new Freshness(from, until),
                List.of(
                        TrustedKey.of(REGION, KEY.publicKey(), KeyUse.STATUS, from, until),
                        TrustedKey.of(OTHER, OTHER_KEY.publicKey(), KeyUse.STATUS, from, until)),
                ROOT);
    }

    static Trust trust(byte[] list, String fingerprint) {
        try {
            return new Trust(Optional.of(TrustList.open(list, fingerprint, NOW)));
        } catch (TrustException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key of the person of this number; numbers and keys have the same order.
    static SubjectKey person(int number) {
        return new SubjectKey((long) number << 53 | 0x1234_5678L, 0x9999L * number);
    }

    static StatusRecord status(int person, int colour, Instant issued) {
        return new StatusRecord(
                person(person), colour, TravelRisk.CLEAR, 7, false, false, issued, NOW.plus(Duration.ofDays(3)));
    }

    /// The number of the colour that the store knows of that person; -1 if it knows none.
    static int colour(StatusStore store, int person) {
        return answer(store, person(person)) instanceof Known.Found found ? found.status().colour().value() : -1;
    }

    static List<StatusRecord> everybody(int colour) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> status(i, colour, NOW.minus(Duration.ofDays(1))))
                .toList();
    }

    static byte[] snapshot(long sequence, List<StatusRecord> records) {
        return bundle(BundleOrigin.snapshot(REGION, sequence, FRESH), records, KEY);
    }

    static byte[] delta(long sequence, long previous, StatusRecord... records) {
        return bundle(BundleOrigin.delta(REGION, sequence, previous, FRESH), List.of(records), KEY);
    }

    /// What is said of a person where one region has something to say.
    static Known answer(StatusStore store, SubjectKey subject) {
        List<Known> answers = store.find(subject, REGION);
        if (answers.size() != 1) {
            throw new AssertionError(answers + " instead of one answer");
        }
        return answers.getFirst();
    }

    /// As the authority writes it.
    static byte[] bundle(BundleOrigin origin, List<? extends BundleRecord> records, SigningKey key) {
        try {
            Path folder = Files.createTempDirectory("bundle");
            Path file = folder.resolve("bundle");
            try (StatusBundleWriter writer = new StatusBundleWriter(file, origin, records.size(), key)) {
                for (BundleRecord record : records) {
                    writer.add(record);
                }
                writer.finish();
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A bundle whose signer did what no writer of ours does.
    static byte[] forged(BundleOrigin origin, long count, int pageBits, List<byte[]> pages) {
        byte[] hashes = hashes(pages);
        String root = HexFormat.of().formatHex(MerkleTree.rootOver(hashes));
        byte[] header = new BundleHeader(origin, count, pageBits, root).encoded();
        return assembled(CoseSign1.sign(header, KEY).encoded(), hashes, pages);
    }

    static byte[] hashes(List<byte[]> pages) {
        ByteBuffer hashes = ByteBuffer.allocate(pages.size() * BundleFormat.HASH_BYTES);
        pages.forEach(page -> hashes.put(MerkleTree.leafHash(page)));
        return hashes.array();
    }

    static byte[] assembled(byte[] header, byte[] hashes, List<byte[]> pages) {
        int length = pages.stream().mapToInt(page -> page.length + 4).sum();
        ByteBuffer all = ByteBuffer.allocate(8 + header.length + hashes.length + length);
        all.put(BundleFormat.MAGIC).putInt(header.length).put(header).put(hashes);
        pages.forEach(page -> all.putInt(page.length).put(page));
        return all.array();
    }

    /// Records one behind the other, in the order given.
    static byte[] page(StatusRecord... records) {
        ByteBuffer page = ByteBuffer.allocate(records.length * BundleFormat.RECORD_BYTES);
        for (StatusRecord record : records) {
            record.writeTo(page);
        }
        return page.array();
    }

    /// Where the pages of a bundle begin.
    static int pagesAt(byte[] bundle, int pageBits) {
        return 8 + ByteBuffer.wrap(bundle).getInt(4) + (BundleFormat.HASH_BYTES << pageBits);
    }

    static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x20;
        return copy;
    }

    static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }
}
