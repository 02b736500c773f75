package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which line of a request's list it is, from 0: the identifier of what belongs to a request and has an order. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ListPositionColumns implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "request_id")
    UUID request;

    @Column(name = "position")
    int position;

    protected ListPositionColumns() {}

    static ListPositionColumns of(UUID request, int position) {
        var columns = new ListPositionColumns();
        columns.request = request;
        columns.position = position;
        return columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListPositionColumns place
                && place.request.equals(request)
                && place.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, position);
    }
}
