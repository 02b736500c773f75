package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the operator's guide shows the lines that the site really prints about wrong and unknown settings. */
class DocumentedProblemsTest {

    private static final Path GUIDE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../ecm-docs/src/main/asciidoc/operator.adoc");

    private static final Pattern WRONG = Pattern.compile("^(ECM_\\w+) is \"(.*)\"; it must be .*$", Pattern.MULTILINE);
    private static final Pattern UNKNOWN =
            Pattern.compile("^(ECM_\\w+) is not a setting and is ignored.*$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void it_shows_what_the_site_prints_about_wrong_settings() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").toString();
        var values = new HashMap<String, String>();
        WRONG.matcher(Files.readString(GUIDE)).results().forEach(line -> values.put(line.group(1), line.group(2)));
        values.replace("ECM_DATA", file); // what can't be created differs from machine to machine

        var problems = catchThrowableOfType(WrongSetting.class, () -> Settings.read(values::get));

        assertThat(problems.lines().stream().map(line -> line.replace(file, "/proc/ecm")))
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(lines(WRONG));
    }

    @Test
    void it_shows_what_the_site_prints_about_unknown_settings() throws IOException {
        assertThat(UnknownSettings.warnings(Set.of("ECM_BASEURL"), Set.of(), Settings.names()))
                .isEqualTo(lines(UNKNOWN));
    }

    private static List<String> lines(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
