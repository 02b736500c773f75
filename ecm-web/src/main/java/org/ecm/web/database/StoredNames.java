package org.ecm.web.database;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps the constants of an enum to the names that rows store.
 *
 * <p>A renamed constant keeps its earlier name in the database, so that existing rows, constraints and nodes of an earlier
 * version still work.
 *
 * @param <E> the enum
 */
public final class StoredNames<E extends Enum<E>> {

    private final Map<E, String> names;
    private final Map<String, E> constants;

    /**
     * Maps each constant to its own name, except for those that were renamed.
     *
     * @param type the enum class
     * @param earlier the stored names of renamed constants
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
