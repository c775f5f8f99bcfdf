package org.greenlane;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// The fences between the rooms. A passage goes one way through the packages; nothing later calls back into anything
/// earlier.
@AnalyzeClasses(packages = "org.greenlane", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.greenlane";

    /// Room by room, the other rooms that it may know. Rooms that are not listed may know all.
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("health", List.of()),
            Map.entry("proof", List.of()),
            Map.entry("disk", List.of()),
            Map.entry("vault", List.of("disk")),
            Map.entry("sight", List.of("health")),
            Map.entry("wire", List.of("health")),
            Map.entry("card", List.of("health", "wire")),
            Map.entry("code", List.of("health", "proof")),
            Map.entry("trust", List.of("health", "proof")),
            Map.entry("status", List.of("health", "disk", "proof", "trust", "vault")),
            Map.entry("policy", List.of("health", "proof", "trust")),
            Map.entry("audit", List.of("health", "disk", "proof", "vault", "ledger")),
            Map.entry("ledger", List.of("vault")),
            Map.entry("backup", List.of("disk", "proof", "vault")),
            Map.entry("report", List.of("health", "audit")),
            Map.entry("staff", List.of("health", "disk", "vault", "ledger")),
            Map.entry("export", List.of("health", "audit", "proof", "disk")),
            Map.entry("lane", List.of("health")),
            Map.entry("scan", List.of("health", "wire")),
            Map.entry("gear", List.of("health", "wire", "scan")),
            Map.entry("delivery", List.of("proof")),
            Map.entry("authority", List.of("health", "disk", "proof", "sight", "card", "code", "trust", "status", "policy")),
            Map.entry("setup", List.of("health")),
            Map.entry("desk", List.of("health", "lane", "scan", "setup", "audit", "report")));

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsOnlyTheRoomsItMay() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(BASE);
        return MAY_KNOW.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey() + " knows " + room.getValue(),
                        () -> mayKnow(room.getKey(), room.getValue()).check(classes)));
    }

    private static ArchRule mayKnow(String room, List<String> others) {
        String[] allowed = Stream.concat(Stream.of(room), others.stream())
                .map(name -> BASE + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(BASE + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }

    /// What two screens need lies in `desk.parts`; staff's window alone holds the kiosk, too.
    @ArchTest
    static final ArchTests eachScreenKnowsItself = ArchTests.in(Screens.class);

    static final class Screens {
        @ArchTest
        static final ArchRule theKioskKnowsNoOther = screen("kiosk", "assisted", "supervisor", "setup");

        @ArchTest
        static final ArchRule theAssistedLaneKnowsTheKioskOnly = screen("assisted", "supervisor", "setup");

        @ArchTest
        static final ArchRule theSupervisorsDeskKnowsNoOther = screen("supervisor", "kiosk", "assisted", "setup");

        @ArchTest
        static final ArchRule theSetUpAssistantKnowsNoOther = screen("setup", "kiosk", "assisted", "supervisor");

        @ArchTest
        static final ArchRule partsKnowNoScreen = screen("parts", "kiosk", "assisted", "supervisor", "setup", "help");

        private Screens() {}

        private static ArchRule screen(String screen, String... others) {
            String[] packages =
                    Arrays.stream(others).map(other -> BASE + ".desk." + other + "..").toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(BASE + ".desk." + screen + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages));
        }
    }

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchTests eachWireHasOneOwner = ArchTests.in(Wires.class);

    static final class Wires {
        @ArchTest
        static final ArchRule onlySightKnowsCameras = only("com.github.sarxos..", "sight");

        @ArchTest
        static final ArchRule onlyTheWireRoomKnowsSerialPorts = only("com.fazecast..", "wire");

        @ArchTest
        static final ArchRule onlyTheDeskKnowsJavaFx = only("javafx..", "desk");

        @ArchTest
        static final ArchRule onlyRoomsWithADiskKnowDatabases =
                only("java.sql..", "status", "audit", "ledger", "staff", "bench");

        @ArchTest
        static final ArchRule nobodyPrintsButTheVerbs = noClasses()
                .that()
                .resideInAPackage(BASE + "..")
                .and()
                .resideOutsideOfPackage(BASE + ".verb..")
                .should()
                .accessField(System.class, "out");

        /// Listeners keep firing after a device has gone, and closing a port in one can end the program; and the library
        /// would change the rights of this machine for whoever asks.
        @ArchTest
        static final ArchRule nobodyListensToSerialPortsOrAsksForMoreRights = noClasses()
                .should()
                .callMethodWhere(target(owner(resideInAPackage("com.fazecast..")))
                        .and(target(name("addDataListener")).or(target(name("allowElevatedPermissionsRequest")))));

        private Wires() {}

        private static ArchRule only(String library, String... rooms) {
            String[] packages =
                    Arrays.stream(rooms).map(room -> BASE + "." + room + "..").toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(BASE + "..")
                    .and(not(resideInAnyPackage(packages)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library));
        }
    }
}
