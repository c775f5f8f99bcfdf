package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.ImportLine;
import org.greenlane.DeliveryFiles;
import org.greenlane.StationImport;
import org.greenlane.UpdateSettings;
import org.greenlane.delivery.DeliveryIndex;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Freshness;
import org.greenlane.status.LayerInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `status`: the signed statuses that the station holds.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Takes an authority's delivery in, and says what the station holds.")
final class StatusVerb extends VerbGroup {
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Imports a trust list, a recognition table, lists for foreign certificates, and statuses.",
            footer = {
                "",
                "A folder is taken whole: trust-list.cose first, then recognition.cose, the lists for foreign",
                "certificates (dcc-*.cose, vds-*.cose, *-issuers.cose, foreign-rules.cose), then *.glb.",
                "Whatever is refused leaves what was in force as it was.",
                "",
                "Ctrl+C stops it, and nothing of the file at hand is left behind.",
                "",
                "Exit codes: 0 all was taken; 1 something was refused, or there was nothing;",
                "130 it was stopped with Ctrl+C (143 by SIGTERM).",
                "",
                "Example: greenlane status import /media/stick/delivery"
            })
    int importAll(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "FOLDER-OR-FILE", arity = "1..*", description = "What the authority delivered.")
                    List<Path> places,
            @Option(names = "--json", description = "One line of JSON for each file.") boolean json)
            throws SetupException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.around(err, new ProgressLine(err))) {
            List<ImportLine> lines =
                    StationImport.of(home.home(), places, InstantSource.system(), stop);
            for (ImportLine line : lines) {
                out.println(json ? json(line) : plain(line));
            }
            if (lines.isEmpty()) {
                err.println("greenlane: there is nothing to import in " + Printable.of(places.getFirst()));
            }
            out.flush();
            if (stop.isGiven()) {
                return Exit.STOPPED;
            }
            boolean allTaken = !lines.isEmpty() && lines.stream().allMatch(ImportLine::taken);
            return allTaken ? Exit.OK : Exit.FAILED;
        }
    }

    private static String plain(ImportLine line) {
        return (line.taken() ? "taken    " : "REFUSED  ") + Printable.of(line.file() + ": " + line.sentence());
    }

    private static Json json(ImportLine line) {
        return new Json()
                .beginObject()
                .name("file")
                .value(line.file().toString())
                .name("taken")
                .value(line.taken())
                .name("outcome")
                .value(line.outcome().name())
                .name("fault")
                .value(line.fault())
                .name("sentence")
                .value(line.sentence())
                .endObject();
    }

    @Command(
            name = "info",
            mixinStandardHelpOptions = true,
            description = "Says which trust list, recognition table and statuses there are, how old they are, and which are in force.",
            footer = {"", "Example: greenlane status info --json"})
    int info(@Mixin HomeOption home, @Option(names = "--json", description = "One line of JSON.") boolean json)
            throws SetupException {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home.home(), InstantSource.system(), board, Station.Recording.NOTHING)) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(json(station));
                return Exit.OK;
            }
            Instant now = Instant.now();
            out.println("Station            region " + station.settings().region() + ", "
                    + station.settings().site() + (station.settings().demo() ? ", demo" : ""));
            out.println("Updates            " + updates(station.settings().updates()));
            out.println("Trust list         " + told(station.trust().freshness(), now));
            out.println("Recognition table  " + told(station.recognition().map(table -> table.freshness()), now));
            station.foreignLists()
                    .forEach((title, age) -> out.printf("%-19s%s%n", title, told(Optional.of(age), now)));
            for (LayerInfo layer : station.statuses().layers()) {
                out.println("Statuses           " + layer.header().origin().kind() + " "
                        + layer.header().origin().sequence() + " of region "
                        + layer.header().origin().region() + ", " + layer.header().records() + " records, "
                        + told(Optional.of(layer.header().origin().freshness()), now) + standing(layer));
            }
            board.faults().forEach(fault -> out.println(fault.kind().code() + "  " + fault.detail()));
            return Exit.OK;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks every page of every layer of statuses against the tree that its region signed.",
            footer = {
                "",
                "Exit codes: 0 every page is the one that was signed; 1 a page or a file is damaged;",
                "130 it was stopped with Ctrl+C (143 by SIGTERM).",
                "",
                "Example: greenlane status verify --json"
            })
    int verify(@Mixin HomeOption home, @Option(names = "--json", description = "One line of JSON.") boolean json)
            throws SetupException {
        HealthBoard board = new HealthBoard();
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal stop = StopSignal.around(err, new ProgressLine(err, "pages"));
                Station station = Station.open(home.home(), InstantSource.system(), board, Station.Recording.NOTHING)) {
            StatusVerification found = new StatusVerification(
                    station.statuses().verify(stop), station.statuses().damages());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(found.json());
            } else {
                found.lines().forEach(out::println);
            }
            out.flush();
            if (stop.isGiven()) {
                return Exit.STOPPED;
            }
            return found.isWhole() ? Exit.OK : Exit.FAILED;
        }
    }

    @Command(
            name = "index",
            mixinStandardHelpOptions = true,
            description = "Writes the index that a folder needs for stations to fetch it from a web server.",
            footer = {
                "",
                "The index is delivery.txt in the folder. Write it anew whenever a file there has changed.",
                "",
                "Example: greenlane status index /srv/www/delivery"
            })
    int index(@Parameters(paramLabel = "FOLDER", description = "What the authority delivered.") Path folder)
            throws IOException, VerbException {
        List<Path> files = DeliveryFiles.delivery(folder);
        if (files.isEmpty() || files.size() > DeliveryIndex.MAX_FILES) {
            throw new VerbException(files.isEmpty()
                    ? "There is nothing to deliver in " + folder + "."
                    : "There are more than " + DeliveryIndex.MAX_FILES + " files to deliver in " + folder + ".");
        }
        Path index = folder.resolve(DeliveryIndex.NAME);
        Files.writeString(index, DeliveryIndex.of(files).text());
        spec.commandLine().getOut().println("Written: " + Printable.of(index) + ", " + files.size() + " files");
        return Exit.OK;
    }

    private static String updates(UpdateSettings updates) {
        return updates.source()
                .map(source -> "every " + updates.every().toMinutes() + " min from " + source
                        + updates.proxy().map(proxy -> " through " + proxy).orElse(""))
                .orElse("from the folder " + StationHome.INCOMING + " only");
    }

    private static String told(Optional<Freshness> freshness, Instant now) {
        return freshness
                .map(f -> "of " + f.created() + (f.isStale(now) ? ", STALE since " : ", good until ") + f.expires())
                .orElse("none");
    }

    private static String standing(LayerInfo layer) {
        String force = layer.inForce()
                ? ""
                : ", NOT IN FORCE: "
                        + layer.distrusted()
                                .map(reason -> reason.number() + " " + reason)
                                .orElse("a newer one has taken its place, or one before it is missing");
        return force + (layer.damaged() ? ", DAMAGED" : "");
    }

    private static Json json(Station station) {
        Json json = new Json().beginObject();
        json.name("region").value(station.settings().region().code());
        json.name("site").value(station.settings().site().name());
        json.name("demo").value(station.settings().demo());
        freshness(json, "trustList", station.trust().freshness());
        freshness(json, "recognitionTable", station.recognition().map(table -> table.freshness()));
        json.name("foreignLists").beginObject();
        station.foreignLists().forEach((title, age) -> freshness(json, title, Optional.of(age)));
        json.endObject();
        json.name("statuses").beginArray();
        for (LayerInfo layer : station.statuses().layers()) {
            json.beginObject();
            json.name("kind").value(layer.header().origin().kind().name());
            json.name("region").value(layer.header().origin().region().code());
            json.name("sequence").value(layer.header().origin().sequence());
            json.name("records").value(layer.header().records());
            freshness(json, "freshness", Optional.of(layer.header().origin().freshness()));
            json.name("inForce").value(layer.inForce());
            layer.distrusted().ifPresent(reason -> json.name("distrusted").value(reason.name()));
            json.name("damaged").value(layer.damaged());
            json.endObject();
        }
        return json.endArray().endObject();
    }

    private static void freshness(Json json, String name, Optional<Freshness> freshness) {
        freshness.ifPresent(f -> json.name(name)
                .beginObject()
                .name("created")
                .value(f.created().toString())
                .name("expires")
                .value(f.expires().toString())
                .endObject());
    }
}
