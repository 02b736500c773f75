package org.ecm.web.manage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.Diaries;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Unreadable;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.capability.RequestLinks;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.site.Site;
import org.ecm.web.times.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has a link, which is recorded: they see what they wrote.
 *
 * <p>What they do brings back the pass that stands in the page. It is bound to the link, so that a page is good for its own
 * request alone.
 */
@RequestScoped
class Visits {

    @Inject
    RequestLinks links;

    @Inject
    FormTokens passes;

    @Inject
    ConsultationRequests requests;

    @Inject
    Diaries diaries;

    @Inject
    MeetingTypes types;

    @Inject
    Schedules schedules;

    @Inject
    Authors authors;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Visits() {}

    /**
     * {@return what somebody finds; empty if their link opens nothing, for whatever reason}
     *
     * @param token of the link: anything at all
     */
    Optional<Visit> by(String token) {
        return links.open(token, site.now()).flatMap(requests::find).flatMap(request -> visit(token, request));
    }

    private Optional<Visit> visit(String token, ConsultationRequest request) {
        try {
            return requests.read(request.id(), Actor.ENQUIRER, site.now())
                    .map(read -> visit(token, request, Optional.of(read.enquiry())));
        } catch (Unreadable e) { // what they may do needs nothing of what they wrote
            return Optional.of(visit(token, request, Optional.empty()));
        }
    }

    private Visit visit(String token, ConsultationRequest request, Optional<Enquiry> enquiry) {
        var meeting = diaries.of(request.id());
        var kind = meeting.map(Meeting::type)
                .or(() -> request.asked().map(AskedTime::type))
                .flatMap(types.asOf(site.now())::find);
        var practitioner = meeting.map(Meeting::practitioner)
                .or(() -> kind.map(MeetingType::practitioner))
                .flatMap(this::author)
                .or(this::principal);
        return new Visit(
                token,
                request,
                enquiry,
                meeting,
                kind,
                practitioner,
                practitioner
                        .flatMap(author -> schedules.asOf(site.now()).find(author.id()))
                        .map(Schedule::rules),
                new TimeWords(zone(enquiry), site.settings().locale()),
                site.now());
    }

    private Optional<Author> author(AuthorId id) {
        return authors.asOf(site.now()).find(List.of(id)).stream().findFirst();
    }

    private Optional<Author> principal() {
        return site.settings().practitioner().flatMap(authors.asOf(site.now())::find);
    }

    private ZoneId zone(Optional<Enquiry> enquiry) {
        return enquiry.flatMap(Enquiry::zone).orElse(site.settings().zone());
    }

    /** {@return a pass for the page that is about to be shown} */
    String pass(Visit visit) {
        return passes.issue(boundTo(visit), site.now());
    }

    /** {@return whether a page of this link brought back its pass, and not after a day} */
    boolean isOf(Visit visit, @Nullable String pass) {
        return passes.verify(boundTo(visit), pass, site.now()).fold((nonce, age) -> true, nonce -> false, () -> false);
    }

    private static String boundTo(Visit visit) {
        return "manage " + visit.token();
    }
}
