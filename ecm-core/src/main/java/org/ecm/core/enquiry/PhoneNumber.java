package org.ecm.core.enquiry;

import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * Where somebody can be called.
 *
 * <p>Kept as it was typed, for a person dials it: 5 to 15 digits (E.164 has no more) with the usual signs between them,
 * and perhaps an extension. What a telephone puts into a number that is copied, such as marks of direction, spaces and
 * dashes that do not break, is as good as what is typed. Digits of any script are digits; they are kept as 0 to 9.
 *
 * @param text such as {@code +1 (212) 555-0100} or {@code 212 555 0100 ext. 7}
 */
public record PhoneNumber(String text) {

    /** The most characters a number may have. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern FORM = Pattern.compile(
            "\\+?(?:[\\p{Zs}\\p{Pd}()./]*+[0-9]){5,15}[)]?(?:[\\p{Zs},]*+(?:x|ext\\.?)\\p{Zs}*+[0-9]{1,6})?",
            Pattern.CASE_INSENSITIVE);

    /**
     * @throws InvalidValue rule {@code phone.blank}, {@code phone.too-long} (the limit), {@code phone.control-character}
     *     or {@code phone.malformed}
     */
    public PhoneNumber {
        text = Written.line(dialled(UNSEEN.matcher(text).replaceAll("")), "phone", MAX_LENGTH);
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("phone.malformed");
        }
    }

    private static String dialled(String typed) {
        return typed.codePoints()
                .map(codePoint -> Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Keeps the number to itself. */
    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
