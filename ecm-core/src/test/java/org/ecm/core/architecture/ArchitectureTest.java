package org.ecm.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String CORE = "org.ecm.core";
    private static final String OFFENDING = "org.ecm.core.architecture.offending";
    private static final JavaClasses CORE_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);
    private static final JavaClasses OFFENDING_CLASSES = new ClassFileImporter().importPackages(OFFENDING);

    static Stream<ArchRule> rulesOfTheCore() {
        return Rules.all(CORE);
    }

    static Stream<ArchRule> rulesOfTheOffenders() {
        return Rules.all(OFFENDING);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheCore")
    void the_core_keeps_the_rule(ArchRule rule) {
        var result = rule.evaluate(CORE_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .as(rule.getDescription())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheOffenders")
    void each_rule_fails_on_its_offending_fixture(ArchRule rule) {
        var result = rule.evaluate(OFFENDING_CLASSES);

        assertThat(result.getFailureReport().getDetails())
                .as(rule.getDescription())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_package_in_the_rules_exists(String room) {
        assertThat(CORE_CLASSES.containPackage(CORE + "." + room)).isTrue();
    }

    @Test
    void the_rules_cover_main_code_only() {
        assertThat(CORE_CLASSES.contain(Reading.class)).isTrue();
        assertThat(CORE_CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    static List<String> rooms() {
        return List.copyOf(Rules.ROOMS.keySet());
    }
}
