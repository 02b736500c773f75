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
 * Something that must be said wherever it applies, in the wording that is in force.
 *
 * <p>A wording that may have been shown is never changed: what it said is part of the record. Whoever wants to say it
 * differently adds a version with {@link #amended}.
 *
 * @param id which disclaimer
 * @param revision the saved state this one was drawn from
 * @param wordings by rising version and rising time of effect, at least one
 * @param coverages where it must stand
 * @param mustBeAccepted whether who asks for a conversation must accept it
 */
public record Disclaimer(
        DisclaimerId id, Revision revision, List<Wording> wordings, Set<Coverage> coverages, boolean mustBeAccepted) {

    /**
     * @throws InvalidValue rule {@code disclaimer.no-wording}, or {@code disclaimer.wordings-out-of-order} unless both
     *     versions and times of effect rise
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
            if (before.version() == after.version() || !before.effective().isBefore(after.effective())) {
                throw new InvalidValue("disclaimer.wordings-out-of-order", before.version(), after.version());
            }
        }
    }

    /**
     * {@return a disclaimer with its first wording}
     *
     * @param id which disclaimer
     * @param wording what it says
     * @param coverages where it must stand
     */
    public static Disclaimer of(DisclaimerId id, Wording wording, Coverage... coverages) {
        return new Disclaimer(id, Revision.NONE, List.of(wording), Set.of(coverages), false);
    }

    /**
     * {@return this disclaimer as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Disclaimer at(Revision drawnFrom) {
        return new Disclaimer(id, drawnFrom, wordings, coverages, mustBeAccepted);
    }

    /**
     * {@return this disclaimer with these wordings in place of its own}
     *
     * @param next all its wordings from now on
     * @param now the moment of the change
     * @throws InvalidValue rule {@code disclaimer.shown-wording-changed} (the version), if a wording that was in
     *     effect by {@code now} is missing or different
     */
    public Disclaimer amended(List<Wording> next, Instant now) {
        for (var wording : wordings) {
            if (!wording.effective().isAfter(now) && !next.contains(wording)) {
                throw new InvalidValue("disclaimer.shown-wording-changed", wording.version());
            }
        }
        return new Disclaimer(id, revision, next, coverages, mustBeAccepted);
    }

    /**
     * {@return whether it must stand on {@code subject}}
     *
     * @param subject what is being shown
     */
    public boolean covers(Subject subject) {
        return subject.owed().contains(id) || coverages.stream().anyMatch(coverage -> coverage.covers(subject));
    }

    /**
     * {@return the wording in force; empty before the first takes effect}
     *
     * @param instant the moment in question
     */
    public Optional<Wording> wordingAt(Instant instant) {
        return wordings.stream()
                .filter(wording -> !wording.effective().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    /**
     * Says what a reader of {@code language} is told.
     *
     * <p>A disclaimer in a foreign language is better than none, so without a text in that very language it falls back
     * to one that shares the primary language ({@code pt} for {@code pt-BR}), and then to the first by tag.
     *
     * @param instant the moment in question
     * @param language the reader's, or that of what is shown
     * @return empty only if no wording is in force
     */
    public Optional<Statement> statementAt(Instant instant, Language language) {
        return wordingAt(instant).map(wording -> {
            var spoken = wording.texts().keySet().stream()
                    .filter(language::equals)
                    .findFirst()
                    .or(() -> wording.texts().keySet().stream()
                            .filter(each -> each.locale()
                                    .getLanguage()
                                    .equals(language.locale().getLanguage()))
                            .findFirst())
                    .orElseGet(() -> wording.texts().firstKey());
            return new Statement(
                    id, wording.version(), spoken, wording.texts().getOrDefault(spoken, ""), wording.digest(spoken));
        });
    }
}
