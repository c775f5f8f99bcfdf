package org.greenlane.policy.foreign;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.PolicyException;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The rules for DCCs as a file of the region.
///
/// ```
/// body      = { 1: arrival, 2: [+ rule], 3: [* value-set] }
/// arrival   = tstr             ; the country for whose rules certificates are asked
/// rule      = tstr .json       ; as the EU gateway has it
/// value-set = { 1: tstr, 2: [* tstr] }
/// ```
public final class BusinessRulesFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    /// The rules about EU Digital COVID Certificates, and about ICAO's seals.
    public static final String DCC = "dcc-rules";

    public static final String VDS = "vds-rules";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_RULES = 2000;
    private static final int MAX_RULE_LENGTH = 64 << 10;
    private static final int MAX_RULE_DEPTH = 64;
    private static final int MAX_VALUE_SETS = 64;
    private static final int MAX_CODES = 4096;
    private static final int MAX_CODE_LENGTH = 80;
    private static final int COUNTRY_LENGTH = 2;

    private BusinessRulesFile() {}

    /// @param form about which certificates it must be: [#DCC] or [#VDS]
    /// @param owner the station's own region, which must have signed it
    /// @throws PolicyException if it cannot be used; one rule that cannot be read refuses all, for nobody could tell what it
    /// would have said
    public static BusinessRules open(byte[] file, String form, Trust trust, Region owner, Instant now)
            throws PolicyException {
        try {
            RegionFile read = RegionFile.open(file, form, MAX_BYTES, MAX_DEPTH, trust, owner, now);
            CborMap body = CborMap.of(read.body(), Set.of(1, 2, 3), Set.of());
            List<BusinessRule> rules = new ArrayList<>();
            for (CBORObject rule : body.array(2, 1, MAX_RULES)) {
                String json = CborMap.text(rule, MAX_RULE_LENGTH);
                rules.add(BusinessRule.of(JsonReader.read(json, MAX_RULE_LENGTH, MAX_RULE_DEPTH)));
            }
            Map<String, Tree> valueSets = new LinkedHashMap<>();
            for (CBORObject entry : body.array(3, 0, MAX_VALUE_SETS)) {
                CborMap set = CborMap.of(entry, Set.of(1, 2), Set.of());
                valueSets.put(set.text(1, MAX_CODE_LENGTH), codes(set));
            }
            return new BusinessRules(
                    read.sequence(),
                    read.freshness(),
                    new Region(body.text(1, COUNTRY_LENGTH)),
                    rules,
                    new Tree.Fields(valueSets));
        } catch (TrustException e) {
            throw new PolicyException(String.valueOf(e.getMessage()));
        } catch (CborException | JsonException | IllegalArgumentException e) {
            throw new PolicyException("These are no rules: " + e.getMessage() + ".");
        }
    }

    private static Tree codes(CborMap set) throws CborException {
        List<Tree> codes = new ArrayList<>();
        for (CBORObject code : set.array(2, 0, MAX_CODES)) {
            codes.add(new Tree.Text(CborMap.text(code, MAX_CODE_LENGTH)));
        }
        return new Tree.Items(codes);
    }

    /// @param form about which certificates it is: [#DCC] or [#VDS]
    /// @param sequence greater than that of every file of that form before
    /// @param arrival the country for whose rules certificates are asked
    /// @param rules each as JSON
    /// @param valueSets by name
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(
            String form,
            Region owner,
            long sequence,
            Freshness freshness,
            Region arrival,
            List<String> rules,
            Map<String, List<String>> valueSets,
            SigningKey key) {
        CBORObject texts = CBORObject.NewArray();
        rules.forEach(texts::Add);
        CBORObject sets = CBORObject.NewArray();
        valueSets.forEach((name, codes) -> {
            CBORObject list = CBORObject.NewArray();
            codes.forEach(list::Add);
            sets.Add(CBORObject.NewMap().Set(1, name).Set(2, list));
        });
        CBORObject body = CBORObject.NewMap().Set(1, arrival.code()).Set(2, texts).Set(3, sets);
        return new RegionFile(form, owner, sequence, freshness, body).signedBy(key);
    }
}
