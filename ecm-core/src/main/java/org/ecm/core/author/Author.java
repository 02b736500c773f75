package org.ecm.core.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * An author of articles, with their credentials and required disclaimers.
 *
 * @param id the author's permanent id
 * @param revision the saved revision this one is based on
 * @param permalink the current and former slugs of their page
 * @param name their name, without title or credentials
 * @param title their role here, such as coach
 * @param bio who they are, in one or a few sentences
 * @param services the services they offer, whose disclaimers apply to everything they sign
 * @param credentials their current and past credentials, each code once, in their preferred order
 * @param disclaimers disclaimers that apply to everything they sign, in addition to those that cover it
 */
public record Author(
        AuthorId id,
        Revision revision,
        Permalink permalink,
        PersonName name,
        Optional<String> title,
        Optional<String> bio,
        Set<ServiceId> services,
        List<Credential> credentials,
        Set<DisclaimerId> disclaimers) {

    /**
     * @throws InvalidValue rule {@code author.credential-repeated} (the code), {@code author-title.control-character} or
     *     {@code bio.control-character}
     */
    public Author {
        title.ifPresent(text -> PlainCharacters.requirePlain(text, "author-title.control-character"));
        bio.ifPresent(text -> PlainCharacters.requirePlain(text, "bio.control-character"));
        services = Set.copyOf(services);
        credentials = List.copyOf(credentials);
        disclaimers = Set.copyOf(disclaimers);
        var codes = new HashSet<String>();
        for (var credential : credentials) {
            if (!codes.add(credential.code())) {
                throw new InvalidValue("author.credential-repeated", credential.code());
            }
        }
    }

    /**
     * {@return an author with only a name}
     *
     * @param id the author's permanent id
     * @param slug the slug of their page
     * @param name their name
     */
    public static Author named(AuthorId id, Slug slug, PersonName name) {
        return new Author(
                id,
                Revision.NONE,
                Permalink.of(slug),
                name,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Set.of());
    }

    /** {@return the current slug of their page} */
    public Slug slug() {
        return permalink.slug();
    }

    /**
     * {@return this author with exactly these credentials}
     *
     * @param held the credentials, in their preferred order
     */
    public Author withCredentials(Credential... held) {
        return new Author(id, revision, permalink, name, title, bio, services, List.of(held), disclaimers);
    }

    /**
     * {@return this author with exactly these required disclaimers}
     *
     * @param required the disclaimers that apply to everything they sign
     */
    public Author withRequiredDisclaimers(DisclaimerId... required) {
        return new Author(id, revision, permalink, name, title, bio, services, credentials, Set.of(required));
    }

    /**
     * {@return this author with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Author withRevision(Revision expectedRevision) {
        return new Author(id, expectedRevision, permalink, name, title, bio, services, credentials, disclaimers);
    }

    /**
     * Finds their current credentials, in the conventional order of post-nominals.
     *
     * @param instant the moment in question
     * @param zone the site's zone, which decides when a registration's last day ends
     * @return by {@link CredentialKind}, and within a kind in their preferred order; without expired ones
     */
    public List<Credential> validCredentials(Instant instant, ZoneId zone) {
        return credentials.stream()
                .filter(credential -> credential.isValidAt(instant, zone))
                .sorted(Comparator.comparing(Credential::kind))
                .toList();
    }

    /**
     * {@return whether they hold a license at {@code instant}}
     *
     * @param instant the moment in question
     * @param zone the site's zone
     */
    public boolean isLicensed(Instant instant, ZoneId zone) {
        return validCredentials(instant, zone).stream()
                .anyMatch(credential -> credential.kind() == CredentialKind.LICENSE);
    }
}
