package org.ecm.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.web.timers.SiteUpInterceptor;

/** How the site is built, over any root package: the real one, or a fixture that offends against it. */
final class Rules {

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
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.lang.Math.random");

    private static final Set<String> ASK_THE_SURROUNDINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong");

    private Rules() {}

    static Stream<ArchRule> all(String root) {
        return Stream.of(
                        Rooms.rules(root),
                        StoreRules.rules(root),
                        HttpRules.rules(root),
                        Stream.of(
                                onlySettingsAskTheSurroundings(root),
                                timeAndChanceAreProduced(root),
                                timersWorkWhileTheSiteIsUp(root)))
                .flatMap(rules -> rules);
    }

    private static ArchRule onlySettingsAskTheSurroundings(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".configuration")
                .should()
                .accessTargetWhere(asks("asks the surroundings", ASK_THE_SURROUNDINGS));
    }

    /** Whoever measures a pause may have a stopwatch; what time it is, one clock tells. */
    private static ArchRule timeAndChanceAreProduced(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(asks("asks the time or chance", ASK_THE_TIME_OR_CHANCE)
                        .and(not(describe(
                                "in a producer", access -> access.getOwner().isAnnotatedWith(Produces.class)))));
    }

    private static DescribedPredicate<JavaAccess<?>> asks(String description, Set<String> what) {
        return describe(
                description,
                access -> what.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    /** A timer runs before the start has succeeded and after the databases are closed: see {@link SiteUpInterceptor}. */
    private static ArchRule timersWorkWhileTheSiteIsUp(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat(describe("are guarded by SiteUpInterceptor", Rules::worksWhileTheSiteIsUp));
    }

    private static boolean worksWhileTheSiteIsUp(JavaClass type) {
        return type.isAnnotatedWith(Interceptors.class)
                && List.of(type.getAnnotationOfType(Interceptors.class).value()).contains(SiteUpInterceptor.class);
    }
}
