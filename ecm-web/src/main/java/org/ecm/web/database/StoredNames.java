package org.ecm.web.database;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names under which rows store the constants of an enum. A renamed constant keeps its earlier name in the database, so that
 * old rows, constraints and nodes of an earlier version still understand it.
 *
 * @param <E> the enum
 */
public final class StoredNames<E extends Enum<E>> {

    private final Map<E, String> names;
    private final Map<String, E> constants;

    /**
     * Maps each constant to its own name, except for those that were renamed.
     *
     * @param type of the enum
     * @param earlier the names of renamed constants, as rows have them
     */
    public StoredNames(Class<E> type, Map<E, String> earlier) {
        names = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> Optional.ofNullable(earlier.get(each)).orElseGet(each::name)));
        constants = names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** {@return the stored name of a constant; null for null} */
    public @Nullable String name(@Nullable E constant) {
        return constant == null ? null : names.get(constant);
    }

    /**
     * {@return the constant of a stored name; null for null}
     *
     * @throws IllegalArgumentException if no constant is stored under that name
     */
    public @Nullable E constant(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("no constant is stored as " + name);
        }
        return constant;
    }
}
