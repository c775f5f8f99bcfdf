package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.foreign.AcceptanceRule;
import org.greenlane.policy.foreign.AcceptanceRulesFile;
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.DccRevocations;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.greenlane.trust.dcc.DccRevocationsFile;
import org.greenlane.trust.dcc.RevocationSlice;
import org.greenlane.trust.web.SnapshotSignature;
import org.greenlane.trust.web.WebKeysFile;

/// Signs for the stations what other countries publish about their certificates: rules, revocations, and issuers on the web.
public final class ForeignDelivery {
    private static final int MAX_LENGTH = 4 << 20;
    private static final int MAX_DEPTH = 64;

    /// Stands where revoked certificates may be of any signer.
    static final String ANY_KEY = "UNKNOWN_KID";

    private static final Region OWNER = SyntheticRegion.HOME.region();

    private final SigningKey key;
    private final long sequence;
    private final Freshness freshness;

    /// @param at when they are signed; its second is their sequence
    /// @param life until when they count
    public ForeignDelivery(Authority authority, Instant at, Duration life) throws IOException {
        this.key = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        this.sequence = at.getEpochSecond();
        this.freshness = new Freshness(at, at.plus(life));
    }

    /// @param arrival the country for whose rules certificates are asked
    /// @param rules a folder with one rule in each JSON file, as the EU gateway has it
    /// @param valueSets a folder with one value set in each JSON file, likewise
    /// @param form about which certificates they are: one of those that [BusinessRulesFile] has
    public Path rules(Path folder, String form, Region arrival, Path rules, Optional<Path> valueSets)
            throws IOException, AuthorityException {
        List<String> texts = new ArrayList<>();
        for (Path file : json(rules)) {
            texts.add(Files.readString(file));
        }
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (Path file : valueSets.isPresent() ? json(valueSets.get()) : List.<Path>of()) {
            Tree set = tree(file);
            String id = set.get("valueSetId").text();
            if (id.isEmpty() || !(set.get("valueSetValues") instanceof Tree.Fields(Map<String, Tree> values))) {
                throw new AuthorityException(file + " is no value set: it has no valueSetId, or no valueSetValues.");
            }
            sets.put(id, List.copyOf(values.keySet()));
        }
        return write(
                folder,
                form,
                BusinessRulesFile.write(form, OWNER, sequence, freshness, arrival, texts, sets, key));
    }

    /// What was signed of revocations.
    ///
    /// @param entries in all batches; the same one counts once in each
    /// @param missing how many of the slices were announced, and are not there
    public record Revoked(Path file, int batches, int entries, int slices, int missing) {}

    /// @param batches a folder with one batch in each JSON file, as the EU gateway has it
    /// @param slices a folder as [SliceFolder] has it
    public Revoked revocations(Path folder, Optional<Path> batches, Optional<Path> slices) throws IOException, AuthorityException {
        List<Batch> all = new ArrayList<>();
        for (Path file : batches.isPresent() ? json(batches.get()) : List.<Path>of()) {
            try {
                all.add(batch(tree(file)));
            } catch (IllegalArgumentException e) {
                throw new AuthorityException(file + " is no batch: " + e.getMessage() + ".");
            }
        }
        List<RevocationSlice> parts = slices.isPresent() ? SliceFolder.read(slices.get()) : List.of();
        Path file = write(
                folder,
                DccRevocationsFile.FORM,
                DccRevocationsFile.write(OWNER, sequence, freshness, all, parts, key));
        return new Revoked(
                file,
                all.size(),
                all.stream().mapToInt(Batch::entries).sum(),
                parts.size(),
                Math.toIntExact(parts.stream().filter(part -> part.kind() == RevocationSlice.Kind.MISSING).count()));
    }

    /// @param country whose issuers they are
    /// @param published a DID document, a snapshot of the VCI directory, or a table of keys: whoever signs has asked where it came from
    public Path issuers(Path folder, WebKeysFile.Form form, Region country, Path published) throws IOException {
        WebKeysFile.Source source = new WebKeysFile.Source(country, Files.readAllBytes(published));
        return write(folder, form.title(), WebKeysFile.write(form, OWNER, sequence, freshness, List.of(source), key));
    }

    /// Asks the signature of the VCI directory, before it is handed on.
    ///
    /// @param certificate whose key must have made it, PEM or DER
    public void check(Path snapshot, Path signature, Path certificate) throws IOException, AuthorityException {
        try {
            SnapshotSignature.check(
                    Files.readAllBytes(snapshot),
                    Files.readAllBytes(signature),
                    DerFiles.read(certificate),
                    freshness.created());
        } catch (TrustException e) {
            throw new AuthorityException(snapshot + " is not handed on. " + e.getMessage());
        }
    }

    /// @param table of which passes and cards count, as JSON
    public Path accepted(Path folder, Path table) throws IOException, AuthorityException {
        try {
            List<AcceptanceRule> rules = AcceptanceTable.read(tree(table));
            return write(folder, AcceptanceRulesFile.FORM, AcceptanceRulesFile.write(OWNER, sequence, freshness, rules, key));
        } catch (IllegalArgumentException e) {
            throw new AuthorityException(table + " is no table of what is accepted: " + e.getMessage() + ".");
        }
    }

    private static Batch batch(Tree batch) {
        String keyId = batch.get("kid").text();
        List<byte[]> hashes = new ArrayList<>();
        if (!(batch.get("entries") instanceof Tree.Items(List<Tree> entries)) || entries.isEmpty()) {
            throw new IllegalArgumentException("it has no entries");
        }
        for (Tree entry : entries) {
            byte[] hash = Base64.getDecoder().decode(entry.get("hash").text());
            if (hash.length < DccRevocations.HASH_BYTES) {
                throw new IllegalArgumentException("a hash of less than 16 bytes");
            }
            hashes.add(Arrays.copyOf(hash, DccRevocations.HASH_BYTES));
        }
        return new Batch(
                new Region(batch.get("country").text()),
                keyId.equals(ANY_KEY) ? Optional.empty() : Optional.of(KeyId.of(Base64.getDecoder().decode(keyId))),
                switch (batch.get("hashType").text()) {
                    case "SIGNATURE" -> HashKind.SIGNATURE;
                    case "UCI" -> HashKind.UCI;
                    case "COUNTRYCODEUCI" -> HashKind.COUNTRY_CODE_UCI;
                    default -> throw new IllegalArgumentException("an unknown kind of hash");
                },
                ascending(hashes));
    }

    private static byte[] ascending(List<byte[]> hashes) {
        List<byte[]> sorted = new ArrayList<>(hashes);
        sorted.sort(Arrays::compareUnsigned);
        byte[] all = new byte[sorted.size() * DccRevocations.HASH_BYTES];
        int length = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean again = i > 0 && Arrays.equals(sorted.get(i - 1), sorted.get(i));
            if (!again) {
                System.arraycopy(sorted.get(i), 0, all, length, DccRevocations.HASH_BYTES);
                length += DccRevocations.HASH_BYTES;
            }
        }
        return Arrays.copyOf(all, length);
    }

    private static List<Path> json(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Tree tree(Path file) throws IOException, AuthorityException {
        try {
            return JsonReader.read(Files.readString(file, StandardCharsets.UTF_8), MAX_LENGTH, MAX_DEPTH);
        } catch (JsonException e) {
            throw new AuthorityException(file + " is no JSON: " + e.getMessage() + ".");
        }
    }

    static Path write(Path folder, String form, byte[] file) throws IOException {
        return Files.write(Files.createDirectories(folder).resolve(form + ".cose"), file);
    }
}
