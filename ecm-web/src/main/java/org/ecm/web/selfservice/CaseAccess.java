package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.links.RequestLinks;
import org.ecm.web.protection.FormTokens;
import org.jspecify.annotations.Nullable;

/**
 * Opens a request to anyone who has its link, and records the access, because the page shows what the requester wrote.
 *
 * <p>Each page contains a pass, which its forms send back. The pass is bound to the link, so a page can only act on its own
 * request.
 */
@RequestScoped
class CaseAccess {

    @Inject
    RequestLinks links;

    @Inject
    FormTokens formTokens;

    @Inject
    ConsultationRequests requests;

    @Inject
    Cases cases;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    CaseAccess() {}

    /**
     * Opens the request of a link and records the access.
     *
     * @param token the token of the link, unchecked
     * @return what the requester sees; empty if the link is invalid, for whatever reason
     */
    Optional<CaseView> find(String token) {
        return links.open(token, site.now())
                .flatMap(id -> cases.find(id, site.now()))
                .flatMap(requestCase -> visit(token, requestCase));
    }

    private Optional<CaseView> visit(String token, RequestCase requestCase) {
        try {
            return requests.read(requestCase.request().id(), Actor.REQUESTER, site.now())
                    .map(read -> visit(token, requestCase, Optional.of(read.inquiry())));
        } catch (UnreadableContent e) { // the page's actions work without the content
            return Optional.of(visit(token, requestCase, Optional.empty()));
        }
    }

    private CaseView visit(String token, RequestCase requestCase, Optional<Inquiry> inquiry) {
        var zone = inquiry.flatMap(Inquiry::zone).orElse(site.settings().zone());
        return new CaseView(
                token,
                requestCase,
                inquiry,
                site.texts().dates(zone),
                site.settings().name());
    }

    /** {@return a new pass for a page of this link} */
    String pass(CaseView caseView) {
        return formTokens.issue(boundTo(caseView), site.now());
    }

    /** {@return whether a pass was issued for a page of this link, less than a day ago} */
    boolean isValidPass(CaseView caseView, @Nullable String pass) {
        return formTokens
                .verify(boundTo(caseView), pass, site.now())
                .fold((nonce, age) -> true, nonce -> false, () -> false);
    }

    private static String boundTo(CaseView caseView) {
        return "manage " + caseView.token();
    }
}
