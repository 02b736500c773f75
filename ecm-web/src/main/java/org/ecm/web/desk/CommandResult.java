package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.availability.Slot;

/**
 * What came of a step at the desk, as its page says it.
 *
 * @param status of the answer
 * @param done what was done
 * @param trouble why something was not done
 * @param mistakes what is to be put right, by field
 * @param instead the times that could be chosen instead; empty means those that are open
 */
public record CommandResult(
        int status,
        Optional<DeskMessage> done,
        Optional<DeskMessage> trouble,
        Map<String, DeskMessage> mistakes,
        Optional<List<Slot>> instead) {

    /** Somebody only looked. */
    static final CommandResult LOOKED =
            new CommandResult(200, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    static CommandResult done(DeskMessage sentence) {
        return new CommandResult(200, Optional.of(sentence), Optional.empty(), Map.of(), Optional.empty());
    }

    static CommandResult trouble(int status, DeskMessage sentence) {
        return new CommandResult(status, Optional.empty(), Optional.of(sentence), Map.of(), Optional.empty());
    }

    /** {@return that nothing can be saved at the moment} */
    static CommandResult unsaved() {
        return trouble(503, text("desk.not-done.unsaved"));
    }

    /** {@return that a request stands where this cannot be done to it} */
    static CommandResult notNow() {
        return trouble(409, text("desk.not-done.not-now"));
    }

    static CommandResult mistake(String field, DeskMessage sentence) {
        return mistakes(Map.of(field, sentence));
    }

    static CommandResult mistakes(Map<String, DeskMessage> all) {
        return new CommandResult(
                400,
                Optional.empty(),
                Optional.of(text("desk.not-done.fields", "count", all.size())),
                all,
                Optional.empty());
    }

    /** {@return the same, with times that could be chosen instead} */
    CommandResult offering(List<Slot> times) {
        return new CommandResult(status, done, trouble, mistakes, Optional.of(times));
    }

    /**
     * {@return what is to be put right in a field; empty if nothing is}
     *
     * @param field its name
     */
    public Optional<DeskMessage> in(String field) {
        return Optional.ofNullable(mistakes.get(field));
    }
}
