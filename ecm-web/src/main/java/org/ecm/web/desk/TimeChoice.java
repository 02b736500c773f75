package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.timepicker.SlotPicker;

/**
 * The times that the practitioner can choose from, and what they typed instead.
 *
 * @param action {@code agree}, or {@code move} for a meeting that is agreed
 * @param types that could be agreed on; none for a meeting, which stays of its kind
 * @param type whose times are shown
 * @param times that are open, or nearest to one that is taken
 * @param dates how times are written, on the practitioner's clock
 * @param open whether it lies open: the practitioner is choosing
 * @param start that was chosen
 * @param day that was typed
 * @param time that was typed
 */
public record TimeChoice(
        String action,
        List<OfferedMeetingType> types,
        Optional<OfferedMeetingType> type,
        SlotPicker times,
        DateTimeText dates,
        boolean open,
        String start,
        String day,
        String time) {

    /** Takes a copy. */
    public TimeChoice {
        types = List.copyOf(types);
    }

    /** {@return the kinds that could be chosen instead} */
    public List<OfferedMeetingType> others() {
        return types.stream()
                .filter(other -> type.filter(other::equals).isEmpty())
                .toList();
    }

    /** {@return whether it has to be said with whom} */
    public boolean hasSeveralPractitioners() {
        return types.stream().map(other -> other.practitioner().id()).distinct().count() > 1;
    }

    /** {@return whether a meeting is moved} */
    public boolean isMove() {
        return action.equals("move");
    }
}
