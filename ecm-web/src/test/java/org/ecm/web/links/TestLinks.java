package org.ecm.web.links;

import java.time.Instant;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.shared.RequestId;

/** Links as a site gives them out whose secret a test knows. */
public final class TestLinks {

    private TestLinks() {}

    /**
     * {@return the path of a request's page}
     *
     * @param secret of the site
     * @param request whose
     * @param given when the link is given
     */
    public static String pathOf(String secret, RequestId request, Instant given) {
        return new RequestLinks(secret, new InMemoryConsultationRequests(), new InMemoryRevokedLinks())
                .pathOf(request, given);
    }

    /**
     * {@return links none of which was revoked}
     *
     * @param requests whose pages they lead to
     */
    public static RequestLinks of(ConsultationRequests requests) {
        return new RequestLinks("a secret for tests", requests, new InMemoryRevokedLinks());
    }
}
