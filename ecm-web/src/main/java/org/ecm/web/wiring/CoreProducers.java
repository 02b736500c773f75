package org.ecm.web.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.booking.FollowUp;
import org.ecm.core.booking.FollowUpRules;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.booking.SelfBooking;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.MeetingOffers;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.Notices;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.reading.Reading;
import org.ecm.core.retention.Retention;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.Language;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.ecm.web.settings.CurrentSettings;
import org.ecm.web.timers.FailureLog;
import org.ecm.web.timers.TimerGate;

/** Creates the core's services from this application's stores and settings; only this class knows how to assemble them. */
@ApplicationScoped
public class CoreProducers {

    private static final Logger LOG = Logger.getLogger(CoreProducers.class.getName());

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Produces
    @Singleton
    Configuration configuration() {
        return Settings.read();
    }

    /** Has no CDI proxy, because timers still use it after the server has ended the site's CDI contexts. */
    @Produces
    @Singleton
    TimerGate timerGate() {
        return new TimerGate();
    }

    @Produces
    Reading reading(
            Articles articles,
            Pages pages,
            SeriesCatalog catalog,
            Authors authors,
            Disclaimers disclaimers,
            CurrentSettings settings) {
        return new Reading(
                articles, pages, catalog, authors, disclaimers, settings.get().zone());
    }

    @Produces
    Publishing publishing(
            Articles articles,
            SeriesCatalog catalog,
            Authors authors,
            Disclaimers disclaimers,
            CurrentSettings settings) {
        return new Publishing(
                articles, catalog, authors, disclaimers, settings.get().zone());
    }

    @Produces
    ConsultationService consultationService(
            ConsultationRequests requests,
            Authors authors,
            Disclaimers disclaimers,
            PractitionerCalendars calendars,
            CurrentSettings settings,
            Supplier<UUID> ids,
            RandomGenerator random) {
        var limit =
                new OpenConversationLimit(settings.get().consultation().limits().openPerPerson(), calendars::countOpen);
        return new ConsultationService(requests, authors, disclaimers, limit, ids, random);
    }

    @Produces
    BookingService bookingService(
            ConsultationService consultation,
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Schedules schedules,
            MeetingTypes types,
            ExternalCalendars externalCalendars,
            Supplier<UUID> ids,
            RandomGenerator random,
            CurrentSettings settings) {
        var promise = settings.get().consultation().answerPromise();
        var afterBooking = new FailureLog("offering other times", LOG);
        return new BookingService(
                consultation,
                requests,
                calendars,
                schedules,
                types,
                externalCalendars,
                promise,
                ids,
                random,
                afterBooking);
    }

    @Produces
    SelfBooking selfBooking(
            BookingService booking,
            ConsultationService consultation,
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingTypes types) {
        return new SelfBooking(booking, consultation, requests, calendars, types);
    }

    @Produces
    MeetingService meetingService(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Schedules schedules,
            ExternalCalendars externalCalendars,
            Supplier<UUID> ids,
            RandomGenerator random) {
        return new MeetingService(requests, calendars, schedules, externalCalendars, ids, random);
    }

    /** Creates the cases anew for each use, so that they follow the current settings. */
    @Produces
    @Singleton
    Supplier<Cases> currentCases(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingTypes types,
            Schedules schedules,
            Authors authors,
            CurrentSettings settings) {
        return () -> new Cases(
                requests,
                calendars,
                types,
                schedules,
                authors,
                settings.get().practitioner(),
                settings.get().zone());
    }

    @Produces
    Cases cases(Supplier<Cases> current) {
        return current.get();
    }

    @Produces
    MeetingOffers meetingOffers(MeetingTypes types, Schedules schedules, Authors authors, CurrentSettings settings) {
        return new MeetingOffers(types, schedules, authors, settings.get().practitioner());
    }

    /** Must be unpredictable, so that no one can guess another person's codes. */
    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    OptimisticRetry optimisticRetry(RandomGenerator random) {
        return new OptimisticRetry(random);
    }

    /** Creates the retention anew for each run, so that it follows the current rules. */
    @Produces
    @Singleton
    Supplier<Retention> retention(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingService meetings,
            RetentionRuns runs,
            CurrentSettings settings,
            Supplier<UUID> ids,
            RandomGenerator random) {
        return () -> new Retention(
                requests,
                calendars,
                meetings,
                runs,
                settings.get().consultation().retention(),
                settings.get().zone(),
                ids,
                random);
    }

    /** Creates the follow-up anew for each run, so that it follows the current rules. */
    @Produces
    @Singleton
    Supplier<FollowUp> followUp(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Notices notices,
            Instance<SelfBooking> selfBooking,
            CurrentSettings settings,
            Supplier<UUID> ids) {
        return () -> {
            var consultation = settings.get().consultation();
            var rules = new FollowUpRules(
                    consultation.reminders(), consultation.unansweredAfter(), consultation.otherTimesAfter());
            var language = new Language(settings.get().locale().toLanguageTag());
            return new FollowUp(
                    requests,
                    calendars,
                    notices,
                    rules,
                    (request, now) -> {
                        try (var handle = selfBooking.getHandle()) {
                            return handle.get()
                                    .wouldHaveOpenSlots(request, settings.get().practitioner(), language, now);
                        }
                    },
                    ids);
        };
    }
}
