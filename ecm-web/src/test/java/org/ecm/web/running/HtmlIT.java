package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Nu HTML checker on every kind of page: neither errors nor warnings. */
class HtmlIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/articles", "/articles?page=2", "/articles/second-part", "/articles/everything",
                "/articles/outside", "/series", "/series/first-steps", "/authors/ada-tester", "/topics/many",
                "/disclaimers/coaching-not-therapy", "/about", "/coaching", "/articles/taken-back", "/unknown",
                "/articles?page=x"
            })
    void the_checker_finds_nothing(String path) throws Exception {
        assertThat(findings(site.get(path).body())).isEmpty();
    }

    @Test
    void the_checker_would_find_something() throws Exception {
        assertThat(findings("<!DOCTYPE html><html lang=\"en\"><title>x</title><p align=\"left\"><b><p></b>"))
                .contains("obsolete");
    }

    private static String findings(String html) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
