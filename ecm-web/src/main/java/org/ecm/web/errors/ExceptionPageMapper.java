package org.ecm.web.errors;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.ecm.web.http.PageGone;

/** Turns every exception that a controller throws into a page of the site. */
@Provider
public class ExceptionPageMapper implements ExceptionMapper<Throwable> {

    @Inject
    ErrorResponses errors;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            var answer = known.getResponse();
            if (answer.getStatus() < 400) {
                return answer;
            }
            var reason = known instanceof PageGone gone ? gone.reason() : Optional.<String>empty();
            return page(answer.getStatus(), Optional.empty(), reason, Response.fromResponse(answer));
        }
        int status = errors.status(failure);
        var incident = errors.incident(request, request.getRequestURI(), failure);
        var answer = Response.status(status);
        var unsaved = status == 503 ? errors.unsavedForm(request) : Optional.<byte[]>empty();
        if (unsaved.isPresent()) {
            return answer.entity(unsaved.get())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header("Retry-After", "60")
                    .header("Cache-Control", "no-store")
                    .build();
        }
        return page(
                status,
                Optional.of(incident),
                Optional.empty(),
                status == 503 ? answer.header("Retry-After", "60") : answer);
    }

    private Response page(
            int status, Optional<String> incident, Optional<String> reason, Response.ResponseBuilder answer) {
        return answer.status(status)
                .entity(errors.page(status, incident, reason))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
