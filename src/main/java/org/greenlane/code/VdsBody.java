package org.greenlane.code;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.BirthDate;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.ForeignName;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Tree;

/// The data of a VDS-NC, version 1, of the types `icao.vacc` and `icao.test`: what must be there is, in the form that it must
/// have. Rules of the place look at the rest.
final class VdsBody {
    private static final Tree VERSION = new Tree.Whole(1);

    private static final int MAX_DOSE = 99;

    /// What ends a date of birth that is not wholly known (ICAO 9303 part 3 section 4.7).
    private static final String UNKNOWN_DATE = "(^|-)[X0]{2}([X0]{2})?(-[X0]{2})*$";

    /// What stands between the parts of a name: two spaces as printed, two fillers in machine-readable lines.
    private static final String BETWEEN_NAMES = "\\s{2,}|<<+";

    private VdsBody() {}

    /// @param signer who says that they made it; the data have no times of their own, so they count while it counts
    static ForeignCertificate read(Tree data, X509Certificate signer) throws RefusedCode {
        Tree header = data.get("hdr");
        Tree message = data.get("msg");
        Fields.demand(header.get("v").equals(VERSION));
        CertificateKind kind =
                switch (header.get("t").text()) {
                    case "icao.vacc" -> CertificateKind.VACCINATION;
                    case "icao.test" -> CertificateKind.TEST;
                    default -> throw new RefusedCode(Reason.BAD_CLAIMS);
                };
        if (kind == CertificateKind.VACCINATION) {
            checkVaccinations(message.get("ve").list());
        } else {
            checkTest(message);
        }
        return new ForeignCertificate(
                CodeKind.VDS_NC,
                country(header.get("is").text()).orElseThrow(Fields::refused),
                kind,
                name(Fields.text(message.get("pid"), "n")),
                birth(message.get("pid").get("dob")),
                Fields.text(message, kind == CertificateKind.VACCINATION ? "uvci" : "utci"),
                signer.getNotBefore().toInstant(),
                signer.getNotAfter().toInstant());
    }

    /// Germany has a code of its own in travel documents (ICAO 9303 part 3 section 5).
    private static Optional<Region> country(String code) {
        return code.equals("D") ? Optional.of(new Region("DE")) : Region.ofThreeLetters(code);
    }

    private static void checkVaccinations(List<Tree> events) throws RefusedCode {
        Fields.demand(!events.isEmpty());
        for (Tree event : events) {
            Fields.text(event, "nam");
            Fields.demand(!event.get("vd").list().isEmpty());
            for (Tree dose : event.get("vd").list()) {
                Fields.date(dose, "dvc");
                Fields.text(dose, "ctr");
                Fields.demand(dose.get("seq") instanceof Tree.Whole(long number) && number >= 0 && number <= MAX_DOSE);
            }
        }
    }

    private static void checkTest(Tree message) throws RefusedCode {
        Fields.date(message.get("dat"), "sc");
        Fields.text(message.get("tr"), "tc");
        Fields.text(message.get("tr"), "r");
    }

    /// Where nothing tells the parts apart, all of it is the family's.
    private static ForeignName name(String text) {
        String[] parts = text.strip().split(BETWEEN_NAMES, 2);
        return new ForeignName(spaced(parts[0]), parts.length > 1 ? spaced(parts[1]) : "", "", "");
    }

    private static String spaced(String part) {
        return part.replaceAll("[<\\s]+", " ").strip();
    }

    private static BirthDate birth(Tree date) throws RefusedCode {
        Fields.demand(date instanceof Tree.Text || date instanceof Tree.Nothing);
        Fields.demand(date.text().length() <= Fields.DATE_LENGTH);
        return BirthDate.parse(date.text().replaceFirst(UNKNOWN_DATE, "")).orElseThrow(Fields::refused);
    }
}
