package org.ecm.web.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.consultation.Notice;
import org.ecm.web.mail.Email;
import org.ecm.web.mail.MailTransport;
import org.ecm.web.outbox.DeliveryResult.DeliveryFailed;
import org.ecm.web.outbox.DeliveryResult.Dropped;
import org.ecm.web.outbox.DeliveryResult.RetryLater;
import org.ecm.web.outbox.DeliveryResult.Sent;

/**
 * Sends what is due, one letter after the other.
 *
 * <p>Taking a notice and settling it are transactions of their own, and while a server is spoken to none is open. If the
 * process ends in between, the lease does too, and somebody else sends the letter: a second time only if the server had
 * just taken it.
 *
 * @param outbox what waits
 * @param renderer writes what is to be sent, as things stand now
 * @param transport hands it over; it takes a few minutes at most, so a slow server delays the others by so much
 * @param limits how many letters one address is sent, and how long a letter is tried
 * @param backoff between attempts
 * @param clock tells the time
 */
record OutboxWorker(
        Outbox outbox,
        Function<Notice, RenderedNotice> renderer,
        MailTransport transport,
        Limits limits,
        Backoff backoff,
        Clock clock) {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

    /**
     * Bounds of what is sent.
     *
     * @param mostPerDay letters to the address of one requester within 24 hours
     * @param mostToPracticePerDay letters to the practice within 24 hours
     * @param giveUpAfter how long a letter is tried
     */
    record Limits(int mostPerDay, int mostToPracticePerDay, Duration giveUpAfter) {}

    /**
     * Sends until nothing is due.
     *
     * @param goesOn whether to go on with another letter
     */
    void round(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            var taken = outbox.take(clock.instant());
            if (taken.isEmpty()) {
                return;
            }
            send(taken.get());
        }
    }

    private void send(LeasedNotice leased) {
        var result = result(leased);
        if (outbox.settle(leased, result, clock.instant())) {
            log(leased.notice(), result);
        }
    }

    private DeliveryResult result(LeasedNotice leased) {
        var now = clock.instant();
        if (leased.notice().kind() == Notice.NoticeKind.ALREADY_OPEN && outbox.wasSentToday(leased, now)) {
            return new Dropped(); // anyone can type someone else's address, as often as they like
        }
        var full = Audience.REQUESTER.contains(leased.notice().kind())
                ? outbox.limitReachedUntil(leased, limits.mostPerDay(), now)
                : outbox.practiceLimitReachedUntil(limits.mostToPracticePerDay(), now);
        return render(leased.notice())
                .map(rendered -> rendered.fold(
                        email -> full.<DeliveryResult>map(
                                        until -> new RetryLater(UndeliveredEmail.HELD_BACK, until, false))
                                .orElseGet(() -> deliver(leased, email)),
                        Dropped::new,
                        DeliveryFailed::new))
                .orElseGet(() -> later(leased, "mail.not-written"));
    }

    /** Whatever keeps a letter from being written, such as a database that is away, may pass; its message may tell too much. */
    private Optional<RenderedNotice> render(Notice notice) {
        try {
            return Optional.of(renderer.apply(notice));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "notice {0} ({1}) could not be written: {2}", new Object[] {
                notice.id(), notice.kind(), e.getClass().getName()
            });
            return Optional.empty();
        }
    }

    private DeliveryResult deliver(LeasedNotice leased, Email email) {
        return transport.deliver(email).fold(Sent::new, reason -> later(leased, reason), DeliveryFailed::new);
    }

    private DeliveryResult later(LeasedNotice leased, String reason) {
        var now = clock.instant();
        var since = leased.triedSince().orElse(now);
        return now.isBefore(since.plus(limits.giveUpAfter()))
                ? new RetryLater(reason, now.plus(backoff.after(leased.attempts())), true)
                : new DeliveryFailed(reason);
    }

    private static void log(Notice notice, DeliveryResult result) {
        var line = result.fold(
                () -> "sent",
                () -> "dropped, there was nothing left to tell",
                reason -> "given up: " + reason,
                later -> (later.tried() ? "tried again later: " : "held back: ") + later.reason());
        var level = result.fold(() -> Level.INFO, () -> Level.INFO, reason -> Level.WARNING, later -> Level.INFO);
        LOG.log(level, "notice {0} ({1}) {2}", new Object[] {notice.id(), notice.kind(), line});
    }
}
