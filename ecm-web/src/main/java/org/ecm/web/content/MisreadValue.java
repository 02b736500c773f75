package org.ecm.web.content;

/** Signals a value of the wrong form, such as text instead of a list; {@link YamlFields} turns it into a problem. */
final class MisreadValue extends RuntimeException {

    private final int line;
    private final String problem;

    /**
     * @param line the line of the value
     * @param sentence what is wrong with it
     */
    MisreadValue(int line, String sentence) {
        super(sentence, null, false, false);
        this.line = line;
        this.problem = sentence;
    }

    int line() {
        return line;
    }

    String problem() {
        return problem;
    }
}
