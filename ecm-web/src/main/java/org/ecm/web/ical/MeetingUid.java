package org.ecm.web.ical;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingId;

/** What calendars call a meeting of ours (RFC 5545, {@code UID}): its id, at the host of the site. */
public final class MeetingUid {

    private MeetingUid() {}

    /** {@return the name of a meeting, one of the whole Internet} */
    public static String of(MeetingId meeting, String host) {
        return meeting + at(host);
    }

    /** {@return whether a name is one of those that meetings of this host have, whichever it is} */
    static boolean isOf(String host, String uid) {
        return uid.endsWith(at(host)) && isId(uid.substring(0, uid.length() - at(host).length()));
    }

    private static boolean isId(String text) {
        try {
            return MeetingId.of(text).toString().equals(text); // we never write it in capitals
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static String at(String host) {
        return "@" + host.replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
