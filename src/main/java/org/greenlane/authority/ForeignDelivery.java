package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
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
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.dcc.DccRevocations;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.greenlane.trust.dcc.DccRevocationsFile;
import org.greenlane.trust.dcc.DccSignersFile;
import org.greenlane.trust.web.WebKeysFile;

/// Signs for the stations what other countries publish about their certificates: signers, rules and revocations.
public final class ForeignDelivery {
    private static final int MAX_LENGTH = 4 << 20;
    private static final int MAX_DEPTH = 64;
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

    /// @param list in the form in which Germany publishes it
    /// @param publisher the key that must have signed it: base64 of its SubjectPublicKeyInfo, or PEM
    public Path signers(Path folder, Path list, Path publisher) throws IOException, AuthorityException {
        try {
            String base64 = Files.readString(publisher).replaceAll("-----[A-Z ]+-----|\\s", "");
            DccSignersFile.Source source = new DccSignersFile.Source(
                    DccSignersFile.Form.GERMAN,
                    PublicKeys.decode(Base64.getDecoder().decode(base64)),
                    Files.readAllBytes(list));
            return write(folder, DccSignersFile.FORM, DccSignersFile.write(OWNER, sequence, freshness, List.of(source), key));
        } catch (InvalidKeyException | IllegalArgumentException e) {
            throw new AuthorityException(publisher + " holds no public key: " + e.getMessage() + ".");
        }
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
            List<String> codes = set.get("valueSetValues") instanceof Tree.Fields(Map<String, Tree> values)
                    ? List.copyOf(values.keySet())
                    : List.of();
            sets.put(set.get("valueSetId").text(), codes);
        }
        return write(
                folder,
                form,
                BusinessRulesFile.write(form, OWNER, sequence, freshness, arrival, texts, sets, key));
    }

    /// @param batches a folder with one batch in each JSON file, as the EU gateway has it
    public Path revocations(Path folder, Path batches) throws IOException, AuthorityException {
        List<Batch> all = new ArrayList<>();
        for (Path file : json(batches)) {
            try {
                all.add(batch(tree(file)));
            } catch (IllegalArgumentException e) {
                throw new AuthorityException(file + " is no batch: " + e.getMessage() + ".");
            }
        }
        return write(
                folder, DccRevocationsFile.FORM, DccRevocationsFile.write(OWNER, sequence, freshness, all, key));
    }

    /// @param country whose issuers they are
    /// @param published a DID document, a snapshot of the VCI directory, or a table of keys: whoever signs has asked where it came from
    public Path issuers(Path folder, WebKeysFile.Form form, Region country, Path published) throws IOException {
        WebKeysFile.Source source = new WebKeysFile.Source(country, Files.readAllBytes(published));
        return write(folder, form.title(), WebKeysFile.write(form, OWNER, sequence, freshness, List.of(source), key));
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
        for (Tree entry : batch.get("entries").list()) {
            byte[] hash = Base64.getDecoder().decode(entry.get("hash").text());
            if (hash.length < DccRevocations.HASH_BYTES) {
                throw new IllegalArgumentException("a hash of less than 16 bytes");
            }
            hashes.add(Arrays.copyOf(hash, DccRevocations.HASH_BYTES));
        }
        return new Batch(
                new Region(batch.get("country").text()),
                keyId.equals("UNKNOWN_KID") ? Optional.empty() : Optional.of(KeyId.of(Base64.getDecoder().decode(keyId))),
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

    private static Tree tree(Path file) throws IOException, AuthorityException {
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
