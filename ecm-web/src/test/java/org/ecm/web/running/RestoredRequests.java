package org.ecm.web.running;

import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.consultation.Bytes;
import org.ecm.web.database.TestDatabase;

/**
 * Requests in a data folder whose rows, but not whose keys, are those of yesterday: an erased one has come back. Two
 * others are over by the rules.
 *
 * @param lockedSpam what was written for the one that is spam, as it is stored
 */
record RestoredRequests(String lockedSpam) {

    static final int ERASED = 61;

    /** Without an answer, and reminded of. */
    static final int SILENT = 62;

    static final int RECENT = 63;
    static final int JUNK = 64;

    /** {@return what people call one of these} */
    static String named(int n) {
        return reference(n).text();
    }

    /** Puts them into a folder, while no server has it. */
    static RestoredRequests keep(SeededData seeded, Instant now) throws SQLException, IOException {
        var yesterday = Files.createTempDirectory("ecm-backup");
        var erased = request(ERASED, now.minus(Duration.ofDays(1)));
        var silent = request(SILENT, now.minus(Duration.ofDays(31)));
        var spam = request(JUNK, now.minus(Duration.ofDays(31)));
        var recent = request(RECENT, now.minus(Duration.ofDays(1)));
        seeded.keep(requests -> {
            List.of(erased, silent, recent, spam)
                    .forEach(request -> requests.submit(request, fullInquiry(), notices(request)));
            requests.save(
                    afterEvent(requests.find(spam.id()).orElseThrow(), RequestEvent.MARKED_SPAM, spam.receivedAt()),
                    List.of());
            requests.save(
                    afterEvent(requests.find(silent.id()).orElseThrow(), RequestEvent.REMINDED, Actor.SYSTEM, now),
                    List.of());
        });
        var rows = seeded.folder().resolve("db");
        replace(rows, yesterday);
        seeded.keep(requests -> requests.save(
                afterEvent(requests.find(erased.id()).orElseThrow(), RequestEvent.ERASED, now), List.of()));
        replace(yesterday, rows);
        return new RestoredRequests(Bytes.text(Bytes.only(
                TestDatabase.embedded(seeded.folder()).dataSource(),
                "select sealed from request_correspondence where request_id = '" + spam.id() + "'",
                byte[].class)));
    }

    private static void replace(Path from, Path to) throws IOException {
        try (var old = Files.walk(to)) {
            for (var file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
