package org.ecm.web.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.shared.RequestId;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.OutgoingMail;
import org.ecm.web.layout.JteViewEngine;
import org.ecm.web.links.RequestLinks;
import org.ecm.web.mail.Email;
import org.ecm.web.mail.Email.Invitation;
import org.ecm.web.mail.Recipient;
import org.ecm.web.mail.Recipients;
import org.ecm.web.outbox.RenderedNotice.NoRecipient;
import org.ecm.web.outbox.RenderedNotice.Obsolete;
import org.ecm.web.outbox.RenderedNotice.RenderedEmail;
import org.ecm.web.settings.CurrentSettings;
import org.ecm.web.settings.SiteSettings;

/**
 * Writes the letter that a notice comes to, as things stand at that moment.
 *
 * <p>Its sender is named after the practitioner, or after the site's host: the site's own name may say what is done there.
 */
@ApplicationScoped
class EmailRenderer {

    /** The latest runs, among which the one is looked for that a notice tells of. */
    private static final int RUNS = 200;

    @Inject
    NoticeContextLoader matters;

    @Inject
    RetentionRuns runs;

    @Inject
    Recipients recipients;

    @Inject
    JteViewEngine templates;

    @Inject
    Clock clock;

    private Supplier<SiteSettings> settings;
    private BiFunction<RequestId, Instant, String> links;
    private URI base;
    private Optional<CalendarInvitations> invitations;

    @SuppressWarnings("NullAway.Init")
    EmailRenderer() {}

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    EmailRenderer(
            NoticeContextLoader matters,
            RetentionRuns runs,
            Recipients recipients,
            JteViewEngine templates,
            Clock clock) {
        this.matters = matters;
        this.runs = runs;
        this.recipients = recipients;
        this.templates = templates;
        this.clock = clock;
    }

    @Inject
    void settle(CurrentSettings current, RequestLinks requestLinks, Configuration configuration) {
        settle(
                current::get,
                requestLinks::pathOf,
                configuration.baseUrl(),
                configuration.mail().map(OutgoingMail::from));
    }

    void settle(
            Supplier<SiteSettings> current,
            BiFunction<RequestId, Instant, String> paths,
            URI baseUrl,
            Optional<String> from) {
        settings = current;
        links = paths;
        base = baseUrl;
        invitations = from.map(address -> new CalendarInvitations(baseUrl.getHost(), new EmailAddress(address)));
    }

    /** {@return what a notice comes to now} */
    RenderedNotice of(Notice notice) {
        var now = clock.instant();
        var site = settings.get();
        return notice.kind() == NoticeKind.RETENTION_RUN
                ? ofRun(notice, site)
                : matters.of(notice, site, now)
                        .filter(NoticeContext::isSo)
                        .map(matter ->
                                Audience.ENQUIRER.contains(notice.kind()) ? toEnquirer(matter) : toPractitioner(matter))
                        .orElseGet(Obsolete::new);
    }

    private RenderedNotice toEnquirer(NoticeContext matter) {
        return recipients
                .of(matter.request().id())
                .map(recipient -> matter.notice().kind() == NoticeKind.ALREADY_OPEN
                        ? ofWhatIsOpen(matter, recipient)
                        : new RenderedEmail(toEnquirer(matter, recipient, page -> page)))
                .orElseGet(Obsolete::new);
    }

    private RenderedNotice ofWhatIsOpen(NoticeContext matter, Recipient recipient) {
        var open = matters.othersOpen(matter, recipient.address()).stream()
                .map(other -> OpenConversationsEmail.OpenConversation.of(
                        other,
                        zone(matter, recipient),
                        base + links.apply(other.request().id(), other.about().at())))
                .toList();
        return open.isEmpty()
                ? new Obsolete()
                : new RenderedEmail(toEnquirer(matter, recipient, page -> new OpenConversationsEmail(page, open)));
    }

    private static ZoneId zone(NoticeContext matter, Recipient recipient) {
        return recipient.zone().orElse(matter.settings().zone());
    }

