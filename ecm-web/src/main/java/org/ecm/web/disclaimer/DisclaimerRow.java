package org.ecm.web.disclaimer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.web.database.StringListConverter;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** One recorded version of a disclaimer. */
@Entity
@Table(name = "disclaimer")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class DisclaimerRow extends VersionRow {

    @Column(name = "id")
    private String id;

    /** Written here, and read by {@link org.ecm.web.database.ChildRows}. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "disclaimer_wording", joinColumns = @JoinColumn(name = "row_id"))
    @SuppressWarnings("UnusedVariable")
    private List<WordingRow> wordings;

    @Column(name = "coverages")
    @Convert(converter = StringListConverter.class)
    private List<String> coverages;

    @Column(name = "must_be_accepted")
    private boolean mustBeAccepted;

    protected DisclaimerRow() {}

    static DisclaimerRow of(Disclaimer disclaimer) {
        var row = new DisclaimerRow();
        row.id = disclaimer.id().text();
        row.wordings = disclaimer.wordings().stream().flatMap(WordingRow::of).toList();
        row.coverages =
                disclaimer.coverages().stream().map(CoverageCode::of).sorted().toList();
        row.mustBeAccepted = disclaimer.mustBeAccepted();
        return row;
    }

    Disclaimer toDisclaimer(List<WordingRow> said) {
        return new Disclaimer(
                new DisclaimerId(id),
                revision(),
                WordingRow.toWordings(said),
                coverages.stream().map(CoverageCode::toCoverage).collect(Collectors.toSet()),
                mustBeAccepted);
    }

    @Override
    protected String id() {
        return id;
    }
}
