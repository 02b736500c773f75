package org.ecm.web.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Note;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.testing.Examples;

/** Somebody whose every word can be told from any other, wherever it is found. */
public final class Canary {

    /** Where they can be written to. */
    public static final EmailAddress EMAIL = new EmailAddress("Canary.Bird@aviary.example");

    /** What nobody but the practice may read; the address in both of its forms. */
    public static final List<String> WORDS = List.of(
            "Canary",
            "canary",
            "aviary",
            "555 0147",
            "2031-07-23",
            "twilights",
            "feathers",
            "perch in a cage",
            "Kathmandu",
            "moulting");

    private Canary() {}

    /** {@return what they write, with every field filled} */
    public static Inquiry enquiry() {
        return new Inquiry(
                Purpose.CONVERSATION,
                new RequesterName("Canary Bird"),
                EMAIL,
                Optional.of(new PhoneNumber("+1 212 555 0147")),
                ReplyChannel.PHONE,
                Optional.of(ZoneId.of("Asia/Kathmandu")),
                new PreferredTimes(
                        Optional.of("twilights"),
                        List.of(new TimePreference(LocalDate.of(2031, 7, 23), PartOfDay.EVENING))),
                Optional.of(new Message("I lose my feathers.")),
                Optional.of(new RequesterLocation("A perch in a cage")),
                true);
    }

    static Note note() {
        return new Note(Examples.NOW, Actor.PRACTITIONER, "It may be moulting.");
    }
}
