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

/** Turns failures into pages; a failure never shows anything of the inside. */
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
     * {@return the page for a status, in HTML}
     *
     * @param status of HTTP, 400 or more
     * @param incident a number to quote, if something broke on our side
     * @param reason what the author says of something withdrawn
     */
    byte[] page(int status, Optional<String> incident, Optional<String> reason) {
        return templates.render(
                "errors/error.jte", ErrorPage.of(site.frame("", Optional.empty()), status, incident, reason));
    }

    /**
     * {@return the page for a form that could not be saved, in HTML, with everything that was written in it; empty if
     * nothing was sent that may be shown again}
     *
     * @param request that brought the form
     */
    Optional<byte[]> unsavedForm(HttpServletRequest request) {
        return UnsavedForm.of(request)
                .map(form -> templates.render(
                        "errors/unsaved.jte", UnsavedFormPage.of(site.frame("", Optional.empty()), form)));
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
     * {@return 503 if the failure comes from a database that can't be reached or can't save anything, else 500}
     *
     * @param failure what happened
     */
    int status(Throwable failure) {
        // a server's transactions may not tell why a commit failed
        return isOfDatabase(failure) || storage.problem().isPresent() ? 503 : 500;
    }

    /** {@return whether a database could not be reached, could not save something, or asks to try again} */
    static boolean isOfDatabase(Throwable failure) {
        return StorageProblem.of(failure).isPresent() || isTransient(failure);
    }

    private static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(SQLTransientException.class::isInstance);
    }
}
