package org.ecm.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The design rules of the core, for any root package: the real one, or a fixture that breaks them. */
final class Rules {

    /** The packages that each package may use, besides itself and the JDK. */
    static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            entry("shared", Set.of()),
            entry("concurrency", Set.of("shared")),
            entry("author", Set.of("shared")),
            entry("disclaimer", Set.of("shared")),
            entry("article", Set.of("shared", "author", "disclaimer")),
            entry("series", Set.of("shared", "article")),
            entry("reading", Set.of("shared", "series", "article", "author", "disclaimer")),
            entry("publishing", Set.of("shared", "series", "article", "author", "disclaimer")),
            entry("inquiry", Set.of("shared")),
            entry("availability", Set.of("shared")),
            entry("consultation", Set.of("shared", "inquiry", "author", "disclaimer", "availability")),
            entry("booking", Set.of("shared", "concurrency", "consultation", "inquiry", "availability")),
            entry("cases", Set.of("shared", "consultation", "booking", "inquiry", "availability", "author")),
            entry("retention", Set.of("shared", "concurrency", "consultation", "booking")),
            entry(
                    "memory",
                    Set.of(
                            "shared",
                            "series",
                            "article",
                            "author",
                            "disclaimer",
                            "inquiry",
                            "availability",
                            "consultation",
                            "booking",
                            "retention"))));

    private static final Set<String> ASK_THE_TIME_OR_CHANCE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.ZoneId.systemDefault",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.lang.Math.random");

    private static final Set<String> CATCH_ALL =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

    private Rules() {}

    /** A package uses only the packages it may use. */
    static ArchRule uses(String root, String room) {
        var others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(room + " uses nothing but " + ROOMS.get(room));
    }

    /** Every class belongs to one of the packages, so that no rule misses it. */
    static ArchRule everythingHasARoom(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveSimpleName("module-info")
                .should()
                .resideInAnyPackage(
                        ROOMS.keySet().stream().map(room -> root + "." + room).toArray(String[]::new));
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule theJdkOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(root + "..", "java..", "org.jspecify.annotations")
                        .or(describe("primitive", JavaClass::isPrimitive))
                        .or(describe("array", JavaClass::isArray)));
    }

    static ArchRule timeAndChanceArePassedIn(String root) {
        DescribedPredicate<AccessTarget> asks = describe(
                "asks the time or chance by itself",
                called -> ASK_THE_TIME_OR_CHANCE.contains(called.getOwner().getName() + "." + called.getName()));
        return noClasses().that().resideInAPackage(root + "..").should().callCodeUnitWhere(target(asks));
    }

    /** Values are records, enums and other final classes; their alternatives are sealed interfaces. */
    static ArchRule nothingIsSubclassed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    /** An interface with implementing records in the core has no other implementations. */
    static ArchRule alternativesAreSealed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(describe("have records among their implementations", Rules::hasRecords))
                .should(beSealed());
    }

    /** Only in-memory stores have mutable state. */
    static ArchRule fieldsAreFinal(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beFinal();
    }

    /** The core has no log: a failure that it doesn't know by name must reach the caller. */
    static ArchRule failuresReachTheCaller(String root) {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("catch no failure that they don't know by name") {
                    @Override
                    public void check(JavaCodeUnit code, ConditionEvents events) {
                        for (var block : code.getTryCatchBlocks()) {
                            block.getCaughtThrowables().stream()
                                    .filter(caught -> CATCH_ALL.contains(caught.getName()))
                                    .forEach(caught -> events.add(SimpleConditionEvent.violated(
                                            code, code.getFullName() + " catches " + caught.getSimpleName())));
                        }
                    }
                });
    }

    static Stream<ArchRule> all(String root) {
        return Stream.concat(
                ROOMS.keySet().stream().map(room -> uses(root, room)),
                List.of(
                        everythingHasARoom(root),
                        noCycles(root),
                        theJdkOnly(root),
                        timeAndChanceArePassedIn(root),
                        nothingIsSubclassed(root),
                        alternativesAreSealed(root),
                        fieldsAreFinal(root),
                        failuresReachTheCaller(root))
                        .stream());
    }

    private static boolean hasRecords(JavaClass type) {
        return type.isInterface() && type.getAllSubclasses().stream().anyMatch(JavaClass::isRecord);
    }

    private static ArchCondition<JavaClass> beSealed() {
        return new ArchCondition<>("be sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean sealed = type.reflect().isSealed();
                events.add(new SimpleConditionEvent(
                        type, sealed, type.getName() + (sealed ? " is sealed" : " is not sealed")));
            }
        };
    }
}
