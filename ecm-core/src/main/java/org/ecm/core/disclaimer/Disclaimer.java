package org.ecm.core.disclaimer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;

/**
 * A disclaimer with its versions of wording and the content it covers.
 *
 * <p>A wording that may have been shown never changes, since it's part of the record. To change the text, add a version
 * with {@link #withWordings}.
 *
 * @param id the disclaimer's permanent id
 * @param revision the saved revision this one is based on
 * @param wordings the versions, by version and effective time, at least one
 * @param coverages the content it covers
 * @param mustBeAccepted whether requesters must accept it before asking for a conversation
 */
public record Disclaimer(
        DisclaimerId id, Revision revision, List<Wording> wordings, Set<Coverage> coverages, boolean mustBeAccepted) {

    /**
     * @throws InvalidValue rule {@code disclaimer.no-wording}, or {@code disclaimer.wordings-out-of-order} unless both
     *     versions and effective times increase
     */
    public Disclaimer {
        wordings = wordings.stream()
                .sorted(Comparator.comparingInt(Wording::version))
                .toList();
        coverages = Set.copyOf(coverages);
        if (wordings.isEmpty()) {
            throw new InvalidValue("disclaimer.no-wording");
        }
        for (int i = 1; i < wordings.size(); i++) {
            var before = wordings.get(i - 1);
            var after = wordings.get(i);
            if (before.version() == after.version() || !before.effectiveFrom().isBefore(after.effectiveFrom())) {
                throw new InvalidValue("disclaimer.wordings-out-of-order", before.version(), after.version());
            }
        }
    }

    /**
     * {@return a disclaimer with its first wording}
     *
     * @param id the disclaimer's permanent id
     * @param wording the wording
     * @param coverages the content it covers
     */
    public static Disclaimer of(DisclaimerId id, Wording wording, Coverage... coverages) {
        return new Disclaimer(id, Revision.NONE, List.of(wording), Set.of(coverages), false);
    }

    /**
     * {@return this disclaimer with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Disclaimer withRevision(Revision expectedRevision) {
        return new Disclaimer(id, expectedRevision, wordings, coverages, mustBeAccepted);
    }

    /**
     * {@return this disclaimer with other wordings}
     *
     * @param next all its wordings, including those already in effect
     * @param now the moment of the change
     * @throws InvalidValue rule {@code disclaimer.shown-wording-changed} (the version), if a wording that was in effect
     *     by {@code now} is missing or different
     */
    public Disclaimer withWordings(List<Wording> next, Instant now) {
        for (var wording : wordings) {
            if (!wording.effectiveFrom().isAfter(now) && !next.contains(wording)) {
                throw new InvalidValue("disclaimer.shown-wording-changed", wording.version());
            }
        }
        return new Disclaimer(id, revision, next, coverages, mustBeAccepted);
    }

    /**
     * {@return whether it must be shown with {@code subject}}
     *
     * @param subject the content being shown
     */
    public boolean covers(CoverageSubject subject) {
        return subject.requiredDisclaimers().contains(id)
                || coverages.stream().anyMatch(coverage -> coverage.covers(subject));
    }

    /**
     * {@return the current wording; empty before the first takes effect}
     *
     * @param instant the moment in question
     */
    public Optional<Wording> wordingAt(Instant instant) {
        return wordings.stream()
                .filter(wording -> !wording.effectiveFrom().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    /**
     * Finds the text to show to a reader of {@code language}.
     *
     * <p>Without a text in exactly that language, it falls back to one with the same primary language ({@code pt} for
     * {@code pt-BR}), and then to the first by tag, since a disclaimer in a foreign language is better than none.
     *
     * @param instant the moment in question
     * @param language the language of the reader or the content
     * @return the text; empty only if no wording is in effect
     */
    public Optional<DisclaimerText> statementAt(Instant instant, Language language) {
        return wordingAt(instant).map(wording -> {
            var chosen = wording.texts().keySet().stream()
                    .filter(language::equals)
                    .findFirst()
                    .or(() -> wording.texts().keySet().stream()
                            .filter(each -> each.locale()
                                    .getLanguage()
                                    .equals(language.locale().getLanguage()))
                            .findFirst())
                    .orElseGet(() -> wording.texts().firstKey());
            return new DisclaimerText(
                    id, wording.version(), chosen, wording.texts().getOrDefault(chosen, ""), wording.digest(chosen));
        });
    }
}
