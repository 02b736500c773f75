package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.core.booking.MeetingChangeResult;
import org.ecm.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A message at the top of a page that confirms an action, or explains why it wasn't done.
 *
 * @param heading what happened
 * @param text what it means, or what to do next
 * @param alarming whether the action wasn't done
 */
public record FlashMessage(String heading, String text, boolean alarming) {

    private static Optional<FlashMessage> done(String heading, String text) {
        return Optional.of(new FlashMessage(heading, text, false));
    }

    /**
     * {@return the confirmation of an action; empty if the case doesn't show it as done}
     *
     * @param word the action in the page's address, unchecked
     * @param caseView the current case
     * @param mail whether the site sends emails
     * @param texts the texts in the page's language
     */
    static Optional<FlashMessage> done(@Nullable String word, CaseView caseView, boolean mail, Texts texts) {
        var told = texts.text(mail ? "selfservice.done.emailed" : "selfservice.done.note");
        boolean agreed = caseView.upcoming().isPresent();
        return switch (String.valueOf(word)) {
            case "time" -> done(texts.text("selfservice.done.booked"), told).filter(any -> agreed);
            case "cancelled" ->
                done(texts.text("selfservice.done.canceled"), told).filter(any -> !agreed);
            case "withdrawn" ->
                done(
                                texts.text(
                                        caseView.asksForConversation()
                                                ? "selfservice.done.withdrawn-request"
                                                : "selfservice.done.withdrawn-message"),
                                texts.text("selfservice.done.withdrawn.text"))
                        .filter(any -> !caseView.isWaiting());
            default -> Optional.empty();
        };
    }

    static FlashMessage outdated(Texts texts) {
        return new FlashMessage(
                texts.text("selfservice.alert.expired.title"), texts.text("selfservice.alert.expired.text"), true);
    }

    static FlashMessage unsaved(Texts texts) {
        return new FlashMessage(
                texts.text("selfservice.alert.unsaved.title"), texts.text("selfservice.alert.unsaved.text"), true);
    }

    static FlashMessage unconfirmed(Texts texts) {
        return new FlashMessage(
                texts.text("selfservice.alert.unsure.title"), texts.text("selfservice.alert.unsure.text"), true);
    }

    static FlashMessage noTimePicked(Texts texts) {
        return new FlashMessage(
                texts.text("selfservice.alert.unpicked.title"), texts.text("selfservice.alert.unpicked.text"), true);
    }

    static FlashMessage slotTaken(boolean others, Texts texts) {
        return new FlashMessage(
                texts.text("selfservice.alert.taken.title"),
                texts.text(others ? "selfservice.alert.taken.others" : "selfservice.alert.taken.none"),
                true);
    }

    static FlashMessage of(MeetingChangeResult.RefusalReason reason, Texts texts) {
        return switch (reason) {
            case NOT_ALLOWED ->
                new FlashMessage(
                        texts.text("selfservice.alert.outdated.title"),
                        texts.text("selfservice.alert.outdated.text"),
                        true);
            case TOO_LATE ->
                new FlashMessage(
                        texts.text("selfservice.alert.too-late.title"),
                        texts.text("selfservice.alert.too-late.text"),
                        true);
            case TOO_OFTEN ->
                new FlashMessage(
                        texts.text("selfservice.alert.moved-before.title"),
                        texts.text("selfservice.alert.moved-before.text"),
                        true);
        };
    }
}
