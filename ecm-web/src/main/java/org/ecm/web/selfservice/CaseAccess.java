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
 * Lets in who has a link, which is recorded: they see what they wrote.
 *
 * <p>What they do brings back the pass that stands in the page. It is bound to the link, so that a page is good for its own
 * request alone.
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
     * {@return what somebody finds; empty if their link opens nothing, for whatever reason}
     *
     * @param token of the link: anything at all
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
        } catch (UnreadableContent e) { // what they may do needs nothing of what they wrote
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

    /** {@return a pass for the page that is about to be shown} */
    String pass(CaseView caseView) {
        return formTokens.issue(boundTo(caseView), site.now());
    }

    /** {@return whether a page of this link brought back its pass, and not after a day} */
    boolean isValidPass(CaseView caseView, @Nullable String pass) {
        return formTokens
                .verify(boundTo(caseView), pass, site.now())
                .fold((nonce, age) -> true, nonce -> false, () -> false);
    }

    private static String boundTo(CaseView caseView) {
        return "manage " + caseView.token();
    }
}
