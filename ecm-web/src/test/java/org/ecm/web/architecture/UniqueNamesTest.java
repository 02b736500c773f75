package org.ecm.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No two types of the library and the site share a simple name, so that a name means one thing everywhere. */
class UniqueNamesTest {

    /** The same idea in each port: everything that was recorded, as of one instant. */
    private static final Set<String> SAME_IDEA = Set.of("Snapshot");

    @Test
    void no_simple_name_is_used_twice() {
        var main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.ecm");

        assertThat(main.containPackage("org.ecm.core.article")).isTrue();
        assertThat(main.containPackage("org.ecm.web.article")).isTrue();
        assertThat(repeated(main)).isEmpty();
    }

    @Test
    void a_repeated_name_is_found() {
        var offending = new ClassFileImporter().importPackages("org.ecm.web.architecture.offending");

        assertThat(repeated(offending)).containsKey("UsesArticle");
    }

    private static Map<String, List<String>> repeated(JavaClasses classes) {
        var byName = classes.stream()
                .filter(UniqueNamesTest::isWritten)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(types -> types.size() == 1);
        return byName;
    }

    /** Leaves out what the compiler makes, and the published test kit. */
    private static boolean isWritten(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getPackageName().startsWith("org.ecm.web.template")
                && !type.getPackageName().equals("org.ecm.core.testing")
                && !SAME_IDEA.contains(type.getSimpleName());
    }
}
