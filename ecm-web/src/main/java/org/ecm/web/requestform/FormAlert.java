package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.web.protection.ReturnReason;
import org.ecm.web.text.Texts;

/**
 * The alert above a form that's shown again: what happened, and what to do now.
 *
 * @param heading what happened, in plain words
 * @param text what the visitor can do now
 */
public record FormAlert(String heading, String text) {

    static FormAlert of(ReturnReason reason, Texts texts) {
        return new FormAlert(texts.text(reason.title()), texts.text(reason.text()));
    }

    /**
     * {@return the alert for when nothing can be saved at the moment}
     *
     * @param contact the practice's email address, if it has one, to write to meanwhile
     */
    static FormAlert unsaved(Optional<String> contact, Texts texts) {
        return new FormAlert(
                texts.text("form.alert.unsaved.title"),
                texts.text("form.alert.unsaved.text", "email", contact.orElse("none")));
    }

    static Optional<FormAlert> of(FieldErrors errors, Texts texts) {
        int count = errors.all().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new FormAlert(
                        texts.text("form.alert.fields.title", "count", count), texts.text("form.alert.fields.text")));
    }

    static FormAlert changed(Texts texts) {
        return new FormAlert(texts.text("form.alert.changed.title"), texts.text("form.alert.changed.text"));
    }

    /** {@return the alert for a time that someone else just booked} */
    static FormAlert slotTaken(boolean others, Texts texts) {
        return new FormAlert(
                texts.text("form.alert.taken.title"),
                texts.text(others ? "form.alert.taken.others" : "form.alert.taken.none"));
    }

    /** {@return the alert for a time that the visitor chose from a list in another time zone} */
    static FormAlert otherZone(String time, Texts texts) {
        return new FormAlert(texts.text("form.alert.zone.title"), texts.text("form.alert.zone.text", "time", time));
    }
}
