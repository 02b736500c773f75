package org.ecm.web.vault;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.MasterKeyFile;

/**
 * Locks what a requester wrote, under a key of the request's own, and opens it for as long as that key is there.
 *
 * <p>The keys are kept apart from what they open, wrapped by a master key. To erase a request is to {@link #forget} its
 * key: whatever copies there are of what was sealed, nobody can open them any more.
 *
 * <p>The site's transactions do not reach here: what a method has done stays done if its caller's transaction fails. A
 * key that was made for a request which was then not stored opens nothing; {@link #discardStrays} removes it.
 */
@ApplicationScoped
public class Vault {

    @Inject
    DataKeys keys;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private MasterKeys masters;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public Vault() {}

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    Vault(DataKeys keys, List<byte[]> masterKeys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.masters = MasterKeys.of(masterKeys);
    }

    @PostConstruct
    void unlock() {
        masters = MasterKeys.of(MasterKeyFile.keys(configuration));
    }

    /**
     * Locks something of a request; makes the key of the request first, if it has none.
     *
     * @param request whose it is
     * @param purpose what it is, the same name whenever it is opened
     * @param plain anything
     * @return what can be stored anywhere; it never looks the same twice
     * @throws RequestErased if the request was erased
     * @throws UnknownMasterKey if the key of the request cannot be unwrapped
     */
    public byte[] seal(UUID request, String purpose, byte[] plain) {
        var key = keys.find(request)
                .orElseGet(() -> keys.make(request, masters.first().wrap(request, DataKey.random()), now()));
        return masters.unwrap(request, key).seal(request, purpose, plain);
    }

    /**
     * Opens what was sealed.
     *
     * @param request whose it is
     * @param purpose what it was sealed as
     * @param sealed what was stored
     * @return what was locked; empty if the request was erased
     * @throws TamperedData if it is not what was sealed for that request and purpose
     * @throws UnknownMasterKey if the key of the request cannot be unwrapped
     */
    public Optional<byte[]> open(UUID request, String purpose, byte[] sealed) {
        return keys.find(request).map(key -> masters.unwrap(request, key).open(request, purpose, sealed));
    }

    /**
     * Destroys the key of a request, also in the files it was in, and writes that into the ledger.
     *
     * @param request it need not have a key, and never gets another one
     * @param at when it was erased; a later call changes nothing
     */
    public void forget(UUID request, Instant at) {
        keys.forget(request, at.truncatedTo(ChronoUnit.MICROS));
        keys.compact();
    }

    /** {@return the requests that were erased, the earliest first: whoever put back an older copy erases them again} */
    public List<KeyErasure> erasures() {
        return keys.erasures();
    }

    /**
     * Removes keys that were made for requests which were then not stored.
     *
     * @param madeBefore long enough ago that the request is stored by now, and that no older copy of the requests,
     *     put back, lets newer ones look as if they had never been
     * @param isStored whether there is such a request
     * @return how many it removed
     */
    public int discardStrays(Instant madeBefore, Predicate<UUID> isStored) {
        var strays =
                keys.madeBefore(madeBefore).stream().filter(isStored.negate()).toList();
        strays.forEach(keys::discard);
        if (!strays.isEmpty()) {
            keys.compact();
        }
        return strays.size();
    }

    /**
     * {@return by what an email address is found again without being kept: 64 lower-case hexadecimal digits}
     *
     * <p>Upper and lower case are alike. It is made with the first master key, whose name are the first 8 digits.
     *
     * @param email an address
     */
    public String fingerprint(String email) {
        return masters.first().fingerprint(comparable(email));
    }

    /**
     * {@return what {@link #fingerprint} gives now, and what it gave when another master key was the first}
     *
     * @param email an address
     */
    public List<String> fingerprints(String email) {
        var comparable = comparable(email);
        return masters.keys().stream().map(key -> key.fingerprint(comparable)).toList();
    }

    /**
     * {@return whether a fingerprint was made with the first master key; if not, it is to be made again}
     *
     * @param fingerprint as it was stored
     */
    public boolean isCurrent(String fingerprint) {
        return fingerprint.startsWith(masters.first().name());
    }

    /**
     * Wraps every key that another known master key has wrapped with the first one; several nodes may do so at once.
     *
     * @return how many it wrapped
     */
    public int rewrap() {
        int count = 0;
        for (var master : keys.masters()) {
            if (isOutdated(master)) {
                count += (int)
                        keys.wrappedBy(master).stream().filter(this::rewrap).count();
            }
        }
        if (count > 0) {
            keys.compact();
        }
        return count;
    }

    private boolean rewrap(UUID request) {
        return keys.find(request)
                .filter(key -> isOutdated(key.master())) // another node may have been faster
                .filter(key -> keys.replace(request, key, masters.first().wrap(request, masters.unwrap(request, key))))
                .isPresent();
    }

    private boolean isOutdated(String master) {
        return !master.equals(masters.first().name()) && masters.know(master);
    }

    /** {@return the names of master keys that this site was not given, and without which requests cannot be read} */
    public Set<String> missingMasterKeys() {
        var missing = new TreeSet<>(keys.masters());
        missing.removeIf(masters::know);
        return missing;
    }

    /**
     * Does again what a copy put back, or an end in the middle, has undone.
     *
     * @return how many keys it removed
     */
    int forgetAgain() {
        int removed = keys.forgetAgain();
        keys.compact();
        return removed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String comparable(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
