package org.ecm.web.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecm.core.shared.InvalidValue;

/**
 * The keys and values of a file, or of a part of it, restricted to known keys.
 *
 * <p>A wrong value is reported as a problem at the line of its key, and is then treated as missing, so callers use what
 * they read only if the file has no problems at the end.
 */
final class YamlFields {

    private final int line;
    private final ImportProblems.InFile problems;
    private final Map<String, YamlValue> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> unknownKeys = new HashSet<>();

    /**
     * @param mapping the value that contains the keys
     * @param known the keys that are allowed
     * @param problems collects the problems of the file
     * @throws MisreadValue if the value isn't a mapping
     */
    YamlFields(YamlValue mapping, Collection<String> known, ImportProblems.InFile problems) {
        this.line = mapping.line();
        this.problems = problems;
        for (var pair : mapping.pairs()) {
            var key = pair.key().text();
            if (!known.contains(key)) {
                SpellingSuggestion.nearest(key, known).ifPresent(unknownKeys::add);
                problems.add(
                        pair.key().line(),
                        "unknown key \"" + ProblemText.shown(key) + "\"" + SpellingSuggestion.hint(key, known));
            } else if (lines.containsKey(key)) {
                problems.add(pair.key().line(), key + ": is repeated; it's already on line " + lines.get(key));
            } else {
                lines.put(key, pair.key().line());
                keep(key, pair.value());
            }
        }
    }

    /** {@return the keys of a YAML text; empty if it can't be read at all} */
    static Optional<YamlFields> of(
            String text, int linesBefore, Collection<String> known, ImportProblems.InFile problems) {
        try {
            return YamlDocument.read(text, linesBefore, problems)
                    .map(mapping -> new YamlFields(mapping, known, problems));
        } catch (MisreadValue e) {
            problems.add(e.line(), e.problem());
            return Optional.empty();
        }
    }

    private void keep(String key, YamlValue value) {
        if (value.isNothing()) {
            problem(key, "has no value; leave the key out or give it one");
        } else {
            values.put(key, value);
        }
    }

    /** {@return whether the key is present, even without a valid value} */
    boolean has(String key) {
        return lines.containsKey(key);
    }

    /** {@return the line of a key; the line where the mapping starts, if the key is missing} */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    void problem(String key, String sentence) {
        problems.add(line(key), key + ": " + sentence);
    }

    void problem(String key, int at, String sentence) {
        problems.add(at, key + ": " + sentence);
    }

    /** Reports each of these keys that is missing, unless an unknown key looks like a misspelling of it. */
    void require(String... keys) {
        for (var key : keys) {
            if (!has(key) && !unknownKeys.contains(key)) {
                problem(key, "is required");
            }
        }
    }

    /** {@return the value of a key; empty if it's missing or has a problem} */
    <T> Optional<T> optional(String key, Function<YamlValue, T> reading) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> read(key, line(key), value, reading));
    }

    /** {@return the value of a key with its line; empty if it's missing or has a problem} */
    <T> Optional<LocatedValue<T>> located(String key, Function<YamlValue, T> reading) {
        return optional(key, reading).map(value -> new LocatedValue<>(value, line(key)));
    }

    /** {@return the items of a list without problems, each once; none if the key is missing} */
    <T> List<LocatedValue<T>> each(String key, Function<YamlValue, T> reading) {
        var found = new ArrayList<LocatedValue<T>>();
        var seen = new HashSet<T>();
        for (var item : optional(key, YamlValue::items).orElse(List.of())) {
            read(key, item.line(), item, reading).ifPresent(value -> {
                if (seen.add(value)) {
                    found.add(new LocatedValue<>(value, item.line()));
                } else {
                    problem(
                            key,
                            item.line(),
                            ProblemText.shown(item.isScalar() ? item.text() : value) + " is listed twice");
                }
            });
        }
        return found;
    }

    /** {@return the values read from the mappings in a list, without those that have problems} */
    <T> List<LocatedValue<T>> eachWithin(
            String key, Collection<String> known, Function<YamlFields, Optional<T>> reading) {
        var found = new ArrayList<LocatedValue<T>>();
        for (var item : optional(key, YamlValue::items).orElse(List.of())) {
            read(key, item.line(), item, value -> new YamlFields(value, known, problems))
                    .flatMap(fields -> fields.whole(key, reading))
                    .ifPresent(value -> found.add(new LocatedValue<>(value, item.line())));
        }
        return found;
    }

    /** {@return the values read from a list of texts and mappings, without those that have problems} */
    <T> List<LocatedValue<T>> eachEither(
            String key,
            Function<YamlValue, T> text,
            Collection<String> known,
            Function<YamlFields, Optional<T>> reading) {
        var found = new ArrayList<LocatedValue<T>>();
        for (var item : optional(key, YamlValue::items).orElse(List.of())) {
            var value = item.isMapping()
                    ? read(key, item.line(), item, keys -> new YamlFields(keys, known, problems))
                            .flatMap(fields -> fields.whole(key, reading))
                    : read(key, item.line(), item, text);
            value.ifPresent(made -> found.add(new LocatedValue<>(made, item.line())));
        }
        return found;
    }

    /** {@return the value read from the mapping under a key; empty if it's missing or has a problem} */
    <T> Optional<T> within(String key, Collection<String> known, Function<YamlFields, Optional<T>> reading) {
        return optional(key, value -> new YamlFields(value, known, problems))
                .flatMap(fields -> fields.whole(key, reading));
    }

    private <T> Optional<T> whole(String key, Function<YamlFields, Optional<T>> reading) {
        try {
            return reading.apply(this);
        } catch (InvalidValue e) {
            problem(key, line, ProblemText.of(e));
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(String key, int at, YamlValue value, Function<YamlValue, T> reading) {
        try {
            return Optional.of(reading.apply(value));
        } catch (InvalidValue e) {
            problem(key, at, ProblemText.of(e));
        } catch (MisreadValue e) {
            problem(key, value.isScalar() ? at : e.line(), e.problem());
        }
        return Optional.empty();
    }
}
