package org.ecm.web.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Note;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.EnquirerName;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Message;
import org.ecm.core.enquiry.PartOfDay;
import org.ecm.core.enquiry.PhoneNumber;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.enquiry.ReplyBy;
import org.ecm.core.enquiry.SuitableTimes;
import org.ecm.core.enquiry.Whereabouts;
import org.ecm.core.enquiry.Wish;
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
    public static Enquiry enquiry() {
        return new Enquiry(
                Purpose.CONVERSATION,
                new EnquirerName("Canary Bird"),
                EMAIL,
                Optional.of(new PhoneNumber("+1 212 555 0147")),
                ReplyBy.PHONE,
                Optional.of(ZoneId.of("Asia/Kathmandu")),
                new SuitableTimes(
                        Optional.of("twilights"), List.of(new Wish(LocalDate.of(2031, 7, 23), PartOfDay.EVENING))),
                Optional.of(new Message("I lose my feathers.")),
                Optional.of(new Whereabouts("A perch in a cage")),
                true);
    }

    static Note note() {
        return new Note(Examples.NOW, Actor.PRACTITIONER, "It may be moulting.");
    }
}
