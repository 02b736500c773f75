package org.ecm.core.testing;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.article.Body;
import org.ecm.core.article.Page;
import org.ecm.core.article.Pages;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/** Adapts {@link Pages} to the contracts of all ports. */
record PagesAdapter(Pages port) implements PortAdapter.WithSlugs<Page> {

    @Override
    public Page example(int n) {
        return Examples.page(new PageId(Examples.uuid(n)), "page-" + n);
    }

    @Override
    public Page changed(Page page, String text) {
        return new Page(
                page.id(),
                page.revision(),
                page.permalink(),
                page.title(),
                new Body(text),
                page.services(),
                page.description(),
                page.language(),
                page.publication());
    }

    @Override
    public Page at(Page page, Revision revision) {
        return page.withRevision(revision);
    }

    @Override
    public Page under(Page page, Permalink permalink) {
        return new Page(
                page.id(),
                page.revision(),
                permalink,
                page.title(),
                page.body(),
                page.services(),
                page.description(),
                page.language(),
                page.publication());
    }

    @Override
    public Permalink permalink(Page page) {
        return page.permalink();
    }

    @Override
    public Object id(Page page) {
        return page.id();
    }

    @Override
    public Page save(Page page) {
        return port.save(page);
    }

    @Override
    public Optional<Page> find(Page like) {
        return port.find(like.id());
    }

    @Override
    public Optional<Page> asOf(Instant instant, Page like) {
        return port.asOf(instant).find(like.slug());
    }

    @Override
    public Optional<Page> asOf(Instant instant, Slug slug) {
        return port.asOf(instant).find(slug);
    }
}
