package org.ecm.core.publishing;

import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.ServiceId;

/**
 * A reason why an article can't be published as it is.
 *
 * <p>{@link #rule()} is a stable key for a user interface to translate; the components hold the details.
 */
public sealed interface Objection {

    /** {@return the stable key of the rule} */
    String rule();

    /**
     * {@return the value that the matching case gives}
     *
     * @param cases the cases
     * @param <R> the type of the value
     */
    <R> R fold(ObjectionVisitor<R> cases);

    /**
     * A function for each kind of objection.
     *
     * @param <R> the type of the value
     */
    interface ObjectionVisitor<R> {

        /**
         * {@return the value for {@link UnknownAuthor}}
         *
         * @param author the author's id
         */
        R unknownAuthor(AuthorId author);

        /**
         * {@return the value for {@link UnknownDisclaimer}}
         *
         * @param disclaimer the disclaimer's id
         */
        R unknownDisclaimer(DisclaimerId disclaimer);

        /**
         * {@return the value for {@link NoWordingInForce}}
         *
         * @param disclaimer the disclaimer's id
         * @param language the language of the article
         */
        R noWordingInForce(DisclaimerId disclaimer, Language language);

        /**
         * {@return the value for {@link UncoveredService}}
         *
         * @param service the service's id
         */
        R uncoveredService(ServiceId service);

        /**
         * {@return the value for {@link UncoveredLicense}}
         *
         * @param author the author's id
         */
        R uncoveredLicense(AuthorId author);
    }

    /**
     * Rule {@code publishing.unknown-author}: an author of the article doesn't exist.
     *
     * @param author the author's id
     */
    record UnknownAuthor(AuthorId author) implements Objection {
        @Override
        public String rule() {
            return "publishing.unknown-author";
        }

        @Override
        public <R> R fold(ObjectionVisitor<R> cases) {
            return cases.unknownAuthor(author);
        }
    }

    /**
     * Rule {@code publishing.unknown-disclaimer}: an author requires a disclaimer that doesn't exist.
     *
     * @param disclaimer the disclaimer's id
     */
    record UnknownDisclaimer(DisclaimerId disclaimer) implements Objection {
        @Override
        public String rule() {
            return "publishing.unknown-disclaimer";
        }

        @Override
        public <R> R fold(ObjectionVisitor<R> cases) {
            return cases.unknownDisclaimer(disclaimer);
        }
    }

    /**
     * Rule {@code publishing.no-wording-in-force}: a required disclaimer has no text in the article's language at the
     * time of publication.
     *
     * @param disclaimer the disclaimer's id
     * @param language the language of the article
     */
    record NoWordingInForce(DisclaimerId disclaimer, Language language) implements Objection {
        @Override
        public String rule() {
            return "publishing.no-wording-in-force";
        }

        @Override
        public <R> R fold(ObjectionVisitor<R> cases) {
            return cases.noWordingInForce(disclaimer, language);
        }
    }

    /**
     * Rule {@code publishing.uncovered-service}: the article is about a service that needs a disclaimer, and no
     * disclaimer covers that service.
     *
     * @param service the service's id
     */
    record UncoveredService(ServiceId service) implements Objection {
        @Override
        public String rule() {
            return "publishing.uncovered-service";
        }

        @Override
        public <R> R fold(ObjectionVisitor<R> cases) {
            return cases.uncoveredService(service);
        }
    }

    /**
     * Rule {@code publishing.uncovered-license}: an author has a license, and no disclaimer covers the article.
     *
     * @param author the author's id
     */
    record UncoveredLicense(AuthorId author) implements Objection {
        @Override
        public String rule() {
            return "publishing.uncovered-license";
        }

        @Override
        public <R> R fold(ObjectionVisitor<R> cases) {
            return cases.uncoveredLicense(author);
        }
    }
}
