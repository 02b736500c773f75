package org.ecm.web.text;

import com.ibm.icu.text.MessagePattern;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Shows English texts accented and in brackets, such as {@code [Ĥéļļö]}, so that texts missing from the bundles stand out. */
final class PseudoLocale {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

    private static final Pattern ENTITY = Pattern.compile("&[#a-zA-Z0-9]+;");

    /** The parts of a message that are followed by text that people read. */
    private static final Set<MessagePattern.Part.Type> BEFORE_TEXT = EnumSet.of(
            MessagePattern.Part.Type.MSG_START,
            MessagePattern.Part.Type.SKIP_SYNTAX,
            MessagePattern.Part.Type.INSERT_CHAR,
            MessagePattern.Part.Type.REPLACE_NUMBER,
            MessagePattern.Part.Type.ARG_LIMIT);

    private boolean inMarkup;
    private final StringBuilder accented = new StringBuilder();

    private PseudoLocale() {}

    static boolean is(Locale locale) {
        return locale.getCountry().equals("XA");
    }

    /** {@return the locale whose date and number formats apply} */
    static Locale imitated(Locale locale) {
        return is(locale) ? Locale.US : locale;
    }

    /** {@return a message with its text accented, in brackets; arguments and markup stay} */
    static String pattern(String message) {
        var parsed = new MessagePattern(message);
        var pseudo = new PseudoLocale();
        int end =
                0; // a part can be inside the previous one: in {n, plural, =1 {...}}, the number is inside the selector
        for (int i = 0; i < parsed.countParts() - 1; i++) {
            var part = parsed.getPart(i);
            pseudo.accented.append(message, Math.max(end, part.getIndex()), Math.max(end, part.getLimit()));
            end = Math.max(end, part.getLimit());
            int next = Math.max(end, parsed.getPart(i + 1).getIndex());
            pseudo.append(message.substring(end, next), BEFORE_TEXT.contains(part.getType()));
            end = next;
        }
        return "[" + pseudo.accented + "]";
    }

    /** {@return an accented text in brackets; markup stays} */
    static String text(String text) {
        var pseudo = new PseudoLocale();
        pseudo.append(text, true);
        return "[" + pseudo.accented + "]";
    }

    private void append(String between, boolean isText) {
        var entity = ENTITY.matcher(between);
        for (int i = 0; i < between.length(); i++) {
            if (entity.region(i, between.length()).lookingAt()) {
                accented.append(entity.group());
                i += entity.group().length() - 1;
                continue;
            }
            char letter = between.charAt(i);
            inMarkup = letter == '<' || (inMarkup && letter != '>');
            int which = LETTERS.indexOf(letter);
            accented.append(isText && !inMarkup && which >= 0 ? ACCENTED.charAt(which) : letter);
        }
    }
}
