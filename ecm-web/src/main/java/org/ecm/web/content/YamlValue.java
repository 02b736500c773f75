package org.ecm.web.content;

import java.util.List;
import java.util.Set;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.InvalidValue;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML document. Its accessors throw {@link MisreadValue} if the value has another form. */
final class YamlValue {

    private static final Set<Tag> SCALARS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);

    private final Node node;
    private final int linesBefore;

    YamlValue(Node node, int linesBefore) {
        this.node = node;
        this.linesBefore = linesBefore;
    }

    /** {@return the line of the file where the value starts, from 1} */
    int line() {
        return linesBefore + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** {@return the stripped text; numbers and booleans count as text too} */
    String text() {
        if (!(node instanceof ScalarNode scalar) || !SCALARS.contains(node.getTag())) {
            throw wrong("must be text");
        }
        if (scalar.getValue().isBlank()) {
            throw wrong("is blank; leave the key out or give it a value");
        }
        Utf8Text.objection(scalar.getValue()).ifPresent(sentence -> {
            throw wrong(sentence);
        });
        return scalar.getValue().strip();
    }

    /** {@return the stripped text, which must have at most {@code longest} characters} */
    String text(int longest) {
        var text = text();
        if (text.length() > longest) {
            throw wrong("must not be longer than " + longest + " characters");
        }
        return text;
    }

    /** {@return the whole number} */
    int integer() {
        try {
            if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.INT)) {
                return Integer.parseInt(scalar.getValue());
            }
        } catch (NumberFormatException e) {
            // refused below, because the number is too large
        }
        throw wrong("must be a whole number");
    }

    /** {@return the whole number, which must be from {@code min} to {@code max}} */
    int integer(int min, int max) {
        int number = integer();
        if (number < min || number > max) {
            throw wrong("must be from " + min + " to " + max);
        }
        return number;
    }

    /** {@return the email address} */
    String email() {
        try {
            return new EmailAddress(text()).text();
        } catch (InvalidValue e) {
            throw wrong("must be an email address, such as hello@example.org");
        }
    }

    /** {@return the boolean} */
    boolean truth() {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw wrong("must be true or false");
    }

    /** {@return the items of a list} */
    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
            return sequence.getValue().stream().map(this::of).toList();
        }
        throw wrong("must be a list, such as [a, b]");
    }

    /** {@return the keys and values in the order of the file} */
    List<Pair> pairs() {
        if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
            return mapping.getValue().stream().map(this::pair).toList();
        }
        throw wrong("must be keys with values, such as key: value");
    }

    MisreadValue wrong(String sentence) {
        return new MisreadValue(line(), sentence);
    }

    private Pair pair(NodeTuple tuple) {
        return new Pair(of(tuple.getKeyNode()), of(tuple.getValueNode()));
    }

    private YamlValue of(Node other) {
        return new YamlValue(other, linesBefore);
    }

    /** A key and its value. */
    record Pair(YamlValue key, YamlValue value) {}
}
