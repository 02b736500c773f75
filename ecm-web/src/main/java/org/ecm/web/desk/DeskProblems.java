package org.ecm.web.desk;

import static java.util.stream.Collectors.toMap;
import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.externalcalendar.BusyCalendars;
import org.ecm.web.externalcalendar.CalendarStatus;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.outbox.UndeliveredEmail;
import org.ecm.web.outbox.UndeliveredEmails;

/** Finds what does not work: letters that do not arrive, and calendars that cannot be read. */
@RequestScoped
class DeskProblems {

    private static final int MOST = 50;

    @Inject
    UndeliveredEmails undelivered;

    @Inject
    BusyCalendars calendars;

    @Inject
    ConsultationRequests requests;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    DeskProblems() {}

    /** {@return how many things somebody has to see to} */
    int count() {
        return undelivered.givenUp()
                + (int) calendars.states().stream()
                        .filter(CalendarStatus::isFailing)
                        .count();
    }

    List<ProblemsPage.ProblemEmail> letters() {
        var latest = undelivered.latest(MOST);
        var references =
                requests
                        .find(latest.stream()
                                .flatMap(email -> email.notice().request().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(
                                ConsultationRequest::id,
                                request -> request.reference().text()));
        return latest.stream().map(email -> letter(email, references)).toList();
    }

    private ProblemsPage.ProblemEmail letter(UndeliveredEmail email, Map<RequestId, String> references) {
        var notice = email.notice();
        return new ProblemsPage.ProblemEmail(
                notice.id().value().toString(),
                notice.request().map(references::get),
                DeskProblemText.notice(notice.kind()).in(site.texts()),
                DeskProblemText.reason(email.reason()).in(site.texts()),
                state(email, site.dates().at(email.since())).in(site.texts()),
                email.givenUp());
    }

    private static DeskMessage state(UndeliveredEmail email, String since) {
        if (email.isHeldBack()) {
            return text("desk.problems.held-back", "when", since);
        }
        return email.givenUp()
                ? text("desk.problems.given-up", "when", since)
                : text("desk.problems.failing", "when", since);
    }

    List<ProblemsPage.ProblemCalendar> calendars() {
        return calendars.states().stream()
                .filter(CalendarStatus::isFailing)
                .map(this::calendar)
                .toList();
    }

    private ProblemsPage.ProblemCalendar calendar(CalendarStatus state) {
        return new ProblemsPage.ProblemCalendar(
                site.texts()
                        .text(
                                "desk.problems.calendar",
                                "practitioner",
                                state.practitioner().text(),
                                "number",
                                state.number()),
                DeskProblemText.reason(state, site.dates())
                        .map(why -> why.in(site.texts()))
                        .orElse(""),
                state.failingSince().map(site.dates()::at),
                state.readAt().map(site.dates()::at));
    }

    /** {@return whether a letter had been given up that is sent again now} */
    boolean sendAgain(String notice) {
        try {
            return undelivered.sendAgain(new NoticeId(UUID.fromString(notice)), site.now());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
