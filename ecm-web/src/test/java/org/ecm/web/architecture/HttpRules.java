package org.ecm.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.mvc.Controller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.consultation.Reference;
import org.ecm.core.reading.Lookup;
import org.ecm.core.shared.Slug;
import org.ecm.web.protection.CsrfProtected;

/** How requests are answered, over any root package. */
final class HttpRules {

    private HttpRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                addressesAreAnsweredWithinARequest(root),
                viewsAreAnsweredByControllers(root),
                nobodyHasASession(root),
                nobodyAsksForASession(root),
                nobodyHasACookie(root),
                changesArePosted(root),
                postsAreProtected(root),
                readingSavesNothing(root),
                parametersAreConverted(root),
                openingsAreAnsweredInOnePlace(root));
    }

    /** One place parses them, so that bad input gets the same answer everywhere. */
    private static ArchRule parametersAreConverted(String root) {
        return controllersCallNeither(
                root,
                "parses a parameter",
                Instant.class.getName() + ".parse",
                Integer.class.getName() + ".parseInt",
                Reference.class.getName() + ".<init>",
                Slug.class.getName() + ".isSlug");
    }

    /** What moved, was withdrawn or isn't there gets the same answer everywhere. */
    private static ArchRule openingsAreAnsweredInOnePlace(String root) {
        return controllersCallNeither(root, "answers an opening", Lookup.class.getName() + ".fold");
    }

    private static ArchRule controllersCallNeither(String root, String what, String... methods) {
        var forbidden = Set.of(methods);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .callCodeUnitWhere(describe(
                        what,
                        call -> forbidden.contains(call.getTargetOwner().getName() + "."
                                + call.getTarget().getName())));
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
                .and(describe("answer a request", HttpRules::answersARequest))
                .and(describe("say nowhere what they answer", HttpRules::saysNotWhat))
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class);
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
                .that(describe("answer requests, but no POST", HttpRules::onlyReads))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(
                        describe("saves", access -> access.getTarget().getName().equals("save")));
    }

    private static boolean answersARequest(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean saysNotWhat(JavaMethod method) {
        return !method.isAnnotatedWith(jakarta.ws.rs.Produces.class)
                && !method.getRawReturnType().isAssignableTo(Response.class);
    }

    private static boolean onlyReads(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(POST.class));
    }

    private static GivenClassesConjunction resources(String root) {
        return classes().that().resideInAPackage(root + "..").and().areAnnotatedWith(Path.class);
    }
}
