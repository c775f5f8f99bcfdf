package org.greenlane.policy.foreign;

import com.upokecenter.cbor.CBORObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.PolicyException;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The table of which certificates of issuers on the web count, as a file of the region.
///
/// ```
/// body = [* rule]
/// rule = { 1: id, 2: scheme, 3: issuer, 4: kind, 5: [* tstr], 6: [* tstr], 7: uint, 8: uint, 9: uint }
///        ; codes, results, how many, after so many seconds, within so many
/// scheme = 1 / 2 / 3    ; SMART Health Card, NZCP, DIVOC
/// kind   = 1 / 2 / 3 / 4 ; vaccination, test, recovery, pass
/// ```
public final class AcceptanceRulesFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 1 << 20;

    public static final String FORM = "foreign-rules";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_RULES = 2000;
    private static final int MAX_ID = 64;
    private static final int MAX_ISSUER = 512;
    private static final int MAX_CODES = 512;
    private static final int MAX_CODE_LENGTH = 200;
    private static final int MAX_COUNT = 64;
    private static final Map<Long, CodeKind> SCHEMES = 
            Map.of(1L, CodeKind.SMART_HEALTH_CARD, 2L, CodeKind.NZCP, 3L, CodeKind.DIVOC);
    private static final Map<Long, CertificateKind> KINDS = Map.of(
            1L, CertificateKind.VACCINATION, 2L, CertificateKind.TEST, 3L, CertificateKind.RECOVERY, 4L, CertificateKind.PASS);

    private AcceptanceRulesFile() {}

    /// @param owner the station's own region, which must have signed it
    /// @throws PolicyException if it cannot be used
    public static AcceptanceRules open(byte[] file, Trust trust, Region owner, Instant now) throws PolicyException {
        try {
            RegionFile read = RegionFile.open(file, FORM, MAX_BYTES, MAX_DEPTH, trust, owner, now);
            CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
            List<AcceptanceRule> rules = new ArrayList<>();
            for (CBORObject rule : body.array(1, 0, MAX_RULES)) {
                rules.add(rule(CborMap.of(rule, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9), Set.of())));
            }
            return new AcceptanceRules(read.sequence(), read.freshness(), rules);
        } catch (TrustException e) {
            throw new PolicyException(String.valueOf(e.getMessage()));
        } catch (CborException | IllegalArgumentException e) {
            throw new PolicyException("These are no rules: " + e.getMessage() + ".");
        }
    }

    private static AcceptanceRule rule(CborMap rule) throws CborException {
        return new AcceptanceRule(
                rule.text(1, MAX_ID),
                ofWire(SCHEMES, rule.unsigned(2, MAX_COUNT)),
                rule.text(3, MAX_ISSUER),
                ofWire(KINDS, rule.unsigned(4, MAX_COUNT)),
                codes(rule, 5),
                codes(rule, 6),
                (int) rule.unsigned(7, MAX_COUNT),
                Duration.ofSeconds(rule.unsigned(8, CborMap.MAX_EPOCH_SECOND)),
                Duration.ofSeconds(rule.unsigned(9, CborMap.MAX_EPOCH_SECOND)));
    }

    private static <T> T ofWire(Map<Long, T> known, long wire) {
        T value = known.get(wire);
        if (value == null) {
            throw new IllegalArgumentException("a scheme or kind that is not known here");
        }
        return value;
    }

    private static Set<String> codes(CborMap rule, int key) throws CborException {
        Set<String> codes = new HashSet<>();
        for (CBORObject code : rule.array(key, 0, MAX_CODES)) {
            codes.add(CborMap.text(code, MAX_CODE_LENGTH));
        }
        return codes;
    }

    /// @param sequence greater than that of every file before
    /// @param key one of the region's, for the use `policy`
    /// @throws IllegalArgumentException if a rule is about a scheme that has no such rules
    public static byte[] write(
            Region owner, long sequence, Freshness freshness, List<AcceptanceRule> rules, SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        for (AcceptanceRule rule : rules) {
            body.Add(CBORObject.NewMap()
                    .Set(1, rule.id())
                    .Set(2, wire(SCHEMES, rule.scheme()))
                    .Set(3, rule.issuer())
                    .Set(4, wire(KINDS, rule.kind()))
                    .Set(5, texts(rule.codes()))
                    .Set(6, texts(rule.results()))
                    .Set(7, rule.count())
                    .Set(8, rule.after().toSeconds())
                    .Set(9, rule.within().toSeconds()));
        }
        return new RegionFile(FORM, owner, sequence, freshness, body).signedBy(key);
    }

    private static <T> long wire(Map<Long, T> known, T value) {
        return known.entrySet().stream()
                .filter(each -> each.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rules of this table are about " + value));
    }

    private static CBORObject texts(Set<String> texts) {
        CBORObject list = CBORObject.NewArray();
        texts.stream().sorted().forEach(list::Add);
        return list;
    }
}
