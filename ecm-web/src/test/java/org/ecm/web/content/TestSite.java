package org.ecm.web.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ecm.core.article.Article;
import org.ecm.core.article.Page;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.memory.InMemoryArticles;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemoryDisclaimers;
import org.ecm.core.memory.InMemoryMeetingTypes;
import org.ecm.core.memory.InMemoryPages;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.memory.InMemorySeriesCatalog;
import org.ecm.core.series.Series;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Slug;

/** A site in memory beside a content folder on disk. */
final class TestSite {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Path folder;
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AtomicLong lastId = new AtomicLong();
    private Optional<ZoneId> zone = Optional.empty();

    final ImportTargets targets = new ImportTargets(
            new InMemoryArticles(clock),
            new InMemoryPages(clock),
            new InMemorySeriesCatalog(clock),
            new InMemoryAuthors(clock),
            new InMemoryDisclaimers(clock),
            new InMemorySchedules(clock),
            new InMemoryMeetingTypes(clock),
            new InMemorySiteSettingsHistory(clock),
            new InMemoryImportLedger());

    TestSite(Path folder) {
        this.folder = folder;
    }

    /** {@return a site whose folder holds one article by one author, without any problem} */
    static TestSite small(Path folder) {
        return new TestSite(folder)
                .write("authors/ada.yaml", "name: Ada Example\n")
                .write("articles/a.md", article("A", "author: ada", "published: 2026-03-02T09:00:00Z"));
    }

    /** {@return the text of an article with these keys besides its headline} */
    static String article(String headline, String... keys) {
        return "---\nheadline: " + headline + "\n" + String.join("\n", keys) + "\n---\n\nText of " + headline + ".\n";
    }

    TestSite inZone(String id) {
        zone = Optional.of(ZoneId.of(id));
        return this;
    }

    /** {@return this site, which is imported into at another moment from now on} */
    TestSite at(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        return this;
    }

    TestSite write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestSite write(String path, byte[] bytes) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite replace(String path, String old, String replacement) {
        var text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not contain " + old);
        }
        return write(path, text.replace(old, replacement));
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite rename(String path, String next) {
        return write(next, read(path)).delete(path);
    }

    Path folder() {
        return folder;
    }

    ImportResult run() {
        return new ContentImport(targets, clock, () -> new UUID(0x7000L, 1L << 63 | lastId.incrementAndGet()), zone)
                .run(folder);
    }

    ImportResult.Imported imported() {
        return run().fold(imported -> imported, refused -> {
            throw new AssertionError("refused: " + refused.problems());
        });
    }

    /** {@return the problems as compilers write them; none if the folder was imported} */
    List<String> problems() {
        return run().fold(
                        imported -> List.of(),
                        refused -> refused.problems().stream()
                                .map(ImportProblem::toString)
                                .toList());
    }

    Article article(String slug) {
        return targets.articles().asOf(Instant.MAX).find(new Slug(slug)).orElseThrow();
    }

    Optional<Article> findArticle(String slug) {
        return targets.articles().asOf(Instant.MAX).find(new Slug(slug));
    }

    Page page(String slug) {
        return targets.pages().asOf(Instant.MAX).find(new Slug(slug)).orElseThrow();
    }

    Series series(String slug) {
        return targets.catalog().asOf(Instant.MAX).find(new Slug(slug)).orElseThrow();
    }

    Author author(String slug) {
        return targets.authors().asOf(Instant.MAX).find(new Slug(slug)).orElseThrow();
    }

    Schedule schedule(String author) {
        return targets.schedules().find(author(author).id()).orElseThrow();
    }

    MeetingType meeting(String id) {
        return targets.meetings().find(new MeetingTypeId(id)).orElseThrow();
    }

    Disclaimer disclaimer(String id) {
        return targets.disclaimers().find(new DisclaimerId(id)).orElseThrow();
    }
}
