package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.web.protection.ReturnReason;
import org.ecm.web.text.Texts;

/**
 * What stands above a form that is shown again, and is read first: what happened, and what to do now.
 *
 * @param heading what happened, in a visitor's words
 * @param text what to do now
 */
public record FormAlert(String heading, String text) {

    static FormAlert of(ReturnReason reason, Texts texts) {
        return new FormAlert(texts.text(reason.title()), texts.text(reason.text()));
    }

    /**
     * {@return what is said when nothing can be saved at the moment}
     *
     * @param contact where to write meanwhile
     */
    static FormAlert unsaved(Optional<String> contact, Texts texts) {
        return new FormAlert(
                texts.text("form.alert.unsaved.title"),
                texts.text("form.alert.unsaved.text", "email", contact.orElse("none")));
    }

    static Optional<FormAlert> of(FieldErrors mistakes, Texts texts) {
        int count = mistakes.all().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new FormAlert(
                        texts.text("form.alert.fields.title", "count", count), texts.text("form.alert.fields.text")));
    }

    static FormAlert changed(Texts texts) {
        return new FormAlert(texts.text("form.alert.changed.title"), texts.text("form.alert.changed.text"));
    }

    /** {@return what is said when somebody else was given a time} */
    static FormAlert taken(boolean others, Texts texts) {
        return new FormAlert(
                texts.text("form.alert.taken.title"),
                texts.text(others ? "form.alert.taken.others" : "form.alert.taken.none"));
    }

    /** {@return what is said when a time was chosen on another clock than the one of the city that was chosen} */
    static FormAlert told(String time, Texts texts) {
        return new FormAlert(texts.text("form.alert.zone.title"), texts.text("form.alert.zone.text", "time", time));
    }
}
