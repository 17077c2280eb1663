package org.perilune;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.perilune.kernel.Caller;
import org.perilune.kernel.web.Idempotent;

/** Who may know whom, and the habits of the house, as code. */
class ArchitectureTest {

    /** The whole map. A module missing here, or a line too many, fails the build. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("log", Set.of("kernel")),
            Map.entry("participants", Set.of("kernel", "log")),
            Map.entry("clearance", Set.of("kernel", "log", "participants")),
            Map.entry("catalog", Set.of("kernel", "log", "participants", "clearance")),
            Map.entry("agreements", Set.of("kernel", "log", "participants", "clearance", "catalog")),
            Map.entry("ledger", Set.of("kernel", "log")),
            Map.entry(
                    "booking", Set.of("kernel", "log", "participants", "clearance", "catalog", "agreements", "ledger")),
            Map.entry(
                    "metering",
                    Set.of("kernel", "log", "participants", "clearance", "catalog", "agreements", "booking")),
            Map.entry(
                    "settlement",
                    Set.of(
                            "kernel",
                            "log",
                            "participants",
                            "clearance",
                            "catalog",
                            "agreements",
                            "booking",
                            "metering",
                            "ledger")),
            Map.entry(
                    "rescue", Set.of("kernel", "log", "participants", "clearance", "catalog", "agreements", "booking")),
            Map.entry(
                    "oversight",
                    Set.of(
                            "kernel",
                            "log",
                            "participants",
                            "clearance",
                            "catalog",
                            "agreements",
                            "booking",
                            "metering",
                            "ledger",
                            "settlement",
                            "rescue")),
            Map.entry("events", Set.of("kernel", "participants", "clearance")),
            Map.entry("bridge", Set.of("kernel", "participants", "clearance", "catalog", "agreements", "booking")),
            Map.entry("local", Set.of("kernel")));

    private static final String ROOT = "org.perilune";

    private static final JavaClasses MARKET = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final JavaClasses WITH_LOCAL = new ClassFileImporter()
            .importPackages(ROOT)
            .that(new DescribedPredicate<>("market or local mode") {
                @Override
                public boolean test(JavaClass type) {
                    return isOfMarket(type) || moduleOf(type).equals("local");
                }
            });

    @Test
    void the_map_names_every_module_that_exists() {
        var modules = WITH_LOCAL.stream()
                .map(ArchitectureTest::moduleOf)
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> a_module_uses_only_the_modules_on_its_line() {
        return MAY_USE.entrySet().stream()
                .map(line -> dynamicTest(
                        line.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + line.getKey() + "..")
                                .should()
                                .dependOnClassesThat(new DescribedPredicate<>("modules not on its line") {
                                    @Override
                                    public boolean test(JavaClass used) {
                                        var module = moduleOf(used);
                                        return !module.isEmpty()
                                                && !module.equals(line.getKey())
                                                && !line.getValue().contains(module);
                                    }
                                })
                                .check(WITH_LOCAL)));
    }

    @TestFactory
    Stream<DynamicTest> a_module_is_entered_through_its_root_package() {
        return MAY_USE.keySet().stream()
                .filter(module -> !module.equals("kernel") && !module.equals("local"))
                .map(module -> dynamicTest(
                        module,
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + "." + module + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ROOT + "." + module + ".domain..", ROOT + "." + module + ".web..")
                                .check(MARKET)));
    }

    @Test
    void the_kernel_root_is_pure_java() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "io.vertx..", "java.sql..")
                .check(MARKET);
    }

    @Test
    void domain_knows_no_http() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "io.quarkus.security..", ROOT + ".*.web..", "org.jboss.resteasy..")
                .check(MARKET);
    }

    @Test
    void web_knows_no_persistence() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*.web..")
                .and()
                .resideOutsideOfPackage(ROOT + ".kernel.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "java.sql..")
                .check(MARKET);
    }

    @Test
    void transactions_are_opened_by_use_cases_in_domain() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".*.domain..")
                .check(MARKET);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        for (var type : Set.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(MARKET);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MARKET);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(MARKET);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(MARKET);
    }

    @Test
    void binary_floating_point_stays_in_geometry() {
        var geometry = DescribedPredicate.describe(
                "geometry", (JavaClass type) -> type.getPackageName().startsWith(ROOT + ".kernel.geo"));
        ArchRuleDefinition.noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(geometry))
                .should()
                .haveRawType(floatingPoint())
                .check(MARKET);
        ArchRule returns = ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(geometry))
                .should()
                .haveRawReturnType(floatingPoint());
        returns.check(MARKET);
    }

    @Test
    void every_resource_class_says_who_may_enter() {
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(MARKET);
    }

    @Test
    void every_operation_behind_a_token_names_the_scope_it_needs() {
        methods()
                .that(isOperation())
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Authenticated.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .check(MARKET);
    }

    /** Questions create nothing; a distress may come without a key and is never refused for that. */
    @Test
    void whatever_creates_or_moves_can_be_retried_safely() {
        var exempt = Set.of("quote", "decide", "foresee", "raise", "update");
        methods()
                .that(DescribedPredicate.describe(
                        "change something",
                        (JavaMethod method) -> Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class)
                                .anyMatch(method::isAnnotatedWith)))
                .should(new ArchCondition<>("be @Idempotent") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean fine = method.isAnnotatedWith(Idempotent.class) || exempt.contains(method.getName());
                        events.add(new SimpleConditionEvent(method, fine, method.getFullName() + " is not idempotent"));
                    }
                })
                .check(MARKET);
    }

    @Test
    void every_use_case_takes_the_caller_first() {
        methods()
                .that()
                .haveName("handle")
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".*.domain..")
                .should(new ArchCondition<>("take the caller first") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var parameters = method.getRawParameterTypes();
                        boolean fine =
                                !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Caller.class);
                        events.add(new SimpleConditionEvent(method, fine, method.getFullName() + " takes no caller"));
                    }
                })
                .check(MARKET);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|DTO|Dto|DAO|Manager|Helper|Util|Utils)$")
                .check(WITH_LOCAL);
    }

    @Test
    void nobody_is_modelled_by_a_bloc() {
        noClasses().should().haveNameMatching("(?i).*\\bbloc.*").check(MARKET);
        ArchRuleDefinition.noFields().should().haveNameMatching("(?i)bloc").check(MARKET);
    }

    private static DescribedPredicate<JavaMethod> isOperation() {
        return DescribedPredicate.describe(
                "are operations",
                method -> Stream.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)
                        .anyMatch(method::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return DescribedPredicate.describe(
                "binary floating point",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
    }

    private static boolean isOfMarket(JavaClass type) {
        return MARKET.contain(type.getName());
    }

    private static String moduleOf(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
