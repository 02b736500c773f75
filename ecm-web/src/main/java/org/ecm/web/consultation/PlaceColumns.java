package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which line of a request's list it is, from 0: the identifier of what belongs to a request and has an order. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class PlaceColumns implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "request_id")
    UUID request;

    @Column(name = "position")
    int position;

    protected PlaceColumns() {}

    static PlaceColumns of(UUID request, int position) {
        var columns = new PlaceColumns();
        columns.request = request;
        columns.position = position;
        return columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceColumns place && place.request.equals(request) && place.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, position);
    }
}
