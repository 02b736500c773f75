/**
 * The core of ECM: articles in reading order, authors whose credentials can expire, disclaimers that must be shown, and
 * consultations with practitioners.
 *
 * <p>Start at {@link org.ecm.core.reading.Reading} for published content and at {@link
 * org.ecm.core.booking.BookingService} for meetings.
 */
module org.ecm.core {
    requires static org.jspecify;

    // org.ecm.core.concurrency isn't exported: the retry isn't part of the API

    exports org.ecm.core.article;
    exports org.ecm.core.author;
    exports org.ecm.core.availability;
    exports org.ecm.core.booking;
    exports org.ecm.core.cases;
    exports org.ecm.core.consultation;
    exports org.ecm.core.disclaimer;
    exports org.ecm.core.inquiry;
    exports org.ecm.core.memory;
    exports org.ecm.core.publishing;
    exports org.ecm.core.reading;
    exports org.ecm.core.retention;
    exports org.ecm.core.series;
    exports org.ecm.core.shared;
}
