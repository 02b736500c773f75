package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.WordingRef;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.web.protection.FormFields;
import org.ecm.web.requestform.FieldErrors.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is drawn, empty or with everything that was typed.
 *
 * @param typed what stands in its fields
 * @param mistakes what is to be put right
 * @param alert what is read first; empty when it is opened
 * @param offer what can be chosen on it
 * @param terms what must stand on it
 * @param guard what keeps it from abuse
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
     * @param name the field's
     */
    public Field field(String name) {
        return new Field(name, typed.text(name), mistakes.in(name));
    }

    /**
     * {@return the box that accepts a statement; it was ticked for this very wording, or it is empty}
     *
     * @param statement which
     */
    public Box box(DisclaimerText statement) {
        var field = "accept-" + statement.disclaimer();
        var value = WordingRefs.write(WordingRef.of(statement));
        return new Box(field, value, typed.has("accept", value), mistakes.in(field));
    }

    /**
     * {@return where the field of a mistake is on the page}
     *
     * @param mistake one of this form
     */
    public String anchor(FieldError mistake) {
        return switch (mistake.field()) {
            case "reply" -> "#reply-email";
            case "start" -> firstTime();
            default -> "#" + mistake.field();
        };
    }

    /** {@return where the first time is that can be chosen} */
    private String firstTime() {
        return offer.times().stream()
                .flatMap(times -> times.days().stream())
                .flatMap(day -> day.times().stream())
                .findFirst()
                .map(time -> "#start-" + time.start().getEpochSecond())
                .orElse("#when");
    }

    /**
     * A field with what was typed into it.
     *
     * @param name its name, and its id on the page
     * @param value what was typed
     * @param mistake what is to be put right
     */
    public record Field(String name, String value, Optional<String> mistake) {

        /** {@return whether a field for days can show what was typed; it would lose anything else} */
        public boolean isDay() {
            return value.isEmpty() || value.matches("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])");
        }

        /**
         * {@return the ids of what explains the field; null if nothing does}
         *
         * @param hinted whether it has a hint
         */
        public @Nullable String describedBy(boolean hinted) {
            var ids = (hinted ? name + "-hint " : "") + (mistake.isPresent() ? name + "-mistake" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /**
     * A box to tick.
     *
     * @param id on the page
     * @param value what it sends if it is ticked
     * @param ticked whether it is
     * @param mistake what is to be put right
     */
    public record Box(String id, String value, boolean ticked, Optional<String> mistake) {

        /**
         * {@return the ids of what explains the box: what is to be put right, and a text beside it; null if nothing does}
         *
         * @param explained whether a text stands beside it
         */
        public @Nullable String describedBy(boolean explained) {
            var ids = (mistake.isPresent() ? id + "-mistake " : "") + (explained ? id + "-text" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }
}
