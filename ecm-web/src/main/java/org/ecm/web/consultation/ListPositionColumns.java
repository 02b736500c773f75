package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a row in an ordered list of a request: the request's id and the position in the list, from 0. */
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
