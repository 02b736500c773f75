package org.ecm.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.availability.OpenTime;

/**
 * What came of a step at the desk, as its page says it.
 *
 * @param status of the answer
 * @param done what was done
 * @param trouble why something was not done
 * @param mistakes what is to be put right, by field
 * @param instead the times that could be chosen instead; empty means those that are open
 */
public record Outcome(
        int status,
        Optional<String> done,
        Optional<String> trouble,
        Map<String, String> mistakes,
        Optional<List<OpenTime>> instead) {

    /** Somebody only looked. */
    static final Outcome LOOKED = new Outcome(200, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    static Outcome done(String sentence) {
        return new Outcome(200, Optional.of(sentence), Optional.empty(), Map.of(), Optional.empty());
    }

    static Outcome trouble(int status, String sentence) {
        return new Outcome(status, Optional.empty(), Optional.of(sentence), Map.of(), Optional.empty());
    }

    /** {@return that nothing can be saved at the moment} */
    static Outcome unsaved() {
        return trouble(
                503,
                "We couldn\u2019t save your change, and no one was notified. What you typed is still here."
                        + " Try again in a few minutes, or tell the person who runs this site.");
    }

    /** {@return that a request stands where this cannot be done to it} */
    static Outcome notNow() {
        return trouble(409, "This cannot be done to a request that stands where this one does.");
    }

    static Outcome mistake(String field, String sentence) {
        return mistakes(Map.of(field, sentence));
    }

    static Outcome mistakes(Map<String, String> all) {
        return new Outcome(
                400,
                Optional.empty(),
                Optional.of("Something is still to be put right. It stands beside its field."),
                all,
                Optional.empty());
    }

    /** {@return the same, with times that could be chosen instead} */
    Outcome offering(List<OpenTime> times) {
        return new Outcome(status, done, trouble, mistakes, Optional.of(times));
    }

    /**
     * {@return what is to be put right in a field; empty if nothing is}
     *
     * @param field its name
     */
    public Optional<String> in(String field) {
        return Optional.ofNullable(mistakes.get(field));
    }
}
