package org.ecm.web.manage;

import java.util.Optional;
import org.ecm.core.booking.MeetingChange;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a page and is read first: that something was done, or why it was not.
 *
 * @param heading what happened
 * @param text what it means, or what to do now
 * @param alarming whether something is still to do
 */
public record Notable(String heading, String text, boolean alarming) {

    private static final String TOLD = "You get an e-mail that says the same.";

    private static final String NOTE = "Please note it: no e-mail is sent from here.";

    private static Notable done(String heading, String text) {
        return new Notable(heading, text, false);
    }

    private static Notable undone(String heading, String text) {
        return new Notable(heading, text, true);
    }

    /**
     * {@return what was done just before}
     *
     * @param word of the address that led here; anything at all
     * @param visit as it is now
     * @param mail whether letters are sent
     */
    static Optional<Notable> done(@Nullable String word, Visit visit, boolean mail) {
        var told = mail ? TOLD : NOTE;
        boolean agreed = visit.upcoming().isPresent();
        return switch (String.valueOf(word)) {
            case "time" -> Optional.of(done("Your time is kept", told)).filter(any -> agreed);
            case "cancelled" ->
                Optional.of(done("Your meeting is called off", told)).filter(any -> !agreed);
            case "withdrawn" ->
                Optional.of(done("Your request is taken back", "Nothing more happens, and nobody asks why."))
                        .filter(any -> !visit.waits());
            default -> Optional.empty();
        };
    }

    static Notable outdated() {
        return undone(
                "Please do that once more",
                "Nothing was changed yet, for your safety: this page had been open for a long time. It is fresh now.");
    }

    static Notable unsaved() {
        return undone(
                "We couldn't save this yet",
                "Something on our side isn't working right now, and nothing was changed. Please try again in a few minutes."
                        + " If it can't wait, please call or email.");
    }

    static Notable unsure() {
        return undone("Are you sure?", "Nothing was changed. If you are sure, tick the box beside the button, too.");
    }

    static Notable unchosen() {
        return undone("Choose a time", "Nothing was changed. Please choose one of the times, then press the button.");
    }

    static Notable taken(boolean others) {
        return undone(
                "That time was just taken",
                "Nothing was changed. "
                        + (others ? "These are nearest; please choose another." : "Please look again a little later."));
    }

    static Notable of(MeetingChange.Reason reason) {
        return switch (reason) {
            case NOT_NOW ->
                undone(
                        "This is how it stands now",
                        "What you wanted cannot be done to it any more. Nothing was changed.");
            case TOO_LATE ->
                undone("It begins too soon", "So shortly before, it cannot be changed here. Please write or call.");
            case TOO_OFTEN ->
                undone(
                        "It was moved before",
                        "It cannot be moved here once more. Please write or call, and you find a time together.");
        };
    }
}
