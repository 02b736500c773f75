package org.ecm.web.disclaimer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.Language;

/** One language of one wording of a recorded version of a disclaimer. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class WordingRow {

    /** What {@link #read} takes. */
    static final List<String> COLUMNS = List.of("version", "language", "effective", "text");

    @Column(name = "version")
    private int version;

    @Column(name = "language_tag")
    private String language;

    @Column(name = "effective_at")
    private Instant effective;

    @Column(name = "wording")
    private String text;

    protected WordingRow() {}

    static WordingRow read(Object[] columns) {
        var row = new WordingRow();
        row.version = (int) columns[1];
        row.language = (String) columns[2];
        row.effective = (Instant) columns[3];
        row.text = (String) columns[4];
        return row;
    }

    static Stream<WordingRow> of(Wording wording) {
        return wording.texts().entrySet().stream().map(text -> {
            var row = new WordingRow();
            row.version = wording.version();
            row.language = text.getKey().tag();
            row.effective = wording.effectiveFrom();
            row.text = text.getValue();
            return row;
        });
    }

    static List<Wording> toWordings(List<WordingRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.version)).values().stream()
                .map(WordingRow::toWording)
                .toList();
    }

    private static Wording toWording(List<WordingRow> languages) {
        var texts = new TreeMap<Language, String>();
        languages.forEach(row -> texts.put(new Language(row.language), row.text));
        return new Wording(languages.get(0).version, languages.get(0).effective, texts);
    }
}
