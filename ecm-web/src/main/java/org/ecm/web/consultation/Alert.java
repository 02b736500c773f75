package org.ecm.web.consultation;

import java.util.Optional;
import org.ecm.web.protection.Reason;

/**
 * What stands above a form that is shown again, and is read first: what happened, and what to do now.
 *
 * @param heading what happened, in a visitor's words
 * @param text what to do now
 */
public record Alert(String heading, String text) {

    private static final String KEPT = "Nothing was sent yet. Everything you wrote is still here.";

    static Alert of(Reason reason) {
        return new Alert(reason.heading(), reason.text());
    }

    /**
     * {@return what is said when nothing can be saved at the moment}
     *
     * @param contact where to write meanwhile
     */
    static Alert unsaved(Optional<String> contact) {
        return new Alert(
                "We couldn't save this yet",
                "Something on our side isn't working right now. It's not your fault. Everything you wrote is still here:"
                        + " please keep this page open and send it again in a few minutes. It counts only once."
                        + contact.map(email -> " If you'd rather not wait, write to " + email + ".")
                                .orElse(""));
    }

    static Optional<Alert> of(Mistakes mistakes) {
        int count = mistakes.all().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Alert(count == 1 ? "One thing is still to do" : count + " things are still to do", KEPT));
    }

    static Alert changed() {
        return new Alert(
                "Something you agree to was renewed",
                "While you were writing, a text above the button got a new wording. Please read it, and tick it if you "
                        + "agree. " + KEPT);
    }

    /** {@return what is said when somebody else was given a time} */
    static Alert taken(boolean others) {
        return new Alert(
                "That time was just taken",
                (others ? "These are nearest; please choose another. " : "Please say below when it suits you. ")
                        + KEPT);
    }

    /** {@return what is said when a time was chosen on another clock than the one of the city that was chosen} */
    static Alert told(String time) {
        return new Alert(
                "Your time, on your clock",
                "The time you chose is " + time + ". If that is right, send the form once more. " + KEPT);
    }
}
