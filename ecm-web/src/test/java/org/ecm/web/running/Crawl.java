package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every page that can be reached from the start page by following links, as a visitor with much time would. */
final class Crawl {

    private final String address;
    private final String base;
    private final Map<String, Html> pages = new TreeMap<>();
    private final Set<String> files = new HashSet<>();
    private final List<String> fragments = new ArrayList<>();
    private final Map<String, Integer> compressed = new HashMap<>();

    private Crawl(String address, String base) {
        this.address = address;
        this.base = base;
    }

    /**
     * {@return the pages of a site}
     *
     * @param address where it answers
     * @param base what its public addresses begin with
     */
    static Crawl of(String address, String base) {
        var crawl = new Crawl(address, base);
        var waiting = new ArrayDeque<>(List.of("/"));
        var seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            crawl.visit(waiting.remove()).stream().filter(seen::add).forEach(waiting::add);
        }
        return crawl;
    }

    private List<String> visit(String path) {
        var answer = RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).as("a link leads to %s", path).isEqualTo(200);
        Protected.byHeaders(answer.headers());
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            files.add(path);
            return List.of();
        }
        var page = Html.of(answer.body());
        pages.put(path, page);
        compressed.put(path, RunningSite.compressed(address, path).body().length);
        var found = new ArrayList<String>();
        page.values("href").forEach(href -> follow(path, href, found));
        page.values("src").forEach(src -> follow(path, src, found));
        return found;
    }

    private void follow(String from, String link, List<String> found) {
        var target = link.startsWith(base + "/") ? link.substring(base.length()) : link;
        if (target.equals("#")) {
            return; // the top of whatever page it is
        }
        if (target.startsWith("#")) {
            fragments.add(from + target);
        } else if (target.startsWith("/")) {
            int fragment = target.indexOf('#');
            if (fragment >= 0) {
                fragments.add(target);
            }
            found.add(fragment < 0 ? target : target.substring(0, fragment));
        } else {
            assertThat(target).as("a link on %s", from).matches("(?:https://|mailto:|tel:|sms:).+");
        }
    }

    /** {@return the pages by path, with the query that a link gave it} */
    Map<String, Html> pages() {
        return pages;
    }

    /** {@return the paths of what is no page} */
    Set<String> files() {
        return files;
    }

    /** {@return links to places within pages, as path and fragment} */
    List<String> fragments() {
        return fragments;
    }

    /** {@return how many bytes of a page a browser receives} */
    int bytes(String path) {
        return compressed.getOrDefault(path, 0);
    }

    /** What holds for every page of any site; a test adds what it knows of its own. */
    void isSound() {
        var titles = new HashMap<String, String>();
        pages.forEach((path, page) -> {
            assertThat(page.findings()).as(path).isEmpty();
            assertThat(page.heading()).as(path).isNotBlank();
            assertThat(page.loaded()).as(path).isNotEmpty().allMatch(each -> each.matches("/(?!/).*"));
            assertThat(page.values("id")).as("ids on %s", path).doesNotHaveDuplicates();
            assertThat(page.values("style")).as(path).isEmpty();
            assertThat(page.related("canonical")).as(path).containsExactly(base + path.replaceAll("\\?series=.*", ""));
            var title = page.all("title").get(0).getTextContent();
            var address = page.related("canonical").get(0);
            assertThat(titles.merge(title, address, (one, other) -> one))
                    .as("two pages are called %s", title)
                    .isEqualTo(address);
        });
        fragments.forEach(fragment -> {
            var parts = fragment.split("#", 2);
            assertThat(pages.get(parts[0]).values("id")).as(fragment).contains(parts[1]);
        });
    }
}
