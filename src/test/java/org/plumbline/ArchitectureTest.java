package org.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table of packages: what each holds to, a row each. A rule that matches nothing fails. */
@DisplayName("Each package imports only what it may")
class ArchitectureTest {
    private static final String OURS = "org.plumbline.";
    private static final String[] JAVA = {"java..", "org.jspecify.."};
    private static final String[] CONTAINER = {
        "jakarta.enterprise..",
        "jakarta.inject..",
        "io.quarkus.runtime..",
        "io.quarkus.arc..",
        "io.smallrye.config..",
        "org.jboss.logging.."
    };
    private static final String[] KIE = {"org.kie..", "org.drools..", "org.antlr.."};
    private static final String[] STORE = {
        "jakarta.persistence..",
        "jakarta.transaction..",
        "jakarta.annotation..",
        "io.quarkus.narayana.jta..",
        "org.hibernate..",
        "io.quarkus.hibernate.orm.panache..",
        "io.quarkus.panache.common.."
    };

    /**
     * The table, in the order in which one decision passes through the packages. To add a row, name the package, those
     * of ours it may import, and the libraries.
     */
    static final List<Row> TABLE = List.of(
            new Row("fact", ours(), JAVA),
            // holidays
            new Row("contract", ours("fact"), JAVA, new String[] {"de.focus_shift.."}),
            new Row("decision", ours("fact", "contract"), JAVA),
            // workbooks and their archives
            new Row("sheet", ours(), JAVA, new String[] {
                "org.apache.poi..", "org.openxmlformats.schemas..", "org.apache.commons.compress.."
            }),
            new Row(
                    "rulebook",
                    ours("fact", "contract", "decision", "sheet"),
                    JAVA,
                    KIE,
                    // YAML, JSON Schema, XML
                    new String[] {
                        "org.yaml.snakeyaml..",
                        "com.github.benmanes.caffeine..",
                        "com.networknt.schema..",
                        "com.fasterxml.jackson.databind..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.w3c.dom.."
                    }),
            // CSV
            new Row("csv", ours("fact"), JAVA, new String[] {"org.apache.commons.csv.."}),
            new Row(
                    "editing",
                    ours("fact", "contract", "decision", "sheet", "rulebook", "csv"),
                    JAVA,
                    KIE,
                    // workbooks, CSV, XML with the place of each element
                    new String[] {
                        "org.apache.poi..",
                        "org.apache.commons.csv..",
                        "com.ctc.wstx..",
                        "org.codehaus.stax2..",
                        "javax.xml.."
                    }),
            // XML, workbooks, differences of text
            new Row("revision", ours("fact", "contract", "sheet", "rulebook"), JAVA, new String[] {
                "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "com.github.difflib.."
            }),
            new Row("evaluation", ours("fact", "contract", "decision", "rulebook"), JAVA, KIE),
            // YAML
            new Row("cases", ours("fact", "contract", "decision", "rulebook", "evaluation"), JAVA, new String[] {
                "org.yaml.snakeyaml..", "com.github.benmanes.caffeine.."
            }),
            new Row(
                    "sandbox",
                    ours("fact", "contract", "decision", "rulebook", "evaluation", "cases", "settings", "request"),
                    JAVA,
                    CONTAINER,
                    // lines of JSON
                    new String[] {"com.fasterxml.jackson.."}),
            // templates, PDF, workbooks
            new Row("document", ours("fact", "contract", "decision"), JAVA, new String[] {
                "io.quarkus.qute..", "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.poi..", "org.w3c.dom.."
            }),
            // the settings of the service
            new Row("settings", ours(), JAVA, CONTAINER),
            // who asks, and why it can't be done; faults of files
            new Row("request", ours("fact", "rulebook"), JAVA, CONTAINER, new String[] {"io.quarkus.security.."}),
            // figures, health on threads of its own, names of routes, lines of the log
            new Row("watching", ours("decision", "fact"), JAVA, CONTAINER, new String[] {
                "io.micrometer.core..",
                "org.eclipse.microprofile.health..",
                "io.smallrye.health..",
                "io.smallrye.mutiny..",
                "jakarta.annotation..",
                "io.quarkus.micrometer..",
                "io.vertx..",
                "io.quarkus.logging..",
                "org.jboss.logmanager.."
            }),
            // what is shared by the service and the command line, and needs neither
            new Row("json", ours("fact", "contract", "decision", "revision", "request"), JAVA, new String[] {
                "com.fasterxml.jackson.."
            }),
            // linear patterns; answers that are masked
            new Row(
                    "privacy",
                    ours("fact", "decision", "rulebook", "settings", "request"),
                    JAVA,
                    CONTAINER,
                    new String[] {
                        "com.google.re2j..",
                        "com.fasterxml.jackson..",
                        "io.quarkus.security..",
                        "jakarta.annotation..",
                        "jakarta.ws.rs.."
                    }),
            new Row(
                    "ledger",
                    ours("fact", "decision", "settings", "request"),
                    JAVA,
                    CONTAINER,
                    STORE,
                    // which migrations the schema has; seals
                    new String[] {"org.flywaydb.core..", "javax.crypto..", "com.fasterxml.jackson.."}),
            // COPY, the manifest
            new Row("moving", ours(), JAVA, new String[] {"org.postgresql..", "com.fasterxml.jackson.."}),
            new Row("database", ours(), JAVA, new String[] {
                "org.postgresql..", "org.apache.commons.compress..", "org.tukaani.."
            }));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plumbline");

