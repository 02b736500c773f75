package org.ecm.web.content;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.settings.SiteSettings.Crisis;
import org.ecm.web.settings.SiteSettings.Link;
import org.ecm.web.settings.SiteSettingsHistory.Recorded;

/** The site settings as read from {@code site.yaml}. A missing key means the initial value. */
record SiteFile(SourceFile source, SiteSettings settings) {

    private static final List<String> KEYS = List.of(
            "name",
            "tagline",
            "zone",
            "locale",
            "crisis",
            "callToAction",
            "practitioner",
            "services",
            "navigation",
            "contactEmail",
            "postalAddress",
            "consultation");

    private static final List<String> CRISIS = List.of("label", "phone", "sms", "emergency", "url");

    private static final String ITEM = "site";
    private static final int LONGEST_NAME = 120;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{0,29}");
    private static final Pattern TARGET = Pattern.compile("/(?![/\\\\])\\S*|https://[^\\s/]\\S*");
    private static final Pattern WEB = Pattern.compile("https://[^\\s/]\\S*");

    /** {@return the settings; empty if the file has a problem} */
    static Optional<SiteFile> read(SourceFile source, ImportProblems all, ReferenceCheck references) {
        var problems = all.in(source.path());
        return YamlFields.of(source.text(), 0, KEYS, problems)
                .flatMap(fields -> new SiteKeys(source, fields, problems, references).read());
    }

    /** {@return the plan for the site settings} */
    ImportPlan<Recorded> step(ImportTargets targets) {
        var kept = targets.site().latest();
        var wanted = new Recorded(settings, kept.map(Recorded::revision).orElse(Revision.NONE));
        return ImportPlan.decide(targets.ledger(), Stream.empty(), source, ITEM, kept, wanted, Recorded::revision);
    }

    private record SiteKeys(
            SourceFile source, YamlFields fields, ImportProblems.InFile problems, ReferenceCheck references) {

        Optional<SiteFile> read() {
            var initial = SiteSettings.INITIAL;
            var practitioner = fields.located("practitioner", value -> new Slug(value.text()));
            practitioner.ifPresent(slug -> references.add(problems, "practitioner", FileKind.AUTHOR, slug));
            var settings = new SiteSettings(
                    fields.optional("name", value -> value.text(LONGEST_NAME)).orElse(initial.name()),
                    fields.optional("tagline", YamlValue::text),
                    fields.optional("zone", DateTimeParser::zone).orElse(initial.zone()),
                    fields.optional("locale", SiteKeys::locale).orElse(initial.locale()),
                    fields.within("crisis", CRISIS, SiteKeys::crisis).orElse(initial.crisis()),
                    fields.within("callToAction", List.of("label", "url"), SiteKeys::link),
                    practitioner.map(LocatedValue::value),
                    services(),
                    fields.has("navigation")
                            ? values(fields.eachWithin("navigation", List.of("label", "url"), SiteKeys::link))
                            : initial.navigation(),
                    fields.optional("contactEmail", YamlValue::email),
                    fields.optional("postalAddress", YamlValue::text),
                    fields.within(
                                    "consultation",
                                    ConsultationKeys.KNOWN,
                                    keys -> ConsultationKeys.read(keys, problems, references))
                            .orElse(initial.consultation()));
            return problems.isEmpty() ? Optional.of(new SiteFile(source, settings)) : Optional.empty();
        }

        private List<Service> services() {
            var services = fields.eachWithin("services", List.of("id", "name", "needsDisclaimer"), SiteKeys::service);
            for (int i = 0; i < services.size(); i++) {
                var id = services.get(i).value().id();
                if (values(services.subList(0, i)).stream().map(Service::id).anyMatch(id::equals)) {
                    fields.problem("services", services.get(i).line(), id + " is listed twice");
                }
            }
            return values(services);
        }

        private static <T> List<T> values(Collection<LocatedValue<T>> located) {
            return located.stream().map(LocatedValue::value).toList();
        }

        private static Optional<Service> service(YamlFields keys) {
            keys.require("id", "name");
            var id = keys.optional("id", value -> new ServiceId(value.text()));
            var name = keys.optional("name", YamlValue::text);
            var needs = keys.optional("needsDisclaimer", YamlValue::truth).orElse(false);
            return id.flatMap(known -> name.map(text -> new Service(known, text, needs)));
        }

        private static Optional<Link> link(YamlFields keys) {
            keys.require("label", "url");
            var label = keys.optional("label", YamlValue::text);
            var url = keys.optional(
                    "url",
                    value -> matching(TARGET, value, "must be a path on this site, such as /contact, or https://..."));
            return label.flatMap(text -> url.map(target -> new Link(text, target)));
        }

        private static Optional<Crisis> crisis(YamlFields keys) {
            keys.require("label");
            var phone = keys.optional("phone", SiteKeys::number);
            var sms = keys.optional("sms", SiteKeys::number);
            var emergency = keys.optional("emergency", SiteKeys::number);
            var url = keys.optional("url", value -> matching(WEB, value, "must be an https:// address"));
            return keys.optional("label", YamlValue::text).map(label -> new Crisis(label, phone, sms, emergency, url));
        }

        private static String number(YamlValue value) {
            return matching(NUMBER, value, "must be a phone number");
        }

        private static Locale locale(YamlValue value) {
            try {
                return new Language(value.text()).locale();
            } catch (InvalidValue e) {
                throw value.wrong("\"" + ProblemText.shown(value.text()) + "\" must be a locale, such as en-US");
            }
        }

        private static String matching(Pattern pattern, YamlValue value, String sentence) {
            var text = value.text();
            if (!pattern.matcher(text).matches()) {
                throw value.wrong(sentence);
            }
            return text;
        }
    }
}
