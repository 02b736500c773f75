package org.ecm.web.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sources use the texts: which keys they name, and with which arguments.
 *
 * @param messages all messages, by key
 * @param families beginnings of keys that sources build from the names of rules; each ends in a period
 * @param sources Java and templates
 */
record TextUses(Map<String, String> messages, Set<String> families, Collection<String> sources) {

    private static final Pattern CALL = Pattern.compile("\\b(text|html)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    /** {@return keys that a source names, and no bundle has} */
    Set<String> missing() {
        return named().filter(key -> !messages.containsKey(key) && !families.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return keys that a bundle has, and no source names} */
    Set<String> unused() {
        var unused = new TreeSet<>(messages.keySet());
        unused.removeAll(named().collect(Collectors.toSet()));
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith));
        return unused;
    }

    /** {@return families that no source builds keys of} */
    Set<String> unusedFamilies() {
        var unused = new TreeSet<>(families);
        unused.removeAll(named().collect(Collectors.toSet()));
        return unused;
    }

    /** {@return keys of calls whose arguments aren't those of the message, with both} */
    List<String> wrongArguments() {
        return calls((key, given) -> {
            var wanted = new TreeSet<>(new MessageFormat(messages.get(key), ULocale.US).getArgumentNames());
            return given.contains(null) || wanted.equals(new TreeSet<>(given))
                    ? Stream.empty()
                    : Stream.of(key + ": " + wanted + " but " + new TreeSet<>(given));
        });
    }

    /** {@return keys of messages with markup that are shown as plain text} */
    Set<String> markupAsText() {
        return sources.stream()
                .flatMap(source -> CALL.matcher(source).results())
                .filter(call -> call.group(1).equals("text"))
                .map(call -> call.group(2))
                .filter(key -> messages.getOrDefault(key, "").matches("(?s).*(<|&[#a-zA-Z0-9]+;).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever begins as the keys of a bundle do. */
    private Stream<String> named() {
        var bundles = messages.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        var key = Pattern.compile("\"((?:" + bundles + ")\\.[a-z0-9.-]+)\"");
        return sources.stream().flatMap(source -> key.matcher(source).results()).map(found -> found.group(1));
    }

    private List<String> calls(BiFunction<String, List<String>, Stream<String>> found) {
        var all = new ArrayList<String>();
        for (var source : sources) {
            var call = CALL.matcher(source);
            while (call.find()) {
                if (messages.containsKey(call.group(2))) {
                    found.apply(call.group(2), argumentNames(source, call.end()))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    /** Every second argument after the key; null where it isn't a literal. */
    private static List<String> argumentNames(String source, int after) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int start = after;
        for (int at = after; depth >= 0 && at < source.length(); at++) {
            char next = source.charAt(at);
            if (next == '"') {
                at = end(source, at);
            } else if ("([{".indexOf(next) >= 0) {
                depth++;
            } else if (")]}".indexOf(next) >= 0) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && next == ',')) {
                arguments.add(source.substring(start, at).strip());
                start = at + 1;
            }
        }
        var names = new ArrayList<String>();
        for (int i = 1; i < arguments.size(); i += 2) {
            var literal = LITERAL.matcher(arguments.get(i));
            names.add(literal.matches() ? literal.group(1) : null);
        }
        return names;
    }

    /** The closing quote of a literal. */
    private static int end(String source, int quote) {
        int at = quote + 1;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