    /**
     * A row of the table.
     *
     * @param name of the package, without what all share; its packages below are held to the same
     * @param allowed patterns of all packages it may import
     */
    record Row(String name, List<String> allowed) {
        Row(String name, List<String> ours, String[]... libraries) {
            this(
                    name,
                    Stream.of(
                                    Stream.of(within(name)),
                                    ours.stream(),
                                    Stream.of(libraries).flatMap(Stream::of))
                            .flatMap(patterns -> patterns)
                            .toList());
        }

        ArchRule rule() {
            return noClasses()
                    .that()
                    .resideInAPackage(within(name))
                    .should()
                    .dependOnClassesThat(resideOutsideOfPackages(allowed.toArray(String[]::new)))
                    .as("the package " + name + " imports only " + allowed);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String within(String name) {
        return OURS + name + "..";
    }

    private static List<String> ours(String... names) {
        return Stream.of(names).map(ArchitectureTest::within).toList();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLE")
    void importsOnlyWhatItsRowAllows(Row row) {
        row.rule().check(CLASSES);
    }

    @Test
    void aRowForAPackageThatDoesNotExistFails() {
        Row nowhere = new Row("nowhere", ours(), JAVA);
        assertThatThrownBy(() -> nowhere.rule().check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRowNoticesWhatItDoesNotAllow() {
        Row strict = new Row("evaluation", ours("fact"), JAVA);
        assertThatThrownBy(() -> strict.rule().check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.plumbline.rulebook");
    }

    @Test
    void packagesDoNotGoRoundInCirclesAtAnyDepth() {
        slices().matching("org.plumbline.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** It has use cases and the JSON of answers in common with the service, and neither calls nor pages. */
    @Test
    void theCommandLineImportsNoShapeOfHttp() {
        noClasses()
                .that()
                .resideInAPackage(within("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(within("web"), "jakarta.ws.rs..")
                        .or(simpleNameEndingWith("View"))
                        .or(simpleNameEndingWith("Resource"))
                        .or(simpleNameEndingWith("Page")))
                .check(CLASSES);
    }

    @Test
    void moneyAndMeasuresAreNeverDoubles() {
        String[] exact = {within("fact"), within("contract"), within("decision")};
        for (Class<?> inexact : List.of(double.class, float.class, Double.class)) {
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(exact)
                    .should()
                    .haveRawType(inexact)
                    .check(CLASSES);
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(exact)
                    .should()
                    .haveRawReturnType(inexact)
                    .check(CLASSES);
        }
    }
}
