package org.ecm.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.ecm.web.configuration.StartupFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerLogFilterTest {

    private final ServerLogFilter telling = new ServerLogFilter();

    @Test
    void what_goes_wrong_in_the_server_is_told() {
        assertThat(telling.isLoggable(entry("server", null))).isTrue();
        assertThat(telling.isLoggable(entry("server", new IllegalStateException("broken"))))
                .isTrue();
        assertThat(telling.isLoggable(entry(null, new StackOverflowError()))).isTrue();
        assertThat(telling.isLoggable(entry("server", withoutTrace()))).isTrue();
    }

    @Test
    void an_address_that_cannot_be_read_is_not_quoted() {
        var unreadable = new IllegalArgumentException("Illegal hex characters in escape (%) pattern - %zz");
        unreadable.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.glassfish.grizzly.http.util.URLDecoder", "decode", "URLDecoder.java", 199),
            new StackTraceElement("org.apache.catalina.connector.CoyoteAdapter", "service", "CoyoteAdapter.java", 239)
        });

        assertThat(telling.isLoggable(entry("jakarta.enterprise.web.core", unreadable)))
                .isFalse();
    }

    @Test
    void doubts_about_the_error_page_are_kept_back_and_other_doubts_are_not() {
        assertThat(telling.isLoggable(doubt("errorReportValve"))).isFalse();
        assertThat(telling.isLoggable(doubt("anotherSetting"))).isTrue();
    }

    @Test
    void once_the_site_refused_to_start_the_server_says_no_more_of_it_and_the_site_may() {
        assertThat(telling.isRefused()).isFalse();
        assertThat(telling.isLoggable(entry(StartupFailure.LOGGER, null))).isTrue();
        assertThat(telling.isRefused()).isTrue();
        assertThat(telling.isLoggable(entry("server", new IllegalStateException("broken"))))
                .isFalse();
        assertThat(telling.isLoggable(entry("org.ecm.web.configuration.MasterKeyFile", null)))
                .isTrue();
    }

    @Test
    void less_than_a_warning_of_the_server_is_not_told_even_if_it_raised_its_own_level() {
        var entry = entry("jakarta.enterprise.web", null);
        entry.setLevel(Level.INFO);
        assertThat(telling.isLoggable(entry)).isFalse();

        entry.setLoggerName("org.ecm.web.content.ContentStartup");
        assertThat(telling.isLoggable(entry)).isTrue();
    }

    private static LogRecord doubt(String setting) {
        var entry = entry("jakarta.enterprise.web", null);
        entry.setParameters(new Object[] {setting, "value"});
        return entry;
    }

    private static LogRecord entry(@Nullable String logger, @Nullable Throwable thrown) {
        var entry = new LogRecord(Level.SEVERE, "message");
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return entry;
    }

    private static Throwable withoutTrace() {
        var thrown = new IllegalStateException();
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }
}
