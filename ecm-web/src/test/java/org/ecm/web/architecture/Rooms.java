package org.ecm.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which room of the site may use which, over any root package: the real one, or a fixture that offends.
 *
 * <p>A feature uses no other feature, but the rooms that all share, such as {@code layout}, {@code settings}, {@code text} and
 * {@code http}, and those that only store, encrypt, send, guard or connect.
 */
final class Rooms {

    /** What each room may use besides itself, the core and libraries. */
    static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "article", Set.of("database", "http", "layout", "markdown", "settings", "structureddata", "text")),
            Map.entry("author", Set.of("database", "layout", "settings", "structureddata", "text")),
            Map.entry("availability", Set.of("database")),
            Map.entry("booking", Set.of("database", "timers", "vault")),
            Map.entry(
                    "calendarexport",
                    Set.of("configuration", "database", "ical", "layout", "protection", "settings", "text")),
            Map.entry("configuration", Set.of()),
            Map.entry("consultation", Set.of("database", "mail", "retention", "vault")),
            Map.entry("content", Set.of("configuration", "database", "layout", "settings", "text")),
            Map.entry("database", Set.of("configuration")),
            Map.entry(
                    "desk",
                    Set.of(
                            "calendarexport",
                            "configuration",
                            "database",
                            "externalcalendar",
                            "http",
                            "ical",
                            "layout",
                            "links",
                            "outbox",
                            "protection",
                            "settings",
                            "text",
                            "timepicker",
                            "timers")),
            Map.entry("disclaimer", Set.of("database", "layout", "settings", "text")),
            Map.entry(
                    "errors",
                    Set.of("configuration", "database", "http", "layout", "logging", "settings", "text", "timers")),
            Map.entry("externalcalendar", Set.of("configuration", "database", "ical", "network", "settings")),
            Map.entry("feed", Set.of("layout", "markdown", "settings", "text")),
            Map.entry("health", Set.of("database")),
            Map.entry("home", Set.of("layout", "settings", "structureddata", "text")),
            Map.entry("http", Set.of("configuration", "text")),
            Map.entry("ical", Set.of()),
            Map.entry("launch", Set.of("configuration", "logging")),
            Map.entry("layout", Set.of("configuration", "database", "http", "settings", "text")),
            Map.entry("links", Set.of("configuration", "database", "protection")),
            Map.entry("logging", Set.of()),
            Map.entry("mail", Set.of("configuration", "network")),
            Map.entry("markdown", Set.of("layout", "settings", "text")),
            Map.entry("network", Set.of()),
            Map.entry(
                    "outbox",
                    Set.of("calendarexport", "configuration", "layout", "links", "mail", "settings", "text", "timers")),
            Map.entry("page", Set.of("layout", "markdown", "settings", "text")),
            Map.entry("protection", Set.of("configuration", "http", "layout", "settings", "text")),
            Map.entry(
                    "requestform",
                    Set.of(
                            "database",
                            "http",
                            "layout",
                            "mail",
                            "markdown",
                            "protection",
                            "settings",
                            "text",
                            "timepicker")),
            Map.entry("retention", Set.of("consultation", "database", "timers", "vault")),
            Map.entry(
                    "selfservice",
                    Set.of(
                            "calendarexport",
                            "configuration",
                            "layout",
                            "links",
                            "protection",
                            "settings",
                            "text",
                            "timepicker")),
            Map.entry("series", Set.of("database", "layout", "settings", "structureddata", "text")),
            Map.entry("settings", Set.of("configuration", "database", "text")),
            Map.entry("structureddata", Set.of("layout", "settings", "text")),
            Map.entry("text", Set.of()),
            Map.entry("timepicker", Set.of("text")),
            Map.entry("timers", Set.of()),
            Map.entry("topic", Set.of("http", "layout", "settings", "text")),
            Map.entry("vault", Set.of("configuration", "database")),
            Map.entry("wiring", Set.of("configuration", "settings", "timers"))));

    /** What a template compiles to; the rooms below it are named as those it serves. */
    private static final String TEMPLATE = "template";

    private Rooms() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.concat(
                ALLOWED.keySet().stream().map(room -> uses(root, room)),
                List.of(
                        templatesShowTheirOwnRoom(root),
                        everythingHasARoom(root),
                        noCycles(root),
                        nothingIsKeptInMemoryAlone(root),
                        theLauncherNeedsNoApplication(root))
                        .stream());
    }

    /** A room uses no room but those it may, and no template except by its name. */
    private static ArchRule uses(String root, String room) {
        var others = Stream.concat(Stream.of(TEMPLATE), ALLOWED.keySet().stream())
                .filter(other -> !other.equals(room) && !ALLOWED.get(room).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(room + " uses nothing but " + ALLOWED.get(room));
    }

    /** The template of a feature shows that feature, its texts and its forms, in the frame that all pages have. */
    private static ArchRule templatesShowTheirOwnRoom(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "." + TEMPLATE + "..")
                .should(
                        new ArchCondition<>(
                                "use nothing of the site but their own room, texts, what guards a form, and what all pages have") {
                            @Override
                            public void check(JavaClass template, ConditionEvents events) {
                                for (var dependency : template.getDirectDependenciesFromSelf()) {
                                    if (dependency
                                            .getTargetClass()
                                            .getPackageName()
                                            .startsWith(root + ".")) {
                                        events.add(new SimpleConditionEvent(
                                                dependency, staysHome(root, dependency), dependency.getDescription()));
                                    }
                                }
                            }
                        });
    }

    private static boolean staysHome(String root, Dependency dependency) {
        var templates = root + "." + TEMPLATE + ".";
        var own = dependency.getOriginClass().getPackageName().substring(templates.length());
        var shown = Stream.of("layout", "settings", "http", "markdown", "protection", "timepicker", "text")
                .filter(ALLOWED.getOrDefault(own, Set.of())::contains);
        return Stream.concat(
                        Stream.of(templates + own, templates + "layout", root + "." + own),
                        shown.flatMap(room -> Stream.of(templates + room, root + "." + room)))
                .anyMatch(dependency.getTargetClass().getPackageName()::equals);
    }

    /** Every class stands in one of the rooms, so that no rule misses it; but for the application as a whole. */
    private static ArchRule everythingHasARoom(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".EcmApplication")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(root + "." + TEMPLATE + ".*"),
                                ALLOWED.keySet().stream().map(room -> root + "." + room))
                        .toArray(String[]::new));
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** The core's memory is for tests and demonstrations: a site that forgets at every start is none. */
    private static ArchRule nothingIsKeptInMemoryAlone(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ecm.core.memory..");
    }

    /** The runnable jar has the launcher, the settings and the log on its class path, and everything else within the WAR. */
    private static ArchRule theLauncherNeedsNoApplication(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".launch..", root + ".configuration..", root + ".logging..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                root + ".launch..",
                                root + ".configuration..",
                                root + ".logging..",
                                "java..",
                                "javax.management..",
                                "org.jspecify.annotations",
                                "fish.payara.micro..")
                        .or(describe("primitive", JavaClass::isPrimitive))
                        .or(describe("array", JavaClass::isArray)));
    }
}
