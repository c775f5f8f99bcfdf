package org.greenlane.code;

import java.util.Base64;
import java.util.function.UnaryOperator;
import org.greenlane.proof.CanonicalJson;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;

/// A seal about a made-up person, to be changed before it is signed.
public final class VdsDraft {
    private static final String VACCINATION = """
            {"hdr":{"t":"icao.vacc","v":1,"is":"UTO"},"msg":{"uvci":"U32870","pid":{"n":"Bloggs  Ada Mary",\
            "dob":"1984-12-24","sex":"F","i":"A1234567Z"},"ve":[{"des":"XM68M6","nam":"Comirnaty","dis":"RA01.0",\
            "vd":[{"dvc":"2021-03-03","seq":1,"ctr":"UTO","adm":"RIVM","lot":"VC35679"},\
            {"dvc":"2021-03-24","seq":2,"ctr":"UTO","adm":"RIVM","lot":"VC87540"}]}]}}""";

    private static final String TEST = """
            {"hdr":{"t":"icao.test","v":1,"is":"UTO"},"msg":{"utci":"U32870","pid":{"n":"Bloggs  Ada Mary",\
            "dob":"1984-12-24","dt":"P","dn":"A1234567Z"},"sp":{"spn":"General Hospital","ctr":"UTO",\
            "cd":{"p":"+0068765432","e":"info@genhosp.uto","a":"12 Utopia Street"}},\
            "dat":{"sc":"2021-06-30T12:00:00+08:00","ri":"2021-06-30T20:00:00+08:00"},\
            "tr":{"tc":"molecular(PCR)","r":"negative","m":"np"}}}""";

    private static final int MAX_DEPTH = 32;

    private final VdsCountry.Signer signer;
    private String data;
    private String algorithm;

    private VdsDraft(VdsCountry.Signer signer, String data) {
        this.signer = signer;
        this.data = data.replace("UTO", "NZL");
        this.algorithm = signer.algorithm();
    }

    public static VdsDraft vaccination(VdsCountry.Signer signer) {
        return new VdsDraft(signer, VACCINATION);
    }

    public static VdsDraft test(VdsCountry.Signer signer) {
        return new VdsDraft(signer, TEST);
    }

    public VdsDraft data(UnaryOperator<String> change) {
        data = change.apply(data);
        return this;
    }

    VdsDraft algorithm(String other) {
        algorithm = other;
        return this;
    }

    public String text() {
        try {
            byte[] signed = CanonicalJson.of(JsonReader.read(data, 1 << 16, MAX_DEPTH));
            return text(data, signer.sign(signed));
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Data and signature, whether they belong together or not.
    String text(String otherData, byte[] signature) {
        return "{\"data\":%s,\"sig\":{\"alg\":\"%s\",\"cer\":\"%s\",\"sigvl\":\"%s\"}}"
                .formatted(otherData, algorithm, base64(signer.certificate()), base64(signature));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
