package org.ecm.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecm.web.database.WhenDiskIsNearlyFull;

/** Who may reach the database and how, over any root package. */
final class StoreRules {

    private static final Set<Class<?>> REACH_THE_DATABASE = Set.of(
            EntityManager.class,
            EntityManagerFactory.class,
            Query.class,
            DataSource.class,
            Connection.class,
            Statement.class,
            ResultSet.class);

    private StoreRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                entitiesStayInTheirRoom(root),
                tablesHaveOneEntity(root),
                entitiesSayWhatALowDiskMeans(root),
                partsOfRowsAreSharedByTheStoreAlone(root),
                adaptersStayInTheirRoom(root),
                adaptersSaveInOneTransaction(root),
                keysTakeNoPartInTransactions(root),
                onlyAdaptersReachTheDatabase(root));
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

    /** The room that has the rows knows whether anything must go on that needs them. */
    private static ArchRule entitiesSayWhatALowDiskMeans(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAnnotatedWith(WhenDiskIsNearlyFull.class);
    }

    /** Two entities of one table disagree sooner or later about its columns, or about who writes it. */
    private static ArchRule tablesHaveOneEntity(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Entity.class)
                .should(haveATableOfTheirOwn());
    }

    private static ArchCondition<JavaClass> haveATableOfTheirOwn() {
        return new ArchCondition<>("have a table of their own") {

            private final Map<String, List<JavaClass>> entities = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                entities.putAll(all.stream().collect(Collectors.groupingBy(StoreRules::table)));
            }

            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean alone = entities.getOrDefault(table(entity), List.of()).size() == 1;
                events.add(new SimpleConditionEvent(
                        entity, alone, "<" + entity.getName() + "> maps the table " + table(entity)));
            }
        };
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class)
                .map(Table::name)
                .filter(name -> !name.isEmpty())
                .orElse(entity.getSimpleName())
                .toLowerCase(Locale.ROOT);
    }

    /** What rows of several features extend or embed is public, and stands in the store for that reason. */
    private static ArchRule partsOfRowsAreSharedByTheStoreAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".database")
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
                .resideOutsideOfPackage(root + ".database")
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
}
