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
 * Encrypts what requesters write, with a separate key for each request, and decrypts it as long as that key exists.
 *
 * <p>The keys are stored apart from the data, wrapped by a master key. {@link #forget} erases a request by destroying its key:
 * after that, no copy of the encrypted data can be decrypted.
 *
 * <p>The vault takes no part in the site's transactions: the effects of a method stay even if its caller's transaction fails.
 * A key that was made for a request that was never stored decrypts nothing; {@link #discardStrays} removes it.
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
     * Encrypts data of a request; makes the request's key first if it has none.
     *
     * @param request the request that the data belongs to
     * @param purpose the name of this kind of data; {@link #open} needs the same one
     * @param plain the data
     * @return the encrypted data, which can be stored anywhere; it's different each time
     * @throws RequestErased if the request was erased
     * @throws UnknownMasterKey if the site doesn't have the master key that wrapped the request's key
     */
    public byte[] seal(UUID request, String purpose, byte[] plain) {
        var key = keys.find(request)
                .orElseGet(() -> keys.make(request, masters.first().wrap(request, DataKey.random()), now()));
        return masters.unwrap(request, key).seal(request, purpose, plain);
    }

    /**
     * Decrypts data of a request.
     *
     * @param request the request that the data belongs to
     * @param purpose the purpose it was encrypted for
     * @param sealed the encrypted data
     * @return the data; empty if the request was erased
     * @throws TamperedData if the data was changed, or was encrypted for another request or purpose
     * @throws UnknownMasterKey if the site doesn't have the master key that wrapped the request's key
     */
    public Optional<byte[]> open(UUID request, String purpose, byte[] sealed) {
        return keys.find(request).map(key -> masters.unwrap(request, key).open(request, purpose, sealed));
    }

    /**
     * Destroys the key of a request, including its bytes in the database files, and records that in the ledger.
     *
     * @param request the request; it needn't have a key, and never gets a new one
     * @param at when it's erased; later calls don't change the recorded instant
     */
    public void forget(UUID request, Instant at) {
        keys.forget(request, at.truncatedTo(ChronoUnit.MICROS));
        keys.compact();
    }

    /** {@return the erased requests, earliest first, so that they can be erased again after an older backup was restored} */
    public List<KeyErasure> erasures() {
        return keys.erasures();
    }

    /**
     * Removes keys that were made for requests that were never stored.
     *
     * @param madeBefore only older keys are removed; long enough ago that their requests are stored by now, and that a restored
     *     backup of the requests can't make newer requests look as if they had never been stored
     * @param isStored whether the site has stored a request
     * @return how many keys it removed
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
     * {@return the fingerprint that finds an email address again without storing it: 64 lowercase hexadecimal digits}
     *
     * <p>Case is ignored. The fingerprint is made with the first master key, whose name is the first 8 digits.
     *
     * @param email the address
     */
    public String fingerprint(String email) {
        return masters.first().fingerprint(comparable(email));
    }

    /**
     * {@return the current {@link #fingerprint} of an email address, and those made with the other master keys}
     *
     * @param email the address
     */
    public List<String> fingerprints(String email) {
        var comparable = comparable(email);
        return masters.keys().stream().map(key -> key.fingerprint(comparable)).toList();
    }

    /**
     * {@return whether a fingerprint was made with the first master key; if not, it has to be made again}
     *
     * @param fingerprint the stored fingerprint
     */
    public boolean isCurrent(String fingerprint) {
        return fingerprint.startsWith(masters.first().name());
    }

    /**
     * Rewraps every key that another known master key wrapped, with the first one; several nodes may do so at once.
     *
     * @return how many keys it rewrapped
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

    /** {@return the names of master keys that some requests need, but that this site doesn't have} */
    public Set<String> missingMasterKeys() {
        var missing = new TreeSet<>(keys.masters());
        missing.removeIf(masters::know);
        return missing;
    }

    /**
     * Repeats erasures that a restored backup undid or a crash interrupted.
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
