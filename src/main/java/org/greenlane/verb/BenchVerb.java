package org.greenlane.verb;

import picocli.CommandLine.Command;

/// `bench`: measurements that take long.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this program on this machine.",
        subcommands = {
            BenchStatusVerb.class,
            BenchDecodeVerb.class,
            BenchDccVerb.class,
            BenchNzcpVerb.class,
            BenchSignaturesVerb.class,
            BenchCardVerb.class,
            BenchAuditVerb.class,
            BenchExportVerb.class,
            BenchSoakVerb.class,
            BenchDayVerb.class,
            BenchContenderVerb.class,
            BenchStationVerb.class,
            BenchWindowVerb.class
        })
final class BenchVerb extends VerbGroup {}
