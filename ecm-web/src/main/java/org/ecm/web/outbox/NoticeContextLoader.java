package org.ecm.web.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecm.core.cases.Cases;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.settings.SiteSettings;

/** Finds what notices are about, as it stands now. */
@ApplicationScoped
class NoticeContextLoader {

    @Inject
    ConsultationRequests requests;

    @Inject
    Supplier<Cases> cases;

    @SuppressWarnings("NullAway.Init")
    NoticeContextLoader() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    NoticeContextLoader(ConsultationRequests requests, Supplier<Cases> cases) {
        this.requests = requests;
        this.cases = cases;
    }

    /** {@return what a notice is about; empty if there is nothing, or no longer} */
    Optional<NoticeContext> of(Notice notice, SiteSettings settings, Instant now) {
        return notice.request()
                .flatMap(id -> cases.get().find(id, now))
                .filter(requestCase -> requestCase.request().state() != RequestState.ERASED || notice.survivesErasure())
                .map(requestCase -> new NoticeContext(notice, requestCase, settings));
    }

    /** {@return a person's other open requests and meetings, in the order they were received} */
    List<NoticeContext> othersOpen(NoticeContext context, EmailAddress person) {
        var others = requests.findByEmail(person).stream()
                .filter(other -> !other.id().equals(context.request().id()))
                .sorted(Comparator.comparing(ConsultationRequest::receivedAt))
                .toList();
        return cases.get().of(others, context.requestCase().at()).stream()
                .map(other -> new NoticeContext(context.notice(), other, context.settings()))
                .filter(NoticeContext::isOpen)
                .toList();
    }
}
