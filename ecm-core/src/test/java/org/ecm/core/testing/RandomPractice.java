package org.ecm.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecm.core.article.Article;
import org.ecm.core.article.Publication;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/** A random practice: articles in every status, in overlapping series, with changes over several days. */
public final class RandomPractice {

    /** The number of days with changes; small, so that many changes fall on the same instant. */
    private static final int DAYS = 6;

    private static final int ARTICLES = 9;
    private static final int SERIES = 3;

    private final Random random;
    private final PracticeFixture practice = PracticeFixture.empty();
    private final List<ArticleId> ids = new ArrayList<>();

    private RandomPractice(long seed) {
        this.random = new Random(seed);
    }

    /**
     * {@return a practice after some days of changes}
     *
     * @param seed determines the practice
     */
    public static PracticeFixture seeded(long seed) {
        var made = new RandomPractice(seed);
        made.settle();
        for (int day = 1; day < DAYS; day++) {
            made.practice.clock().set(day(day));
            made.change();
        }
        return made.practice;
    }

    /** {@return every instant at which such a practice may change, and those right before and after} */
    public static List<Instant> instants() {
        return IntStream.rangeClosed(-1, DAYS + 1)
                .mapToObj(RandomPractice::day)
                .flatMap(day -> List.of(day.minusNanos(1_000), day, day.plusSeconds(3600 * 16)).stream())
                .toList();
    }

    private static Instant day(int number) {
        return Examples.NOW.plusSeconds(86_400L * number);
    }

    private void settle() {
        practice.authors().save(Examples.mara().withCredentials(credentials()));
        practice.authors().save(Examples.theo().withCredentials(credentials()));
        for (int n = 0; n < ARTICLES; n++) {
            var id = new ArticleId(random.nextBoolean() ? Examples.uuid(n) : Examples.highUuid(n));
            practice.articles().save(anyhow(Examples.draft(id, "article-" + n)));
            ids.add(id);
        }
        for (int n = 0; n < SERIES; n++) {
            practice.catalog()
                    .save(Series.of(new SeriesId(Examples.uuid(n)), new Slug("series-" + n), "Series", some()));
        }
        for (int n = 0; n < 4; n++) {
            practice.disclaimers()
                    .save(Disclaimer.of(
                            new DisclaimerId("disclaimer-" + n),
                            Wording.of(1, day(random.nextInt(DAYS) - 2), Language.ENGLISH, "Please note."),
                            coverage()));
        }
    }

    private void change() {
        var article =
                practice.articles().find(ids.get(random.nextInt(ARTICLES))).orElseThrow();
        practice.articles().save(anyhow(article));
        var series = practice.catalog()
                .find(new SeriesId(Examples.uuid(random.nextInt(SERIES))))
                .orElseThrow();
        practice.catalog().save(series.withOrder(new ReadingOrder(List.of(some()))));
    }

    private Article anyhow(Article article) {
        var published = article.publishedAt(day(random.nextInt(DAYS)));
        return switch (random.nextInt(5)) {
            case 0 -> article.withPublication(Publication.draft());
            case 1 -> published.unpublishedAt(day(DAYS - 1), Optional.empty());
            default -> random.nextBoolean() ? published.withServices(Examples.COACHING) : published;
        };
    }

    private ArticleId[] some() {
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(ARTICLES - 2)).toArray(ArticleId[]::new);
    }

    private Coverage coverage() {
        return switch (random.nextInt(5)) {
            case 0 -> new Coverage.Everywhere();
            case 1 -> new Coverage.OfService(Examples.COACHING);
            case 2 -> new Coverage.OfAuthor(random.nextBoolean() ? Examples.MARA : Examples.THEO);
            case 3 -> new Coverage.OfSeries(new SeriesId(Examples.uuid(random.nextInt(SERIES))));
            default -> new Coverage.OfArticle(ids.get(random.nextInt(ARTICLES)));
        };
    }

    private Credential[] credentials() {
        var kinds = CredentialKind.values();
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(n -> Credential.of("C" + n, kinds[random.nextInt(kinds.length)], "Example", "Example Board"))
                .map(each -> random.nextBoolean()
                        ? each
                        : each.registeredUntil(LocalDate.ofInstant(day(random.nextInt(DAYS)), Examples.ZONE)))
                .toArray(Credential[]::new);
    }
}
