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
 * Somebody who signs articles, with the credentials they hold and the disclaimers they owe.
 *
 * @param id who it is, for good
 * @param revision the saved state this one was drawn from
 * @param permalink where their page is, and was
 * @param name their name alone
 * @param title what they do here, such as coach
 * @param bio who they are, in a sentence or a few
 * @param services the kinds of work they offer; a disclaimer of one of these stands on what they sign
 * @param credentials what they hold or held, each code once, in their own order
 * @param disclaimers what must stand on everything they sign, besides whatever covers it anyway
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
        title.ifPresent(text -> PlainCharacters.required(text, "author-title.control-character"));
        bio.ifPresent(text -> PlainCharacters.required(text, "bio.control-character"));
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
     * {@return an author of whom only the name is known yet}
     *
     * @param id who it is
     * @param slug where their page is to be
     * @param name their name alone
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
     * {@return this author holding exactly these credentials}
     *
     * @param held in their own order
     */
    public Author holding(Credential... held) {
        return new Author(id, revision, permalink, name, title, bio, services, List.of(held), disclaimers);
    }

    /**
     * {@return this author owing exactly these disclaimers}
     *
     * @param owed what must stand on everything they sign
     */
    public Author owing(DisclaimerId... owed) {
        return new Author(id, revision, permalink, name, title, bio, services, credentials, Set.of(owed));
    }

    /**
     * {@return this author as a save based on {@code drawnFrom} sees them}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Author at(Revision drawnFrom) {
        return new Author(id, drawnFrom, permalink, name, title, bio, services, credentials, disclaimers);
    }

    /**
     * Finds what they hold at one moment, in the conventional order of post-nominals.
     *
     * @param instant the moment in question
     * @param zone the site's zone, which says when a registration's last day ends
     * @return by {@link CredentialKind}, and within a kind in their own order; never one that has expired
     */
    public List<Credential> credentialsInForce(Instant instant, ZoneId zone) {
        return credentials.stream()
                .filter(credential -> credential.inForceAt(instant, zone))
                .sorted(Comparator.comparing(Credential::kind))
                .toList();
    }

    /**
     * {@return whether they hold a licence at {@code instant}}
     *
     * @param instant the moment in question
     * @param zone the site's zone
     */
    public boolean isLicensed(Instant instant, ZoneId zone) {
        return credentialsInForce(instant, zone).stream()
                .anyMatch(credential -> credential.kind() == CredentialKind.LICENCE);
    }
}
