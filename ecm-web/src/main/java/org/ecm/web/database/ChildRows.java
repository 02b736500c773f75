package org.ecm.web.database;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What versions of one kind of thing consist of, in a table of their own, each version of which is written once.
 *
 * <p>EclipseLink reads what is embedded in a list for one version after another; reading it for several at once, by
 * batches or by a join, it loses some of it, or fails. So its columns are asked for.
 *
 * @param <R> the kind's rows
 * @param <P> a part of such a row
 */
public final class ChildRows<R extends VersionRow, P> {

    private final EntityManager entityManager;
    private final String select;
    private final Function<Object[], P> part;

    /**
     * @param entityManager the database
     * @param kind the kind's rows
     * @param attribute the parts
     * @param columns attributes of a part
     * @param part makes one of these, whose values begin at index 1
     */
    public ChildRows(
            EntityManager entityManager,
            Class<R> kind,
            String attribute,
            List<String> columns,
            Function<Object[], P> part) {
        this.entityManager = entityManager;
        this.select = "select row.rowId, "
                + columns.stream().map("part."::concat).collect(Collectors.joining(", "))
                + " from " + kind.getSimpleName() + " row join row." + attribute + " part where row.rowId in :rows";
        this.part = part;
    }

    /**
     * {@return what gives the parts of each of these versions, in no order}
     *
     * @param rows versions, few enough for one statement
     */
    public Function<R, List<P>> of(List<R> rows) {
        var parts = rows.isEmpty() ? Map.<UUID, List<P>>of() : read(rows);
        return row -> parts.getOrDefault(row.rowId, List.of());
    }

    private Map<UUID, List<P>> read(List<R> rows) {
        return entityManager
                .createQuery(select, Object[].class)
                .setParameter("rows", rows.stream().map(row -> row.rowId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        columns -> (UUID) columns[0], Collectors.mapping(part, Collectors.toList())));
    }
}
