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
 * @param problem why something was not done
 * @param errors what is to be put right, by field
 * @param alternatives the times that could be chosen instead; empty means those that are open
 */
public record CommandResult(
        int status,
        Optional<DeskMessage> done,
        Optional<DeskMessage> problem,
        Map<String, DeskMessage> errors,
        Optional<List<Slot>> alternatives) {

    /** Somebody only looked. */
    static final CommandResult LOOKED =
            new CommandResult(200, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    static CommandResult done(DeskMessage message) {
        return new CommandResult(200, Optional.of(message), Optional.empty(), Map.of(), Optional.empty());
    }

    static CommandResult problem(int status, DeskMessage message) {
        return new CommandResult(status, Optional.empty(), Optional.of(message), Map.of(), Optional.empty());
    }

    /** {@return that nothing can be saved at the moment} */
    static CommandResult unsaved() {
        return problem(503, text("desk.not-done.unsaved"));
    }

    /** {@return that a request stands where this cannot be done to it} */
    static CommandResult notNow() {
        return problem(409, text("desk.not-done.not-now"));
    }

    static CommandResult error(String field, DeskMessage message) {
        return errors(Map.of(field, message));
    }

    static CommandResult errors(Map<String, DeskMessage> all) {
        return new CommandResult(
                400,
                Optional.empty(),
                Optional.of(text("desk.not-done.fields", "count", all.size())),
                all,
                Optional.empty());
    }

    /** {@return the same, with times that could be chosen instead} */
    CommandResult withAlternatives(List<Slot> times) {
        return new CommandResult(status, done, problem, errors, Optional.of(times));
    }

    /**
     * {@return what is to be put right in a field; empty if nothing is}
     *
     * @param field its name
     */
    public Optional<DeskMessage> error(String field) {
        return Optional.ofNullable(errors.get(field));
    }
}
