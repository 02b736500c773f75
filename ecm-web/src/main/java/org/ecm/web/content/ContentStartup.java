package org.ecm.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.SecretFile;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.database.SiteChanges;
import org.ecm.web.database.StorageProblem;
import org.ecm.web.settings.SiteSettingsHistory;

/**
 * Publishes the content folder when the site starts, and creates the site's secret if it has none.
 *
 * <p>A folder with problems changes nothing. A site with earlier content then starts with that; a site with an empty
 * database refuses to start, because it would have nothing to show.
 */
@Singleton
@Startup
@DependsOn("RetentionTimer")
@TransactionManagement(TransactionManagementType.BEAN)
public class ContentStartup {

    private static final Logger LOG = Logger.getLogger(ContentStartup.class.getName());

    @Inject
    Articles articles;

    @Inject
    Pages pages;

    @Inject
    SeriesCatalog catalog;

    @Inject
    Authors authors;

    @Inject
    Disclaimers disclaimers;

    @Inject
    Schedules schedules;

    @Inject
    MeetingTypes meetings;

    @Inject
    SiteSettingsHistory settings;

    @Inject
    ImportLedger ledger;

    @Inject
    SiteChanges changes;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Inject
    Supplier<UUID> ids;

    @Resource
    UserTransaction transaction;

    @PostConstruct
    void start() {
        SecretFile.secret(configuration);
        boolean empty = changes.latest() == 0;
        configuration
                .content()
                .or(() -> empty ? configuration.sample() : Optional.empty())
                .ifPresent(folder -> publishIfPossible(folder, empty));
    }

    private void publishIfPossible(Path folder, boolean empty) {
        try {
            publish(folder, empty);
        } catch (RuntimeException e) {
            unsaved(StorageProblem.of(e).orElseThrow(() -> e), empty);
        }
    }

    private void publish(Path folder, boolean empty) {
        run(folder)
                .fold(
                        imported -> {
                            imported.warnings().forEach(warning -> LOG.log(Level.WARNING, "content: {0}", warning));
                            imported.kept()
                                    .forEach(kept -> LOG.log(Level.WARNING, "kept as it is on the site: {0}", kept));
                            LOG.log(Level.INFO, "content: {0} applied, {1} unchanged, {2} kept", new Object[] {
                                imported.applied().size(),
                                imported.unchanged().size(),
                                imported.kept().size()
                            });
                            return imported;
                        },
                        refused -> {
                            refused.problems().forEach(problem -> LOG.log(Level.SEVERE, "content: {0}", problem));
                            int count = refused.problems().size();
                            if (empty) {
                                throw StartupFailure.because("content: import failed with " + count
                                        + (count == 1 ? " problem" : " problems")
                                        + " (listed above), and there is no earlier content to serve; fix and restart");
                            }
                            LOG.log(
                                    Level.SEVERE,
                                    "content: import failed, problems: {0} (listed above); still serving the earlier content",
                                    count);
                            return refused;
                        });
    }

    /** Keeps a site with content running on a full disk: readers still need it, and the log tells the operator why. */
    private static void unsaved(StorageProblem problem, boolean empty) {
        var line = "content: nothing can be imported (" + problem.word() + ")";
        if (empty) {
            throw StartupFailure.because(line + ", and there is no earlier content to serve; fix that and start again");
        }
        LOG.log(Level.SEVERE, "{0}; still serving the earlier content; fix that and start again", line);
    }

    private ImportResult run(Path folder) {
        var targets = new ImportTargets(
                articles, pages, catalog, authors, disclaimers, schedules, meetings, settings, ledger);
        var folderImport = new ContentImport(targets, clock, ids, configuration.siteZone());
        boolean committed = false;
        try {
            transaction.begin();
            try {
                var result = folderImport.run(folder);
                committed = result.fold(imported -> true, refused -> false);
                if (committed) {
                    transaction.commit();
                }
                return result;
            } finally {
                if (!committed) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("the content folder couldn't be imported", e);
        }
    }
}
