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
    NoticeContextLoader contexts;

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
            NoticeContextLoader contexts,
            RetentionRuns runs,
            Recipients recipients,
            JteViewEngine templates,
            Clock clock) {
        this.contexts = contexts;
        this.runs = runs;
        this.recipients = recipients;
        this.templates = templates;
        this.clock = clock;
    }

    @Inject
    void configure(CurrentSettings current, RequestLinks requestLinks, Configuration configuration) {
        configure(
                current::get,
                requestLinks::pathOf,
                configuration.baseUrl(),
                configuration.mail().map(OutgoingMail::from));
    }

    void configure(
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
    RenderedNotice render(Notice notice) {
        var now = clock.instant();
        var site = settings.get();
        return notice.kind() == NoticeKind.RETENTION_RUN
                ? retentionRun(notice, site)
                : contexts.of(notice, site, now)
                        .filter(NoticeContext::isStillTrue)
                        .map(context -> Audience.REQUESTER.contains(notice.kind())
                                ? toRequester(context)
                                : toPractitioner(context))
                        .orElseGet(Obsolete::new);
    }

    private RenderedNotice toRequester(NoticeContext context) {
        return recipients
                .of(context.request().id())
                .map(recipient -> context.notice().kind() == NoticeKind.ALREADY_OPEN
                        ? openConversations(context, recipient)
                        : new RenderedEmail(toRequester(context, recipient, email -> email)))
                .orElseGet(Obsolete::new);
    }

    private RenderedNotice openConversations(NoticeContext context, Recipient recipient) {
        var open = contexts.othersOpen(context, recipient.address()).stream()
                .map(other -> OpenConversationsEmail.OpenConversation.of(
                        other,
                        zone(context, recipient),
                        base
                                + links.apply(
                                        other.request().id(),
                                        other.requestCase().at())))
                .toList();
        return open.isEmpty()
                ? new Obsolete()
                : new RenderedEmail(toRequester(context, recipient, email -> new OpenConversationsEmail(email, open)));
    }

    private static ZoneId zone(NoticeContext context, Recipient recipient) {
        return recipient.zone().orElse(context.settings().zone());
    }

    private Email toRequester(NoticeContext context, Recipient recipient, Function<RequesterEmail, Object> whole) {
        var zone = zone(context, recipient);
        var invitation = invitation(context.notice().kind())
                .flatMap(any -> any.forRequester(
                        context, recipient.address(), context.requestCase().zone()));
        var name = context.practitionerName();
        var options = context.requestCase().requesterOptions();
        var texts = context.texts();
        var dates = texts.dates(zone);
        var email = new RequesterEmail(
                EmailSubjects.of(context),
                context.request().reference(),
                context.isMessage(),
                name,
                context.when(zone),
                dates.zoneNameWithCity(),
                context.meeting().map(meeting -> meeting.length().toMinutes()).orElse(0L),
                context.requestCase().type().map(MeetingType::location),
                options.changeableUntil().map(dates::atWithYear),
                options.reschedule(),
                invitation.isPresent(),
                base + links.apply(context.request().id(), context.requestCase().at()),
                base.toString(),
                context.settings(),
                texts);
        return email(
                context.notice(),
                name.orElse(base.getHost()),
                recipient.address(),
                PracticeEmailAddresses.replies(context.settings()),
                email.subject(),
                whole.apply(email),
                invitation);
    }

    private RenderedNotice toPractitioner(NoticeContext context) {
        return PracticeEmailAddresses.notified(context.practitioner().map(Author::slug), context.settings())
                .<RenderedNotice>map(address -> new RenderedEmail(toPractitioner(context, address)))
                .orElseGet(() -> new NoRecipient("mail.no-recipient"));
    }

    private Email toPractitioner(NoticeContext context, EmailAddress address) {
        var zone = context.requestCase().zone();
        var dates = context.texts().dates(zone);
        var invitation =
                invitation(context.notice().kind()).flatMap(any -> any.forPractitioner(context, address, zone));
        var email = new PractitionerEmail(
                context.texts(),
                EmailSubjects.of(context),
                context.request().reference(),
                context.isMessage(),
                context.when(zone),
                dates.zoneNameWithCity(),
                dates.dayWithYear(context.request().receivedAt()),
                invitation.isPresent(),
                desk());
        return email(context.notice(), base.getHost(), address, Optional.empty(), email.subject(), email, invitation);
    }

    private RenderedNotice retentionRun(Notice notice, SiteSettings site) {
        var run = runs.latest(RUNS).stream()
                .filter(found -> found.at().equals(notice.recordedAt()))
                .findFirst();
        if (run.isEmpty()) {
            return new Obsolete();
        }
        var texts = site.texts();
        var email = new RetentionRunEmail(texts, texts.text("emails.run.subject"), run.get(), desk());
        return PracticeEmailAddresses.notified(site.practitioner(), site)
                .<RenderedNotice>map(address -> new RenderedEmail(email(
                        notice, base.getHost(), address, Optional.empty(), email.subject(), email, Optional.empty())))
                .orElseGet(() -> new NoRecipient("mail.no-recipient"));
    }

    private Email email(
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
            case BOOKED, CHANGED, CANCELED, NEW_MEETING, MEETING_CHANGED, MEETING_CANCELED -> invitations;
            case RECEIVED, NEW_REQUEST, DECLINED, TIMES_OFFERED, UNANSWERED, REMINDER, ALREADY_OPEN, RETENTION_RUN ->
                Optional.empty();
        };
    }

    private String desk() {
        return base + "/desk/requests";
    }
}
