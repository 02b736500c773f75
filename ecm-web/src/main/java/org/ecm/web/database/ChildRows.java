package org.ecm.web.database;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads the parts of several versions from their own table in one query.
 *
 * <p>EclipseLink loads embedded lists one version at a time; its batch and join fetching lose some of the parts, or fail. So
 * this class selects the columns. The result needs no refresh, because each version is written once.
 *
 * @param <R> the row class of the versions
 * @param <P> the type of a part
 */
public final class ChildRows<R extends VersionRow, P> {

    private final EntityManager entityManager;
    private final String select;
    private final Function<Object[], P> part;

    /**
     * @param entityManager the database
     * @param kind the row class of the versions
     * @param attribute the attribute of the row class that lists the parts
     * @param columns the attributes of a part
     * @param part creates a part from the values of its attributes, which begin at index 1
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
     * {@return a function from each of these versions to its parts, which are in no particular order}
     *
     * @param rows the versions, few enough for the parameters of one query
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
