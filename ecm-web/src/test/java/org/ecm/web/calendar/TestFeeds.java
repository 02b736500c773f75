package org.ecm.web.calendar;

import org.ecm.core.shared.AuthorId;
import org.ecm.web.configuration.Settings;

/** The addresses of private calendars, for tests that only have what an operator gave the site. */
public final class TestFeeds {

    private TestFeeds() {}

    /**
     * {@return the path of a practitioner's private calendar that was never renewed}
     *
     * @param secret of the site
     * @param practitioner whose
     */
    public static String path(String secret, AuthorId practitioner) {
        var never = new FeedRenewals() {
            @Override
            public int of(AuthorId other) {
                return 0;
            }

            @Override
            public void add(AuthorId other) {
                throw new UnsupportedOperationException();
            }
        };
        var configuration = Settings.read(name -> name.equals("ECM_SECRET") ? secret : null);
        return new Feeds(configuration, never)
                .addressOf(practitioner)
                .substring(configuration.baseUrl().toString().length());
    }
}
