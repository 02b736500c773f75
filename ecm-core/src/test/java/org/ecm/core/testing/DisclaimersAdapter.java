package org.ecm.core.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;

/** Adapts {@link Disclaimers} to the contracts of all ports. */
record DisclaimersAdapter(Disclaimers port) implements PortAdapter<Disclaimer> {

    /** Later than any test's clock, so that a wording planned for it can still be changed. */
    private static final Instant FAR_AWAY = Examples.NOW.plus(36_500, ChronoUnit.DAYS);

    @Override
    public Disclaimer example(int n) {
        return Examples.disclaimer(new DisclaimerId("disclaimer-" + n), "Please note, " + n + ".");
    }

    @Override
    public Disclaimer changed(Disclaimer disclaimer, String text) {
        var planned = Wording.of(2, FAR_AWAY, Language.ENGLISH, text);
        return new Disclaimer(
                disclaimer.id(),
                disclaimer.revision(),
                List.of(disclaimer.wordings().get(0), planned),
                disclaimer.coverages(),
                disclaimer.mustBeAccepted());
    }

    @Override
    public Disclaimer at(Disclaimer disclaimer, Revision revision) {
        return disclaimer.withRevision(revision);
    }

    @Override
    public Object id(Disclaimer disclaimer) {
        return disclaimer.id();
    }

    @Override
    public Disclaimer save(Disclaimer disclaimer) {
        return port.save(disclaimer);
    }

    @Override
    public Optional<Disclaimer> find(Disclaimer like) {
        return port.find(like.id());
    }

    @Override
    public Optional<Disclaimer> asOf(Instant instant, Disclaimer like) {
        return port.asOf(instant).all().stream()
                .filter(disclaimer -> disclaimer.id().equals(like.id()))
                .findFirst();
    }
}
