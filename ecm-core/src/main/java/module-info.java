/**
 * Articles in a reading order, by authors whose credentials expire, under disclaimers that must be shown.
 *
 * <p>Start at {@link org.ecm.core.reading.Reading}: it answers what a reader gets when they open something.
 */
module org.ecm.core {
    requires static org.jspecify;

    exports org.ecm.core.article;
    exports org.ecm.core.author;
    exports org.ecm.core.availability;
    exports org.ecm.core.booking;
    exports org.ecm.core.cases;
    exports org.ecm.core.consultation;
    exports org.ecm.core.disclaimer;
    exports org.ecm.core.enquiry;
    exports org.ecm.core.memory;
    exports org.ecm.core.publishing;
    exports org.ecm.core.reading;
    exports org.ecm.core.retention;
    exports org.ecm.core.series;
    exports org.ecm.core.shared;
}