    private Email toEnquirer(NoticeContext matter, Recipient recipient, Function<RequesterEmail, Object> whole) {
        var zone = zone(matter, recipient);
        var invitation = invitation(matter.notice().kind())
                .flatMap(any -> any.forEnquirer(
                        matter, recipient.address(), matter.about().zone()));
        var name = matter.practitionerName();
        var options = matter.about().requesterOptions();
        var texts = matter.texts();
        var dates = texts.dates(zone);
        var page = new RequesterEmail(
                EmailSubjects.of(matter),
                matter.request().reference(),
                matter.isMessage(),
                name,
                matter.when(zone),
                dates.zoneNameWithCity(),
                matter.meeting().map(meeting -> meeting.length().toMinutes()).orElse(0L),
                matter.about().type().map(MeetingType::location),
                options.changeableUntil().map(dates::atWithYear),
                options.reschedule(),
                invitation.isPresent(),
                base + links.apply(matter.request().id(), matter.about().at()),
                base.toString(),
                matter.settings(),
                texts);
        return letter(
                matter.notice(),
                name.orElse(base.getHost()),
                recipient.address(),
                PracticeEmailAddresses.replies(matter.settings()),
                page.subject(),
                whole.apply(page),
                invitation);
    }

    private RenderedNotice toPractitioner(NoticeContext matter) {
        return PracticeEmailAddresses.notified(matter.practitioner().map(Author::slug), matter.settings())
                .<RenderedNotice>map(address -> new RenderedEmail(toPractitioner(matter, address)))
                .orElseGet(() -> new NoRecipient("mail.no-recipient"));
    }

    private Email toPractitioner(NoticeContext matter, EmailAddress address) {
        var zone = matter.about().zone();
        var dates = matter.texts().dates(zone);
        var invitation = invitation(matter.notice().kind()).flatMap(any -> any.forPractitioner(matter, address, zone));
        var page = new PractitionerEmail(
                matter.texts(),
                EmailSubjects.of(matter),
                matter.request().reference(),
                matter.isMessage(),
                matter.when(zone),
                dates.zoneNameWithCity(),
                dates.dayWithYear(matter.request().receivedAt()),
                invitation.isPresent(),
                desk());
        return letter(matter.notice(), base.getHost(), address, Optional.empty(), page.subject(), page, invitation);
    }

    private RenderedNotice ofRun(Notice notice, SiteSettings site) {
        var run = runs.latest(RUNS).stream()
                .filter(found -> found.at().equals(notice.recordedAt()))
                .findFirst();
        if (run.isEmpty()) {
            return new Obsolete();
        }
        var texts = site.texts();
        var page = new RetentionRunEmail(texts, texts.text("emails.run.subject"), run.get(), desk());
        return PracticeEmailAddresses.notified(site.practitioner(), site)
                .<RenderedNotice>map(address -> new RenderedEmail(letter(
                        notice, base.getHost(), address, Optional.empty(), page.subject(), page, Optional.empty())))
                .orElseGet(() -> new NoRecipient("mail.no-recipient"));
    }

    private Email letter(
            Notice notice,
            String sender,
            EmailAddress to,
            Optional<EmailAddress> replyTo,
            String subject,
            Object page,
            Optional<Invitation> invitation) {
        var html = new String(templates.render(template(notice.kind()), page), StandardCharsets.UTF_8);
        return new Email(
                notice.id().toString(), sender, to, replyTo, subject, PlainTextBody.of(html), html, invitation);
    }

    private static String template(NoticeKind kind) {
        return "outbox/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jte";
    }

    private Optional<CalendarInvitations> invitation(NoticeKind kind) {
        return switch (kind) {
            case BOOKED, CHANGED, CANCELLED, NEW_MEETING, MEETING_CHANGED, MEETING_CANCELLED -> invitations;
            case RECEIVED, NEW_REQUEST, DECLINED, TIMES_OFFERED, UNANSWERED, REMINDER, ALREADY_OPEN, RETENTION_RUN ->
                Optional.empty();
        };
    }

    private String desk() {
        return base + "/desk/requests";
    }
}
