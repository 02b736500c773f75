package org.ecm.core.inquiry;

import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * A phone number.
 *
 * <p>It's stored as typed, since a person dials it: 5 to 15 digits (the maximum of E.164) with the usual separators,
 * and an optional extension. Invisible characters from copied numbers, such as directional marks and nonbreaking spaces
 * and hyphens, are accepted. Digits of any script are stored as 0 to 9.
 *
 * @param text such as {@code +1 (212) 555-0100} or {@code 212 555 0100 ext. 7}
 */
public record PhoneNumber(String text) {

    /** The maximum length of a number in UTF-16 units. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern PATTERN = Pattern.compile(
            "\\+?(?:[\\p{Zs}\\p{Pd}()./]*+[0-9]){5,15}[)]?(?:[\\p{Zs},]*+(?:x|ext\\.?)\\p{Zs}*+[0-9]{1,6})?",
            Pattern.CASE_INSENSITIVE);

    /**
     * @throws InvalidValue rule {@code phone.blank}, {@code phone.too-long} (the limit), {@code phone.control-character}
     *     or {@code phone.malformed}
     */
    public PhoneNumber {
        text = TextInput.line(withAsciiDigits(INVISIBLE.matcher(text).replaceAll("")), "phone", MAX_LENGTH);
        if (!PATTERN.matcher(text).matches()) {
            throw new InvalidValue("phone.malformed");
        }
    }

    private static String withAsciiDigits(String typed) {
        return typed.codePoints()
                .map(codePoint -> Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return a text without the number} */
    @Override
    public String toString() {
        return "PhoneNumber[redacted]";
    }
}
