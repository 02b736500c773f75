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
 * @param values the values of its fields
 * @param errors the errors to fix
 * @param alert the alert above it; empty if the visitor has only opened it or looked at other times
 * @param options the meeting types and times to choose from
 * @param terms the consent and disclaimers that it must show
 * @param formFields the fields that protect it from abuse
 */
public record FormView(
        FormValues values,
        FieldErrors errors,
        Optional<FormAlert> alert,
        BookingOptions options,
        ConsentTerms terms,
        FormFields formFields) {

    /**
     * {@return one field}
     *
     * @param name its name
     */
    public Field field(String name) {
        return new Field(name, values.text(name), errors.in(name));
    }

    /**
     * {@return the checkbox that accepts a statement, checked only if the visitor accepted exactly this wording}
     *
     * @param statement the statement
     */
    public Box box(DisclaimerText statement) {
        var field = "accept-" + statement.disclaimer();
        var value = WordingRefs.write(WordingRef.of(statement));
        return new Box(field, value, values.has("accept", value), errors.in(field));
    }

    /**
     * {@return the link to the field with an error, within the page}
     *
     * @param error an error in this form
     */
    public String anchor(FieldError error) {
        return switch (error.field()) {
            case "reply" -> "#reply-email";
            case "start" -> firstTime();
            default -> "#" + error.field();
        };
    }

    /** {@return the link to the first time to choose, or to the section for times if there is none} */
    private String firstTime() {
        return options.times().stream()
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
     * @param error the text of its error, if any
     */
    public record Field(String name, String value, Optional<String> error) {

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
            var ids = (hinted ? name + "-hint " : "") + (error.isPresent() ? name + "-error" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /**
     * A checkbox.
     *
     * @param id its ID on the page
     * @param value the value that it sends if it's checked
     * @param ticked whether it's checked
     * @param error the text of its error, if any
     */
    public record Box(String id, String value, boolean ticked, Optional<String> error) {

        /**
         * {@return the IDs of its error and its text, for {@code aria-describedby}; null if it has neither}
         *
         * @param explained whether there is a text beside it
         */
        public @Nullable String describedBy(boolean explained) {
            var ids = (error.isPresent() ? id + "-error " : "") + (explained ? id + "-text" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }
}
