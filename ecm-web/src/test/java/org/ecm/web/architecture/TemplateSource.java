package org.ecm.web.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A template taken apart: what it writes as it stands, and the string literals of its expressions. */
final class TemplateSource {

    /** Stands where an expression was, so that a tag or an attribute stays in one piece. */
    private static final char EXPRESSION = '\u0000';

    private static final Pattern DIRECTIVE = Pattern.compile("@(?:if|elseif|for|template\\.[\\w.-]+)\\(");
    private static final Pattern KEYWORD = Pattern.compile("@(?:else|endif|endfor)");
    private static final Pattern LINE = Pattern.compile("@(?:import|param)[^\n]*");
    private static final Pattern OPENED = Pattern.compile("(?:\\$unsafe|\\$|!)\\{");

    private static final Pattern UNREAD =
            Pattern.compile("(?s)<!DOCTYPE[^>]*>|<!--.*?-->|<(script|style)\\b.*?</\\1>|<%--.*?--%>|&[#a-zA-Z0-9]+;");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern SHOWN_ATTRIBUTE = Pattern.compile(
            "(?s)\\s(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder|summary|label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}[^\u0000<]*");

    /** A sentence, or a word that begins with a capital; keys, paths, names of classes and fields are neither. */
    private static final Pattern PROSE =
            Pattern.compile("\\p{Lu}\\p{Ll}.*|.*\\p{L}{2,}[ ,.!?:]+\\p{L}+ \\p{L}.*|.*\\p{L} \\p{L}+[.!?]");

    private final String source;
    private final StringBuilder written = new StringBuilder();
    private final List<String> literals = new ArrayList<>();
    private int at;

    TemplateSource(String source) {
        this.source = source;
        content('\u0001');
    }

    /** {@return letters that people would read and no bundle has} */
    List<String> offences() {
        var html = UNREAD.matcher(written).replaceAll("");
        var attributes = TAG.matcher(html)
                .results()
                .flatMap(tag -> SHOWN_ATTRIBUTE.matcher(tag.group()).results())
                .map(found -> found.group(1));
        var texts = Stream.of(TAG.matcher(html).replaceAll("<"));
        return Stream.concat(
                        Stream.concat(attributes, texts)
                                .flatMap(text -> WORD.matcher(text).results())
                                .map(found -> found.group().strip()),
                        literals.stream()
                                .filter(literal -> PROSE.matcher(literal).matches()))
                .toList();
    }

    /** Reads what is written as it stands, up to a closing character of its own. */
    private void content(char end) {
        while (at < source.length() && source.charAt(at) != end) {
            if (skipped(DIRECTIVE)) {
                code(')');
            } else if (skipped(OPENED)) {
                code('}');
                written.append(EXPRESSION);
            } else if (!skipped(LINE) && !skipped(KEYWORD)) {
                written.append(source.charAt(at++));
            }
        }
        at++;
    }

    /** Reads Java up to a closing character of its own. */
    private void code(char end) {
        while (at < source.length() && source.charAt(at) != end) {
            char next = source.charAt(at++);
            if (next == '"') {
                literal();
            } else if (next == '\'') {
                at += source.charAt(at) == '\\' ? 3 : 2;
            } else if (next == '@' && at < source.length() && source.charAt(at) == '`') {
                at++;
                content('`');
            } else if (next == '(') {
                code(')');
            } else if (next == '{') {
                code('}');
            }
        }
        at++;
    }

    private void literal() {
        var text = new StringBuilder();
        while (source.charAt(at) != '"') {
            if (source.charAt(at) == '\\') {
                at++;
            }
            text.append(source.charAt(at++));
        }
        at++;
        literals.add(text.toString());
    }

    private boolean skipped(Pattern pattern) {
        return Optional.of(pattern.matcher(source).region(at, source.length()))
                .filter(Matcher::lookingAt)
                .map(found -> {
                    at = found.end();
                    return true;
                })
                .orElse(false);
    }
}
