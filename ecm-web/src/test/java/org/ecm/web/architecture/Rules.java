package org.ecm.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.mvc.Controller;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Query;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecm.web.protection.CsrfProtected;

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

    private static final Set<Class<?>> REACH_THE_DATABASE = Set.of(
            EntityManager.class,
            EntityManagerFactory.class,
            Query.class,
            DataSource.class,
            Connection.class,
            Statement.class,
            ResultSet.class);

    private Rules() {}

    static Stream<ArchRule> all(String root) {
        return Stream.concat(
                Rooms.rules(root),
                Stream.of(
                        entitiesStayInTheirRoom(root),
                        partsOfRowsAreSharedByTheStoreAlone(root),
                        adaptersStayInTheirRoom(root),
                        adaptersSaveInOneTransaction(root),
                        keysTakeNoPartInTransactions(root),
                        onlyAdaptersReachTheDatabase(root),
                        addressesAreAnsweredWithinARequest(root),
                        viewsAreAnsweredByControllers(root),
                        onlySettingsAskTheSurroundings(root),
                        timeAndChanceAreProduced(root),
                        nobodyHasASession(root),
                        nobodyAsksForASession(root),
                        nobodyHasACookie(root),
                        changesArePosted(root),
                        postsAreProtected(root),
                        readingSavesNothing(root)));
    }

    private static ArchRule entitiesStayInTheirRoom(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate();
    }

    /** What rows of several features extend or embed is public, and stands in the store for that reason. */
    private static ArchRule partsOfRowsAreSharedByTheStoreAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".store")
                .and(describe(
                        "are parts of rows",
                        type -> type.isAnnotatedWith(Embeddable.class) || type.isAnnotatedWith(MappedSuperclass.class)))
                .should()
                .bePackagePrivate();
    }

    private static ArchRule adaptersStayInTheirRoom(String root) {
        return adapters(root, "J(pa|dbc)").should().bePackagePrivate();
    }

    /** A port call is atomic, whoever calls it. */
    private static ArchRule adaptersSaveInOneTransaction(String root) {
        return adapters(root, "Jpa").should().beAnnotatedWith(Transactional.class);
    }

    /** A key is there before what it locks, and gone for good when it is forgotten, whatever else fails. */
    private static ArchRule keysTakeNoPartInTransactions(String root) {
        return adapters(root, "Jdbc").should().notBeAnnotatedWith(Transactional.class);
    }

    private static GivenClassesConjunction adapters(String root, String prefix) {
        return classes().that().resideInAPackage(root + "..").and().haveNameMatching(".*\\." + prefix + "[A-Z]\\w*");
    }

    private static ArchRule onlyAdaptersReachTheDatabase(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".store")
                .and(not(describe("are adapters", type -> isAdapter(root, type))))
                .should()
                .dependOnClassesThat(describe(
                        "reach the database",
                        type -> REACH_THE_DATABASE.stream().anyMatch(type::isAssignableTo)));
    }

    /** Plain JDBC is for the keys alone, which must not share a transaction with the rows. */
    private static boolean isAdapter(String root, JavaClass type) {
        return type.getEnclosingClass()
                .map(enclosing -> isAdapter(root, enclosing))
                .orElseGet(() -> type.getSimpleName().startsWith("Jpa")
                        || (type.getSimpleName().startsWith("Jdbc")
                                && type.getPackageName().equals(root + ".vault")));
    }

    /** Images are the exception: their folder is read once, when the first of them is asked for. */
    private static ArchRule addressesAreAnsweredWithinARequest(String root) {
        return resources(root)
                .should()
                .beAnnotatedWith(RequestScoped.class)
                .orShould(be(describe(
                        "MediaController, one for all requests",
                        type -> type.getName().equals(root + ".content.MediaController")
                                && type.isAnnotatedWith(ApplicationScoped.class))));
    }

    /** Without the annotation, Krazo answers 204 to what it should show. */
    private static ArchRule viewsAreAnsweredByControllers(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and(describe("answer a request", Rules::answersARequest))
                .and(describe("say nowhere what they answer", Rules::saysNotWhat))
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class);
    }

    private static boolean answersARequest(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean saysNotWhat(JavaMethod method) {
        return !method.isAnnotatedWith(jakarta.ws.rs.Produces.class)
                && !method.getRawReturnType().isAssignableTo(Response.class);
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

    private static ArchRule nobodyHasASession(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .orShould()
                .beAnnotatedWith(SessionScoped.class);
    }

    private static ArchRule nobodyAsksForASession(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(describe(
                        "asks a request for its session",
                        access -> access.getTargetOwner().isAssignableTo(HttpServletRequest.class)
                                && Set.of("getSession", "changeSessionId")
                                        .contains(access.getTarget().getName())));
    }

    private static ArchRule nobodyHasACookie(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Cookie.class);
    }

    /** A form knows no other way, and one way is enough to guard. */
    private static ArchRule changesArePosted(String root) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith(PUT.class)
                .orShould()
                .beAnnotatedWith(DELETE.class)
                .orShould()
                .beAnnotatedWith(PATCH.class);
    }

    /** MVC's annotation of the same name guards nothing here, for its tokens are switched off. */
    private static ArchRule postsAreProtected(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(CsrfProtected.class)
                .allowEmptyShould(true); // until the first form
    }

    private static ArchRule readingSavesNothing(String root) {
        return noClasses()
                .that(describe("answer requests, but no POST", Rules::onlyReads))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(
                        describe("saves", access -> access.getTarget().getName().equals("save")));
    }

    private static boolean onlyReads(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(POST.class));
    }

    private static GivenClassesConjunction resources(String root) {
        return classes().that().resideInAPackage(root + "..").and().areAnnotatedWith(Path.class);
    }
}
