package org.ecm.core.consultation;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Slug;

/**
 * The person or process behind an action, as the audit trail names it; never a requester's name.
 *
 * @param name a name in the form of a {@link Slug}
 */
public record Actor(String name) {

    /** The requester. */
    public static final Actor REQUESTER = new Actor("enquirer");

    /** The practitioner or their staff, who work at the desk without separate accounts. */
    public static final Actor PRACTITIONER = new Actor("practitioner");

    /** The application itself, acting on a configured rule. */
    public static final Actor SYSTEM = new Actor("system");

    /** @throws InvalidValue rule {@code actor.malformed}, if {@code name} does not have the form of a {@link Slug} */
    public Actor {
        if (!Slug.isSlug(name)) {
            throw new InvalidValue("actor.malformed");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
