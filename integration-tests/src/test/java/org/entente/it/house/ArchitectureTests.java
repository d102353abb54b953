/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, one rule an arrow; the page docs/architecture.md says the same in a table. */
class ArchitectureTests {

    private static final List<String> EVERYWHERE = List.of("java..", "javax..", "org.jspecify..", "");
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};
    private static final String[] NEO4J = {"org.neo4j.driver..", "org.neo4j.cypherdsl.."};

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses entente;

    @BeforeAll
    static void readClasses() {
        Path home = Path.of(System.getProperty("entente.home", ".."));
        List<Path> modules = Stream.of("graph-model", "loader", "queries", "rdf", "api", "cli", "local-neo4j")
                .map(module -> home.resolve(module).resolve("target/classes"))
                .toList();
        entente = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(modules);
    }

    @Test
    void theModelSeesNoStoreNoRdfLibraryAndNoFramework() {
        mayDependOnlyOn("model", "the projection is pure functions that know no store", JSON, "com.ibm.icu..");
    }

    @Test
    void theLoaderSeesTheModelAndNeo4j() {
        mayDependOnlyOn(
                "loader",
                "writing is not asking and not exporting",
                concat(JSON, NEO4J),
                "org.entente.model..",
                "de.siegmar.fastcsv..",
                "org.slf4j..");
    }

    @Test
    void theQueriesSeeTheModelAndNeo4j() {
        mayDependOnlyOn(
                "queries", "answers are read, never written or exported", concat(JSON, NEO4J), "org.entente.model..");
    }

    @Test
    void rdfSeesTheModelAndJena() {
        mayDependOnlyOn(
                "rdf",
                "triples come from records, whatever store they are in",
                JSON,
                "org.entente.model..",
                "org.apache.jena..",
                "com.apicatalog.jsonld..",
                "org.apache.commons..");
    }

    @Test
    void theApiSeesNeitherTheLoaderNorTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.entente.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.entente.loader..", "org.entente.cli..", "org.entente.local..")
                .because("the API only reads, and is a Bolt client like any other")
                .check(entente);
    }

    @Test
    void theCommandLineSeesTheLibrariesAndNoSpring() {
        mayDependOnlyOn(
                "cli",
                "commands translate arguments and print results",
                concat(JSON, NEO4J),
                "org.entente.model..",
                "org.entente.loader..",
                "org.entente.queries..",
                "org.entente.rdf..",
                "com.ibm.icu..",
                "me.tongfei.progressbar..",
                "picocli..");
    }

    @Test
    void theLocalServerSeesNothingOfEntente() {
        noClasses()
                .that()
                .resideInAPackage("org.entente.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.entente.model..",
                        "org.entente.loader..",
                        "org.entente.queries..",
                        "org.entente.rdf..",
                        "org.entente.api..",
                        "org.entente.cli..")
                .because("it links GPLv3 jars and is a process of its own")
                .check(entente);
    }

    @Test
    void onlyTheLocalServerLinksTheServersJars() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.dbms..", "org.neo4j.kernel..", "org.neo4j.graphdb..", "org.neo4j.configuration..")
                .because("the server's jars are GPLv3")
                .check(entente);
    }

    @Test
    void onlyTheApiSeesSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("libraries know no framework")
                .check(entente);
    }

    @Test
    void packagesOfOneModuleHaveNoCycles() {
        slices().matching("org.entente.(*.*)..")
                .should()
                .beFreeOfCycles()
                .because("a package is a concept, and concepts build on each other one way")
                .check(entente);
    }

    @Test
    void everyPackageSaysWhereNullMayBe() {
        assertThat(entente.stream()
                        .filter(type -> type.getPackageName().startsWith("org.entente"))
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(type -> !type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(type -> type.getName() + " has no @NullMarked package-info"))
                .isEmpty();
    }

    private static void mayDependOnlyOn(String module, String because, String[] seen, String... more) {
        String own = "org.entente." + module + "..";
        String[] allowed = Stream.of(EVERYWHERE.stream(), Stream.of(own), Stream.of(seen), Stream.of(more))
                .flatMap(names -> names)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because(because)
                .check(entente);
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
    }
}
