package org.ecm.web.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** One recorded version of the site's settings. */
@Entity
@Table(name = "site_setting")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class SiteSettingRow extends VersionRow {

    /** The only identifier, because the database has one site. */
    static final String ID = "site";

    @Column(name = "id")
    private String id;

    @Column(name = "document")
    private String document;

    protected SiteSettingRow() {}

    static SiteSettingRow of(SiteSettings settings) {
        var row = new SiteSettingRow();
        row.id = ID;
        row.document = SiteSettingsJson.write(settings);
        return row;
    }

    SiteSettingsHistory.Recorded toRecorded() {
        return new SiteSettingsHistory.Recorded(SiteSettingsJson.read(document), revision());
    }

    @Override
    protected String id() {
        return id;
    }
}
