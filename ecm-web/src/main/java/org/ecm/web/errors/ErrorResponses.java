package org.ecm.web.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.database.StorageProblem;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.http.UnsavedForm;
import org.ecm.web.layout.JteViewEngine;
import org.ecm.web.layout.SiteContext;

/** Turns failures into pages that reveal nothing about the site's internals. */
@ApplicationScoped
public class ErrorResponses {

    @Inject
    JteViewEngine templates;

    @Inject
    SiteContext site;

    @Inject
    Configuration configuration;

    @Inject
    IncidentLog incidents;

    @Inject
    StorageHealth storage;

    /**
     * {@return the HTML of the page for a status}
     *
     * @param status the HTTP status, 400 or more
     * @param incident the incident number to quote, if the site itself failed
     * @param reason the author's reason for withdrawing the content, if any
     */
    byte[] page(int status, Optional<String> incident, Optional<String> reason) {
        return templates.render(
                "errors/error.jte", ErrorPage.of(site.frame("", Optional.empty()), status, incident, reason));
    }

    /**
     * {@return the HTML of the page for a form that couldn't be saved, with everything the visitor wrote; empty if the request
     * has no form that may be shown again}
     *
     * @param request the request with the form
     */
    Optional<byte[]> unsavedForm(HttpServletRequest request) {
        return UnsavedForm.of(request)
                .map(form -> templates.render(
                        "errors/unsaved.jte", UnsavedFormPage.of(site.frame("", Optional.empty()), form)));
    }

    /**
     * Logs a failure, or counts it if it keeps happening.
     *
     * @param request the failed request
     * @param path the path of the request, without its query
     * @param failure the failure
     * @return the incident number, which the visitor can quote
     */
    String incident(HttpServletRequest request, String path, Throwable failure) {
        return incidents.report(
                request.getMethod(), path, ClientAddress.of(request, configuration.trustedProxies()), failure);
    }

    /**
     * {@return 503 if a database can't be reached or can't save anything, otherwise 500}
     *
     * @param failure the failure
     */
    int status(Throwable failure) {
        // the server's transaction manager may not report why a commit failed
        return isOfDatabase(failure) || storage.problem().isPresent() ? 503 : 500;
    }

    /** {@return whether a database couldn't be reached, couldn't save something, or asks for a retry} */
    static boolean isOfDatabase(Throwable failure) {
        return StorageProblem.of(failure).isPresent() || isTransient(failure);
    }

    private static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(SQLTransientException.class::isInstance);
    }
}
