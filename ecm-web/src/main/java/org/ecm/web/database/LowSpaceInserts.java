package org.ecm.web.database;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Decides which new rows are still saved when the disk is nearly full: only those marked {@link Insert#ALLOW}. */
public final class LowSpaceInserts {

    /** The prefix of a plain SQL statement whose rows are still saved: the counterpart of {@link Insert#ALLOW}. */
    public static final String ALLOWED = "/* allowed when the disk is nearly full */ ";

    private static final Pattern INSERT =
            Pattern.compile("\\s*(?:insert|merge)\\s+into\\s+\"?(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TABLES = ConcurrentHashMap.newKeySet();

    private LowSpaceInserts() {}

    /** Registers the table of an entity if {@link WhenDiskIsNearlyFull} allows its new rows. */
    static void register(Class<?> entity, String table) {
        var annotation = entity.getAnnotation(WhenDiskIsNearlyFull.class);
        if (annotation != null && annotation.value() == Insert.ALLOW) {
            TABLES.add(table.toLowerCase(Locale.ROOT));
        }
    }

    /** {@return whether a statement adds rows that are refused when the disk is nearly full} */
    static boolean refuse(String sql) {
        var insert = INSERT.matcher(sql);
        return insert.lookingAt() && !TABLES.contains(insert.group(1).toLowerCase(Locale.ROOT));
    }
}
