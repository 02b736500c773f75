package org.ecm.core.publishing;

import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.ServiceId;

/**
 * Why an article cannot be published as it is.
 *
 * <p>{@link #rule()} is a stable key that a user interface translates; the components say what it is about.
 */
public sealed interface Objection {

    /** {@return the stable key of the rule} */
    String rule();

    /**
     * {@return the answer for the kind of objection this is}
     *
     * @param cases an answer for each kind
     * @param <R> the answer's type
     */
    <R> R fold(Cases<R> cases);

    /**
     * An answer for each kind of objection.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {

        /**
         * {@return the answer for {@link UnknownAuthor}}
         *
         * @param author who
         */
        R unknownAuthor(AuthorId author);

        /**
         * {@return the answer for {@link UnknownDisclaimer}}
         *
         * @param disclaimer which
         */
        R unknownDisclaimer(DisclaimerId disclaimer);

        /**
         * {@return the answer for {@link NoWordingInForce}}
         *
         * @param disclaimer which
         * @param language of the article
         */
        R noWordingInForce(DisclaimerId disclaimer, Language language);

        /**
         * {@return the answer for {@link UncoveredService}}
         *
         * @param service which
         */
        R uncoveredService(ServiceId service);

        /**
         * {@return the answer for {@link UncoveredLicence}}
         *
         * @param author who
         */
        R uncoveredLicence(AuthorId author);
    }

    /**
     * Rule {@code publishing.unknown-author}: it is signed by somebody who was never recorded.
     *
     * @param author who
     */
    record UnknownAuthor(AuthorId author) implements Objection {
        @Override
        public String rule() {
            return "publishing.unknown-author";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownAuthor(author);
        }
    }

    /**
     * Rule {@code publishing.unknown-disclaimer}: an author owes a disclaimer that was never recorded.
     *
     * @param disclaimer which
     */
    record UnknownDisclaimer(DisclaimerId disclaimer) implements Objection {
        @Override
        public String rule() {
            return "publishing.unknown-disclaimer";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownDisclaimer(disclaimer);
        }
    }

    /**
     * Rule {@code publishing.no-wording-in-force}: a required disclaimer says nothing in the article's language when
     * it is to be published.
     *
     * @param disclaimer which
     * @param language of the article
     */
    record NoWordingInForce(DisclaimerId disclaimer, Language language) implements Objection {
        @Override
        public String rule() {
            return "publishing.no-wording-in-force";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noWordingInForce(disclaimer, language);
        }
    }

    /**
     * Rule {@code publishing.uncovered-service}: it speaks of a service that needs a disclaimer, and none covers that
     * service.
     *
     * @param service which
     */
    record UncoveredService(ServiceId service) implements Objection {
        @Override
        public String rule() {
            return "publishing.uncovered-service";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.uncoveredService(service);
        }
    }

    /**
     * Rule {@code publishing.uncovered-licence}: somebody with a licence signs it, and no disclaimer covers it.
     *
     * @param author who
     */
    record UncoveredLicence(AuthorId author) implements Objection {
        @Override
        public String rule() {
            return "publishing.uncovered-licence";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.uncoveredLicence(author);
        }
    }
}
