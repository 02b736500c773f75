package org.ecm.web.consultation;

import java.util.List;
import java.util.stream.IntStream;
import org.ecm.core.enquiry.SuitableTimes;
import org.ecm.web.site.ConsultationSettings;
import org.ecm.web.site.Frame;

/**
 * The form that asks for a conversation as visitors see it.
 *
 * @param frame what stands around it
 * @param heading what it is for
 * @param form its fields with what was typed
 * @param zones that can be chosen
 * @param script the path of what fills in the browser's zone, where scripts run
 */
public record ConsultationPage(Frame frame, String heading, Drawn form, TimeZones zones, String script) {

    /** {@return what the practice says of its conversations} */
    public ConsultationSettings settings() {
        return frame.site().consultation();
    }

    /** {@return the numbers of the wishes, from 1} */
    public List<Integer> wishes() {
        return IntStream.rangeClosed(1, SuitableTimes.MOST_WISHES).boxed().toList();
    }

    /** {@return whether the days stand open: somebody named one} */
    public boolean namesDays() {
        return wishes().stream()
                .anyMatch(number -> !form.typed().text("day" + number).isBlank());
    }
}
