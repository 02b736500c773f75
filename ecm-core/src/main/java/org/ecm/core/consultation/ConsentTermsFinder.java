package org.ecm.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/** Finds the consent and the disclaimers for a form. */
record ConsentTermsFinder(Authors authors, Disclaimers disclaimers) {

    ConsentTerms find(
            Instant now, Purpose purpose, Optional<Slug> practitioner, Set<ServiceId> services, Language language) {
        var snapshot = disclaimers.asOf(now);
        var consent = snapshot.all().stream()
                .filter(disclaimer -> disclaimer.id().equals(ConsentTerms.CONSENT))
                .flatMap(disclaimer -> disclaimer.statementAt(now, language).stream())
                .findFirst()
                .or(() -> ConsentTerms.PLAIN_CONSENT.statementAt(now, language))
                .orElseThrow();
        var required = snapshot.required(subject(practitioner, services, now)).stream()
                .filter(disclaimer -> !disclaimer.id().equals(ConsentTerms.CONSENT))
                .toList();
        boolean accepts = purpose == Purpose.CONVERSATION;
        return new ConsentTerms(
                consent,
                statements(
                        required.stream()
                                .filter(each -> accepts && each.mustBeAccepted())
                                .toList(),
                        language,
                        now),
                statements(
                        required.stream()
                                .filter(each -> !accepts || !each.mustBeAccepted())
                                .toList(),
                        language,
                        now));
    }

    private CoverageSubject subject(Optional<Slug> practitioner, Set<ServiceId> services, Instant now) {
        var asked = practitioner.flatMap(slug -> authors.asOf(now).find(slug));
        return CoverageSubject.ofRequestForm(
                asked.map(author -> Set.of(author.id())).orElse(Set.of()),
                Stream.concat(asked.stream().flatMap(author -> author.services().stream()), services.stream())
                        .collect(Collectors.toUnmodifiableSet()),
                asked.map(Author::disclaimers).orElse(Set.of()));
    }

    private static List<DisclaimerText> statements(List<Disclaimer> disclaimers, Language language, Instant now) {
        return disclaimers.stream()
                .flatMap(disclaimer -> disclaimer.statementAt(now, language).stream())
                .toList();
    }
}
