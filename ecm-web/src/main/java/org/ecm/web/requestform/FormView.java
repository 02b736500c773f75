package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.WordingRef;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.web.protection.FormFields;
import org.ecm.web.requestform.FieldErrors.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it, empty or with everything that was typed.
 *
 * @param typed the values of its fields
 * @param mistakes the errors to fix
 * @param alert the alert above it; empty if the visitor has only opened it or looked at other times
 * @param offer the meeting types and times to choose from
 * @param terms the consent and disclaimers that it must show
 * @param guard the fields that protect it from abuse
 */
public record FormView(
        FormValues typed,
        FieldErrors mistakes,
        Optional<FormAlert> alert,
        BookingOptions offer,
        ConsentTerms terms,
        FormFields guard) {

    /**
     * {@return one field}
     *
     * @param name its name
     */
    public Field field(String name) {
        return new Field(name, typed.text(name), mistakes.in(name));
    }

    /**
     * {@return the checkbox that accepts a statement, checked only if the visitor accepted exactly this wording}
     *
     * @param statement the statement
     */
    public Box box(DisclaimerText statement) {
        var field = "accept-" + statement.disclaimer();
        var value = WordingRefs.write(WordingRef.of(statement));
        return new Box(field, value, typed.has("accept", value), mistakes.in(field));
    }

    /**
     * {@return the link to the field with an error, within the page}
     *
     * @param mistake an error in this form
     */
    public String anchor(FieldError mistake) {
        return switch (mistake.field()) {
            case "reply" -> "#reply-email";
            case "start" -> firstTime();
            default -> "#" + mistake.field();
        };
    }

    /** {@return the link to the first time to choose, or to the section for times if there is none} */
    private String firstTime() {
        return offer.times().stream()
                .flatMap(times -> times.days().stream())
                .flatMap(day -> day.times().stream())
                .findFirst()
                .map(time -> "#start-" + time.start().getEpochSecond())
                .orElse("#when");
    }

    /**
     * A field and what was typed into it.
     *
     * @param name its name, and its ID on the page
     * @param value what was typed
     * @param mistake the text of its error, if any
     */
    public record Field(String name, String value, Optional<String> mistake) {

        /** {@return whether a date field can show the value; it would drop anything else} */
        public boolean isDay() {
            return value.isEmpty() || value.matches("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])");
        }

        /**
         * {@return the IDs of its hint and error, for {@code aria-describedby}; null if it has neither}
         *
         * @param hinted whether it has a hint
         */
        public @Nullable String describedBy(boolean hinted) {
            var ids = (hinted ? name + "-hint " : "") + (mistake.isPresent() ? name + "-mistake" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /**
     * A checkbox.
     *
     * @param id its ID on the page
     * @param value the value that it sends if it's checked
     * @param ticked whether it's checked
     * @param mistake the text of its error, if any
     */
    public record Box(String id, String value, boolean ticked, Optional<String> mistake) {

        /**
         * {@return the IDs of its error and its text, for {@code aria-describedby}; null if it has neither}
         *
         * @param explained whether there is a text beside it
         */
        public @Nullable String describedBy(boolean explained) {
            var ids = (mistake.isPresent() ? id + "-mistake " : "") + (explained ? id + "-text" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }
}
