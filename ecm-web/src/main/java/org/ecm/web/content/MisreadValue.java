package org.ecm.web.content;

/** A value that is not of the form its key asks for; {@link YamlFields} makes a problem of it. */
final class MisreadValue extends RuntimeException {

    private final int line;
    private final String sentence;

    /**
     * @param line where it stands
     * @param sentence what is wrong with it
     */
    MisreadValue(int line, String sentence) {
        super(sentence, null, false, false);
        this.line = line;
        this.sentence = sentence;
    }

    int line() {
        return line;
    }

    String sentence() {
        return sentence;
    }
}
