package org.ecm.web.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.Jurisdiction;
import org.ecm.core.author.PersonName;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/** An author as read from their file. */
record AuthorFile(
        ContentAddress address,
        PersonName name,
        Optional<String> title,
        Optional<String> bio,
        Set<ServiceId> services,
        List<Credential> credentials,
        Set<DisclaimerId> disclaimers) {

    private static final List<String> KEYS =
            List.of("name", "slug", "id", "bio", "title", "services", "credentials", "disclaimers");

    private static final List<String> CREDENTIAL_KEYS = List.of(
            "code",
            "kind",
            "title",
            "issuer",
            "jurisdiction",
            "number",
            "issued",
            "registeredUntil",
            "verified",
            "verificationUrl");

    private static final List<String> KINDS = Stream.of(CredentialKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    /** {@return the author; empty if the file has a problem} */
    static Optional<AuthorFile> read(SourceFile source, ReadContext context) {
        var problems = context.problems().in(source.path());
        var read = YamlFields.of(source.text(), 0, KEYS, problems);
        if (read.isEmpty()) {
            ContentAddress.ofUnreadable(FileKind.AUTHOR, source).ifPresent(context.claims()::add);
        }
        return read.flatMap(fields -> read(source, fields, context, problems));
    }

    private static Optional<AuthorFile> read(
            SourceFile source, YamlFields fields, ReadContext context, ImportProblems.InFile problems) {
        fields.require("name");
        var address = ContentAddress.of(FileKind.AUTHOR, source, fields, problems);
        address.ifPresent(context.claims()::add);
        var name = fields.optional("name", value -> new PersonName(value.text()));
        var title = fields.optional("title", YamlValue::text);
        var bio = fields.optional("bio", YamlValue::text);
        var services = ArticleFile.services(fields, problems, context);
        var credentials = fields.eachWithin("credentials", CREDENTIAL_KEYS, keys -> credential(keys, problems));
        checkCodes(credentials, fields);
        var disclaimers = fields.each("disclaimers", AuthorFile::requiredDisclaimers);
        disclaimers.forEach(each -> context.references().add(problems, "disclaimers", FileKind.DISCLAIMER, each));
        return problems.isEmpty()
                ? Optional.of(new AuthorFile(
                        address.orElseThrow(),
                        name.orElseThrow(),
                        title,
                        bio,
                        services,
                        credentials.stream().map(LocatedValue::value).toList(),
                        disclaimers.stream()
                                .map(each -> new DisclaimerId(each.value().text()))
                                .collect(Collectors.toSet())))
                : Optional.empty();
    }

    private static Slug requiredDisclaimers(YamlValue value) {
        var id = new Slug(value.text());
        if (id.text().equals(ConsentTerms.CONSENT.text())) {
            throw value.wrong(DisclaimerFile.CONSENT_ALONE);
        }
        return id;
    }

    private static Optional<Credential> credential(YamlFields keys, ImportProblems.InFile problems) {
        keys.require("code", "kind", "title", "issuer");
        var code = keys.optional("code", YamlValue::text);
        var kind = keys.optional("kind", AuthorFile::kind);
        var title = keys.optional("title", YamlValue::text);
        var issuer = keys.optional("issuer", YamlValue::text);
        var jurisdiction = keys.optional("jurisdiction", value -> new Jurisdiction(value.text()));
        var number = keys.optional("number", YamlValue::text);
        var issued = keys.optional("issued", DateTimeParser::day);
        var until = keys.optional("registeredUntil", DateTimeParser::day);
        var verified = keys.optional("verified", DateTimeParser::day);
        var url = keys.optional("verificationUrl", AuthorFile::uri);
        return problems.isEmpty()
                ? Optional.of(new Credential(
                        code.orElseThrow(),
                        kind.orElseThrow(),
                        title.orElseThrow(),
                        issuer.orElseThrow(),
                        jurisdiction,
                        number,
                        issued,
                        until,
                        verified,
                        url))
                : Optional.empty();
    }

    private static void checkCodes(List<LocatedValue<Credential>> credentials, YamlFields fields) {
        var seen = new HashSet<String>();
        credentials.stream()
                .filter(each -> !seen.add(each.value().code()))
                .forEach(each ->
                        fields.problem("credentials", each.line(), each.value().code() + " is listed twice"));
    }

    private static CredentialKind kind(YamlValue value) {
        // earlier versions knew the British spelling only, and content folders still have it
        var text = value.text().equals("licence") ? "license" : value.text();
        if (!KINDS.contains(text)) {
            throw value.wrong("\"" + ProblemText.shown(text) + "\" must be one of " + String.join(", ", KINDS));
        }
        return CredentialKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static URI uri(YamlValue value) {
        try {
            return new URI(value.text());
        } catch (URISyntaxException e) {
            throw value.wrong("must be a URL, such as https://example.org/check");
        }
    }

    /** {@return the author to save over the stored one} */
    Author toAuthor(Optional<Author> kept, IdentityResolver identities) {
        return new Author(
                new AuthorId(identities.of(address)),
                kept.map(Author::revision).orElse(Revision.NONE),
                address.permalink(kept.map(Author::permalink)),
                name,
                title,
                bio,
                services,
                credentials,
                disclaimers);
    }
}
