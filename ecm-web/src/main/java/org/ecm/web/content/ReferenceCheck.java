package org.ecm.web.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/** Collects references between files, and checks them after all files are read. */
final class ReferenceCheck {

    private record Wanted(ImportProblems.InFile file, int line, String key, FileKind kind, Slug slug) {}

    private record WantedService(ImportProblems.InFile file, int line, ServiceId id) {}

    private record Home(ImportProblems.InFile file, int line, Slug series, Slug article) {}

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<WantedService> services = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final Map<Slug, Set<Slug>> parts = new HashMap<>();

    void add(ImportProblems.InFile file, String key, FileKind kind, LocatedValue<Slug> slug) {
        wanted.add(new Wanted(file, slug.line(), key, kind, slug.value()));
    }

    void addService(ImportProblems.InFile file, LocatedValue<ServiceId> id) {
        services.add(new WantedService(file, id.line(), id.value()));
    }

    /** Registers that an article names a series as its home. */
    void home(ImportProblems.InFile file, LocatedValue<Slug> series, Slug article) {
        add(file, "home", FileKind.SERIES, series);
        homes.add(new Home(file, series.line(), series.value(), article));
    }

    /** Registers that a series lists an article. */
    void part(Slug series, Slug article) {
        parts.computeIfAbsent(series, key -> new HashSet<>()).add(article);
    }

    /** Reports references to items that exist nowhere, and home series that don't list their article. */
    void check(ClaimRegistry claims, ImportTargets targets) {
        wanted.stream()
                .filter(each -> !isKnown(each, claims, targets))
                .forEach(each -> each.file()
                        .add(
                                each.line(),
                                "%s: there is no %s %s%s"
                                        .formatted(
                                                each.key(),
                                                each.kind().noun(),
                                                each.slug(),
                                                SpellingSuggestion.hint(
                                                        each.slug().text(), claims.slugs(each.kind())))));
        homes.stream()
                .filter(home -> claims.holder(FileKind.SERIES, home.series()).isPresent()
                        || targets.knows(FileKind.SERIES, home.series()))
                .filter(home -> !isListed(home, claims, targets))
                .forEach(home -> home.file()
                        .add(home.line(), "home: the series " + home.series() + " does not list this article"));
    }

    /** Reports references to services that the practice doesn't offer. */
    void checkServices(Collection<ServiceId> known) {
        var names = known.stream().map(ServiceId::text).toList();
        services.stream()
                .filter(each -> !known.contains(each.id()))
                .forEach(each -> each.file()
                        .add(
                                each.line(),
                                "there is no service " + each.id() + " in " + ContentFolder.SITE
                                        + SpellingSuggestion.hint(each.id().text(), names)));
    }

    private static boolean isKnown(Wanted each, ClaimRegistry claims, ImportTargets targets) {
        return claims.holder(each.kind(), each.slug()).isPresent() || targets.knows(each.kind(), each.slug());
    }

    /** {@return whether the series lists the article by any slug that it has in the folder} */
    private boolean isListed(Home home, ClaimRegistry claims, ImportTargets targets) {
        var series = claims.holder(FileKind.SERIES, home.series());
        if (series.isEmpty()) {
            return targets.lists(home.series(), home.article());
        }
        var listed = parts.getOrDefault(series.get().slug().value(), Set.of());
        return claims.holder(FileKind.ARTICLE, home.article()).stream()
                        .flatMap(ContentAddress::slugs)
                        .anyMatch(slug -> listed.contains(slug.value()))
                || targets.lists(home.series(), home.article());
    }
}
