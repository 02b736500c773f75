package org.ecm.web.ical;

import java.util.ArrayList;
import java.util.List;
import org.ecm.core.availability.TimeRange;

/**
 * The times that the events of one calendar take, as they are found. They are merged whenever their number has doubled, so
 * thousands of events at the same hours take no more memory than one.
 */
final class BusyTimeCollector {

    private static final int FEW = 1_000;

    private final ReadingBudget budget;
    private List<TimeRange> spans = new ArrayList<>();
    private int merged;

    /**
     * Makes an empty one.
     *
     * @param budget what it may take
     */
    BusyTimeCollector(ReadingBudget budget) {
        this.budget = budget;
    }

    /**
     * Adds a time.
     *
     * @param span any
     * @throws UnreadableCalendar if there are more, with gaps between, than one person's calendar has
     */
    void add(TimeRange span) {
        spans.add(span);
        if (spans.size() > FEW + 2 * merged) {
            spans = new ArrayList<>(merged());
            budget.keep(spans.size() - merged);
            merged = spans.size();
        }
    }

    /** {@return all of them in order, with gaps between} */
    List<TimeRange> merged() {
        return TimeRanges.merged(spans);
    }
}
