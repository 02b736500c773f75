package org.ecm.web.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecm.core.shared.Revision;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The database row of a file's last import. */
@Entity
@Table(name = "content_import")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class ImportRow {

    @Id
    @Column(name = "path")
    private String path;

    @Column(name = "digest")
    private String digest;

    @Column(name = "item")
    private String item;

    @Column(name = "revision")
    private int revision;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportRow() {}

    static ImportRow of(ImportLedger.Entry entry, Instant importedAt) {
        var row = new ImportRow();
        row.path = entry.path();
        row.digest = entry.digest();
        row.item = entry.item();
        row.revision = entry.revision().number();
        row.importedAt = importedAt;
        return row;
    }

    ImportLedger.Entry toEntry() {
        return new ImportLedger.Entry(path, digest, item, new Revision(revision));
    }
}
