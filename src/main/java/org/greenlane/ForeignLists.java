package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.disk.SmallFiles;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.foreign.AcceptanceRules;
import org.greenlane.policy.foreign.AcceptanceRulesFile;
import org.greenlane.policy.foreign.BusinessRules;
import org.greenlane.policy.foreign.BusinessRulesFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.DccRevocations;
import org.greenlane.trust.dcc.DccRevocationsFile;
import org.greenlane.trust.dcc.DccSigners;
import org.greenlane.trust.dcc.DccSignersFile;
import org.greenlane.trust.vds.VdsAuthorities;
import org.greenlane.trust.vds.VdsFiles;
import org.greenlane.trust.vds.VdsRevocations;
import org.greenlane.trust.web.WebKeys;
import org.greenlane.trust.web.WebKeysFile;
import org.greenlane.trust.web.WebKeysFile.Form;

/// What is in force for the certificates of other countries. A station need not have any of it: then those stay codes of
/// another system.
record ForeignLists(
        Optional<DccSigners> dccSigners,
        Optional<DccRevocations> dccRevocations,
        Optional<BusinessRules> dccRules,
        Optional<WebKeys> nzcpIssuers,
        Optional<WebKeys> shcIssuers,
        Optional<AcceptanceRules> rules,
        Optional<VdsAuthorities> vdsAuthorities,
        Optional<VdsRevocations> vdsRevocations,
        Optional<BusinessRules> vdsRules,
        Optional<WebKeys> divocIssuers) {
    /// What tells one issue of a list from another.
    record Issue(long sequence, Freshness freshness) {}

    /// Opens one list, whichever it is.
    private interface Opener<T> {
        T open(byte[] file) throws TrustException, PolicyException;
    }

    /// Reads all from the station's folder, and puts on the board what is there and cannot be used.
    static ForeignLists read(StationHome home, Trust trust, Region owner, HealthBoard board, Instant now) {
        Reader reader = new Reader(home, board, now);
        ForeignLists lists = new ForeignLists(
                reader.read(ForeignList.DCC_SIGNERS, file -> DccSignersFile.open(file, trust, owner, now)),
                reader.read(ForeignList.DCC_REVOCATIONS, file -> DccRevocationsFile.open(file, trust, owner, now)),
                reader.read(ForeignList.DCC_RULES, file -> dccRules(file, trust, owner, now)),
                reader.read(ForeignList.NZCP_ISSUERS, file -> WebKeysFile.open(Form.NZCP, file, trust, owner, now)),
                reader.read(
                        ForeignList.SHC_ISSUERS,
                        file -> WebKeysFile.open(Form.SMART_HEALTH_CARD, file, trust, owner, now)),
                reader.read(ForeignList.FOREIGN_RULES, file -> AcceptanceRulesFile.open(file, trust, owner, now)),
                reader.read(ForeignList.VDS_AUTHORITIES, file -> VdsFiles.openAuthorities(file, trust, owner, now)),
                reader.read(ForeignList.VDS_REVOCATIONS, file -> VdsFiles.openRevocations(file, trust, owner, now)),
                reader.read(ForeignList.VDS_RULES, file -> vdsRules(file, trust, owner, now)),
                reader.read(ForeignList.DIVOC_ISSUERS, file -> WebKeysFile.open(Form.DIVOC, file, trust, owner, now)));
        lists.vdsRevocations().ifPresent(revoked -> lists.vdsAuthorities().ifPresent(revoked::prepare));
        return lists;
    }

    /// Whether certificates of that scheme are judged here at all.
    boolean reads(CodeKind scheme) {
        return switch (scheme) {
            case EU_DCC -> dccSigners.isPresent() || dccRules.isPresent();
            case NZCP -> nzcpIssuers.isPresent();
            case SMART_HEALTH_CARD -> shcIssuers.isPresent();
            case VDS_NC -> vdsAuthorities.isPresent() || vdsRules.isPresent();
            case DIVOC -> divocIssuers.isPresent();
            default -> false;
        };
    }

    /// Whose certificates of that scheme count; empty also for schemes whose issuers are not on the web.
    Optional<WebKeys> webKeys(CodeKind scheme) {
        return switch (scheme) {
            case NZCP -> nzcpIssuers;
            case SMART_HEALTH_CARD -> shcIssuers;
            case DIVOC -> divocIssuers;
            default -> Optional.empty();
        };
    }

    /// Which issue a file is.
    ///
    /// @throws PolicyException if it cannot be used, with a sentence for the technician
    static Issue issueOf(ForeignList list, byte[] file, Trust trust, Region owner, Instant now) throws PolicyException {
        try {
            return switch (list) {
                case DCC_SIGNERS -> issue(DccSignersFile.open(file, trust, owner, now));
                case DCC_REVOCATIONS -> issue(DccRevocationsFile.open(file, trust, owner, now));
                case DCC_RULES -> issue(dccRules(file, trust, owner, now));
                case NZCP_ISSUERS -> issue(WebKeysFile.open(Form.NZCP, file, trust, owner, now));
                case SHC_ISSUERS -> issue(WebKeysFile.open(Form.SMART_HEALTH_CARD, file, trust, owner, now));
                case FOREIGN_RULES -> issue(AcceptanceRulesFile.open(file, trust, owner, now));
                case VDS_AUTHORITIES -> issue(VdsFiles.openAuthorities(file, trust, owner, now));
                case VDS_REVOCATIONS -> issue(VdsFiles.openRevocations(file, trust, owner, now));
                case VDS_RULES -> issue(vdsRules(file, trust, owner, now));
                case DIVOC_ISSUERS -> issue(WebKeysFile.open(Form.DIVOC, file, trust, owner, now));
            };
        } catch (TrustException e) {
            throw new PolicyException(String.valueOf(e.getMessage()));
        }
    }

    private static BusinessRules dccRules(byte[] file, Trust trust, Region owner, Instant now) throws PolicyException {
        return BusinessRulesFile.open(file, BusinessRulesFile.DCC, trust, owner, now);
    }

    private static BusinessRules vdsRules(byte[] file, Trust trust, Region owner, Instant now) throws PolicyException {
        return BusinessRulesFile.open(file, BusinessRulesFile.VDS, trust, owner, now);
    }

    /// Which issue of a list is in force.
    Optional<Issue> issueOf(ForeignList list) {
        return switch (list) {
            case DCC_SIGNERS -> dccSigners.map(ForeignLists::issue);
            case DCC_REVOCATIONS -> dccRevocations.map(ForeignLists::issue);
            case DCC_RULES -> dccRules.map(ForeignLists::issue);
            case NZCP_ISSUERS -> nzcpIssuers.map(ForeignLists::issue);
            case SHC_ISSUERS -> shcIssuers.map(ForeignLists::issue);
            case FOREIGN_RULES -> rules.map(ForeignLists::issue);
            case VDS_AUTHORITIES -> vdsAuthorities.map(ForeignLists::issue);
            case VDS_REVOCATIONS -> vdsRevocations.map(ForeignLists::issue);
            case VDS_RULES -> vdsRules.map(ForeignLists::issue);
            case DIVOC_ISSUERS -> divocIssuers.map(ForeignLists::issue);
        };
    }

    private static Issue issue(DccSigners signers) {
        return new Issue(signers.sequence(), signers.freshness());
    }

    private static Issue issue(DccRevocations revocations) {
        return new Issue(revocations.sequence(), revocations.freshness());
    }

    private static Issue issue(VdsAuthorities authorities) {
        return new Issue(authorities.sequence(), authorities.freshness());
    }

    private static Issue issue(VdsRevocations revocations) {
        return new Issue(revocations.sequence(), revocations.freshness());
    }

    private static Issue issue(BusinessRules rules) {
        return new Issue(rules.sequence(), rules.freshness());
    }

    private static Issue issue(WebKeys keys) {
        return new Issue(keys.sequence(), keys.freshness());
    }

    private static Issue issue(AcceptanceRules rules) {
        return new Issue(rules.sequence(), rules.freshness());
    }

    private record Reader(StationHome home, HealthBoard board, Instant now) {
        <T> Optional<T> read(ForeignList list, Opener<T> opener) {
            Path file = home.foreign(list);
            Fault.Kind kind = Fault.Kind.FOREIGN_LIST_UNUSABLE;
            if (!Files.exists(file)) {
                board.mended(list.fileName(), kind);
                return Optional.empty();
            }
            try {
                T opened = opener.open(SmallFiles.read(file));
                board.mended(list.fileName(), kind);
                return Optional.of(opened);
            } catch (IOException | TrustException | PolicyException e) {
                board.report(new Fault(kind, list.fileName(), String.valueOf(e.getMessage()), now));
                return Optional.empty();
            }
        }
    }
}
