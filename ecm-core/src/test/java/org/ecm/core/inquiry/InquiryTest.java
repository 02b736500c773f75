package org.ecm.core.inquiry;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryTest {

    private static final RequesterName NAME = new RequesterName("Jo");
    private static final EmailAddress EMAIL = new EmailAddress("jo@example.org");
    private static final PhoneNumber PHONE = new PhoneNumber("212 555 0100");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final Message MESSAGE = new Message("Do you speak Portuguese?");

    @Test
    void a_conversation_needs_only_a_name_an_address_and_a_zone() {
        assertThat(Inquiry.conversation(NAME, EMAIL, ZONE))
                .isEqualTo(new Inquiry(
                        Purpose.CONVERSATION,
                        NAME,
                        EMAIL,
                        Optional.empty(),
                        ReplyChannel.EMAIL,
                        Optional.of(ZONE),
                        PreferredTimes.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void a_message_needs_only_a_name_an_address_and_a_text() {
        assertThat(Inquiry.message(NAME, EMAIL, MESSAGE))
                .isEqualTo(new Inquiry(
                        Purpose.MESSAGE,
                        NAME,
                        EMAIL,
                        Optional.empty(),
                        ReplyChannel.EMAIL,
                        Optional.empty(),
                        PreferredTimes.NONE,
                        Optional.of(MESSAGE),
                        Optional.empty(),
                        false));
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "TEXT"})
    void a_reply_by_phone_needs_a_number(ReplyChannel replyBy) {
        assertRefused(
                () -> enquiry(Purpose.CONVERSATION, Optional.empty(), replyBy, Optional.of(ZONE), Optional.empty()),
                "inquiry.phone-missing");
        assertThat(enquiry(Purpose.CONVERSATION, Optional.of(PHONE), replyBy, Optional.of(ZONE), Optional.empty())
                        .phone())
                .contains(PHONE);
    }

    @Test
    void a_reply_by_email_can_have_a_number() {
        assertThat(enquiry(
                                Purpose.MESSAGE,
                                Optional.of(PHONE),
                                ReplyChannel.EMAIL,
                                Optional.empty(),
                                Optional.of(MESSAGE))
                        .replyChannel())
                .isEqualTo(ReplyChannel.EMAIL);
    }

    @Test
    void a_conversation_needs_a_zone() {
        assertRefused(
                () -> enquiry(
                        Purpose.CONVERSATION,
                        Optional.empty(),
                        ReplyChannel.EMAIL,
                        Optional.empty(),
                        Optional.of(MESSAGE)),
                "inquiry.zone-missing");
    }

    @Test
    void a_message_needs_a_text() {
        assertRefused(
                () -> enquiry(
                        Purpose.MESSAGE, Optional.empty(), ReplyChannel.EMAIL, Optional.of(ZONE), Optional.empty()),
                "inquiry.message-missing");
    }

    private static Inquiry enquiry(
            Purpose purpose,
            Optional<PhoneNumber> phone,
            ReplyChannel replyBy,
            Optional<ZoneId> zone,
            Optional<Message> message) {
        return new Inquiry(
                purpose, NAME, EMAIL, phone, replyBy, zone, PreferredTimes.NONE, message, Optional.empty(), false);
    }
}
