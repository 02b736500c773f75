package org.ecm.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.ecm.web.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** Turns failures into pages; a failure never shows anything of the inside. */
@ApplicationScoped
public class Errors {

    @Inject
    JteViewEngine templates;

    @Inject
    Site site;

    @Inject
    Configuration configuration;

    @Inject
    IncidentLog incidents;

    /**
     * {@return the page for a status, in HTML}
     *
     * @param status of HTTP, 400 or more
     * @param incident a number to quote, if something broke on our side
     * @param reason what the author says of something withdrawn
     */
    byte[] page(int status, Optional<String> incident, Optional<String> reason) {
        return templates.render(
                "site/error.jte", ErrorPage.of(site.frame("", Optional.empty()), status, incident, reason));
    }

    /**
     * Logs a failure, or counts it if it keeps happening.
     *
     * @param request what was asked
     * @param path of it, without its query
     * @param failure what happened
     * @return the number a visitor may quote
     */
    String incident(HttpServletRequest request, String path, Throwable failure) {
        return incidents.report(
                request.getMethod(), path, ClientAddress.of(request, configuration.trustedProxies()), failure);
    }

    /**
     * {@return 503 if the database cannot be reached, else 500}
     *
     * @param failure what happened
     */
    static int status(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql && isUnreachable(sql.getSQLState()))) {
                return 503;
            }
        }
        return 500;
    }

    /** SQLSTATE class 08 is a connection that failed, 57P a PostgreSQL server that goes or comes. */
    private static boolean isUnreachable(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
