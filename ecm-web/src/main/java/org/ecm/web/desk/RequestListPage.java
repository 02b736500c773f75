package org.ecm.web.desk;

import java.util.List;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.web.site.Dates;
import org.ecm.web.site.Frame;

/**
 * Requests, the latest first; of each only what is not personal, so that looking at the list is not looking at anybody.
 *
 * @param frame what stands around it
 * @param pass that opens the next page
 * @param shelf which requests
 * @param requests of this page
 * @param total how many lie on the shelf
 * @param stretch which page it is
 * @param dates how dates are written
 */
public record RequestListPage(
        Frame frame,
        String pass,
        Shelf shelf,
        List<ConsultationRequest> requests,
        int total,
        Stretch stretch,
        Dates dates) {

    /** {@return every shelf} */
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }
}
