package org.ecm.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.web.layout.JteViewEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String WEB = "org.ecm.web";
    private static final String OFFENDING = "org.ecm.web.architecture.offending";
    private static final JavaClasses WEB_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WEB);
    private static final JavaClasses OFFENDING_CLASSES = new ClassFileImporter().importPackages(OFFENDING);

    static Stream<ArchRule> rulesOfTheSite() {
        return Rules.all(WEB);
    }

    static Stream<ArchRule> rulesOfTheOffenders() {
        return Rules.all(OFFENDING);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheSite")
    void the_site_keeps_the_rule(ArchRule rule) {
        assertThat(violations(rule, WEB_CLASSES)).as(rule.getDescription()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheOffenders")
    void the_rule_fails_where_it_is_offended_against(ArchRule rule) {
        assertThat(violations(rule, OFFENDING_CLASSES))
                .as(rule.getDescription())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void no_offender_goes_unnoticed(String offender) {
        assertThat(rulesOfTheOffenders())
                .anyMatch(rule -> violations(rule, OFFENDING_CLASSES).stream()
                        .anyMatch(violation ->
                                violation.contains("<" + offender + ".") || violation.contains("<" + offender + ">")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_room_that_the_rules_name_is_there(String room) {
        assertThat(WEB_CLASSES.containPackage(WEB + "." + room)).isTrue();
    }

    @Test
    void the_rules_see_the_site_with_its_templates_and_no_tests() {
        assertThat(WEB_CLASSES.contain(JteViewEngine.class)).isTrue();
        assertThat(WEB_CLASSES.containPackage(WEB + ".template.article")).isTrue();
        assertThat(WEB_CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    static List<String> rooms() {
        return List.copyOf(Rooms.ALLOWED.keySet());
    }

    static Stream<String> offenders() {
        return OFFENDING_CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .sorted();
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
