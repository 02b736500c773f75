package org.ecm.web.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;

/**
 * A disclaimer as read from its file.
 *
 * @param wordings its wordings by version, each with its first line
 * @param covers the places where it must be shown
 * @param versionsLine the line of the key {@code versions}
 */
record DisclaimerFile(
        ContentAddress address,
        List<LocatedValue<Wording>> wordings,
        List<CoverageKey> covers,
        boolean mustBeAccepted,
        int versionsLine) {

    /** Consent is limited to forms, because beside an article it would imply that readers agreed to something. */
    static final String CONSENT_ALONE = "consent appears on every form automatically, and can't be added elsewhere";

    private static final List<String> KEYS = List.of("id", "versions", "covers", "accept");
    private static final List<String> VERSION_KEYS = List.of("version", "effective", "wording");

    /** {@return the disclaimer; empty if the file has a problem} */
    static Optional<DisclaimerFile> read(SourceFile source, ReadContext context) {
        var problems = context.problems().in(source.path());
        var read = YamlFields.of(source.text(), 0, KEYS, problems);
        if (read.isEmpty()) {
            ContentAddress.ofUnreadable(FileKind.DISCLAIMER, source).ifPresent(context.claims()::add);
        }
        return read.flatMap(fields -> read(source, fields, context, problems));
    }

    private static Optional<DisclaimerFile> read(
            SourceFile source, YamlFields fields, ReadContext context, ImportProblems.InFile problems) {
        fields.require("versions");
        var address = ContentAddress.ofDisclaimer(source, fields, problems);
        address.ifPresent(context.claims()::add);
        var wordings =
                fields
                        .eachWithin("versions", VERSION_KEYS, keys -> wording(keys, context.dateTimes(), problems))
                        .stream()
                        .sorted(Comparator.comparingInt(each -> each.value().version()))
                        .toList();
        var covers = fields.each("covers", value -> CoverageKey.read(value, problems, context.references()));
        var accept = fields.optional("accept", YamlValue::truth).orElse(false);
        if (isConsent(address) && !covers.isEmpty()) {
            fields.problem("covers", CONSENT_ALONE);
        }
        if (problems.isEmpty()) {
            checkOrder(wordings, fields);
        }
        return problems.isEmpty()
                ? Optional.of(new DisclaimerFile(
                        address.orElseThrow(),
                        wordings,
                        covers.stream().map(LocatedValue::value).toList(),
                        accept,
                        fields.line("versions")))
                : Optional.empty();
    }

    private static boolean isConsent(Optional<ContentAddress> address) {
        return address.filter(known -> known.slug().value().text().equals(ConsentTerms.CONSENT.text()))
                .isPresent();
    }

    private static Optional<Wording> wording(
            YamlFields keys, DateTimeParser dateTimes, ImportProblems.InFile problems) {
        keys.require(VERSION_KEYS.toArray(String[]::new));
        var version = keys.optional("version", YamlValue::integer);
        var effective = keys.optional("effective", dateTimes::instant);
        var texts = keys.optional("wording", value -> texts(value, problems));
        return version.isPresent() && effective.isPresent() && texts.isPresent()
                ? Optional.of(new Wording(version.get(), effective.get(), texts.get()))
                : Optional.empty();
    }

    /** {@return a single text as English, or the texts of a map from language to text} */
    private static SortedMap<Language, String> texts(YamlValue value, ImportProblems.InFile problems) {
        var texts = new TreeMap<Language, String>();
        if (!value.isMapping()) {
            texts.put(Language.ENGLISH, value.text());
            return texts;
        }
        for (var pair : value.pairs()) {
            try {
                if (texts.put(new Language(pair.key().text()), pair.value().text()) != null) {
                    problems.add(pair.key().line(), "wording: this language is listed twice");
                }
            } catch (InvalidValue e) {
                problems.add(pair.key().line(), "wording: " + ProblemText.of(e));
            }
        }
        return texts;
    }

    private static void checkOrder(List<LocatedValue<Wording>> wordings, YamlFields fields) {
        for (int i = 1; i < wordings.size(); i++) {
            var before = wordings.get(i - 1).value();
            var after = wordings.get(i).value();
            if (before.version() >= after.version() || !before.effectiveFrom().isBefore(after.effectiveFrom())) {
                fields.problem(
                        "versions",
                        wordings.get(i).line(),
                        ProblemText.of("disclaimer.wordings-out-of-order", List.of(before.version(), after.version())));
            }
        }
        if (wordings.isEmpty()) {
            fields.problem("versions", ProblemText.of("disclaimer.no-wording", List.of()));
        }
    }

    /** Reports each wording that visitors may have seen and that the file would change or remove. */
    void checkShown(ImportTargets targets, Instant now, ImportProblems problems) {
        var origin = ImportPlan.origin(
                targets.ledger(), address.path(), Stream.of(FileKind.DISCLAIMER.pathOf(id())), id().text());
        if (ImportPlan.isSameFile(origin, address.source())) {
            return;
        }
        targets.disclaimers()
                .find(id())
                .filter(kept -> ImportPlan.isAsImported(origin, kept.revision()))
                .ifPresent(kept -> {
                    try {
                        kept.withWordings(
                                wordings.stream().map(LocatedValue::value).toList(), now);
                    } catch (InvalidValue e) {
                        problems.add(address.path(), lineOf(e.values().get(0)), "versions: " + ProblemText.of(e));
                    }
                });
    }

    /** {@return the line of a version, or of the key of all versions if the file doesn't contain it} */
    int lineOf(Object version) {
        return wordings.stream()
                .filter(each -> version.equals(each.value().version()))
                .findFirst()
                .map(LocatedValue::line)
                .orElse(versionsLine);
    }

    /** {@return the disclaimer to save over the stored one} */
    Disclaimer toDisclaimer(Optional<Disclaimer> kept, IdentityResolver identities) {
        return new Disclaimer(
                id(),
                kept.map(Disclaimer::revision).orElse(Revision.NONE),
                wordings.stream().map(LocatedValue::value).toList(),
                covers.stream().map(each -> each.coverage(identities)).collect(Collectors.toSet()),
                mustBeAccepted);
    }

    DisclaimerId id() {
        return new DisclaimerId(address.slug().value().text());
    }
}
