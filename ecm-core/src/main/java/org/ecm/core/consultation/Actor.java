package org.ecm.core.consultation;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Slug;

/**
 * Who did something, as the trail names them; never an enquirer's name.
 *
 * @param name of the form a {@link Slug} has
 */
public record Actor(String name) {

    /** Whoever asked. */
    public static final Actor ENQUIRER = new Actor("enquirer");

    /** Whoever works at the desk, as long as it has no accounts. */
    public static final Actor PRACTITIONER = new Actor("practitioner");

    /** The application itself, by a rule that somebody set. */
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
