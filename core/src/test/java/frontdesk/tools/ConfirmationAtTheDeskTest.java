package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Language;
import frontdesk.notices.Attempt;
import frontdesk.notices.InvitationAgain;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.speech.ConfirmationWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is sent a confirmation of what, by which way, and how often. */
class ConfirmationAtTheDeskTest {
  private static final String WHAT =
      "the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central Time";
  private static final String ELSE = " Is there anything else I can help with?";
  private static final ConfirmationWords WORDS = new ConfirmationWords(Language.ENGLISH);
  private static final String PHONE = "+13125550123";

  private final Host host =
      aHost().named("lisa").in("America/Chicago").inviting(Invitations.MAIL).build();
  private final DeskFixture fixture = aDesk().with(host);

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private ToolReply ask(ToolCallFixture call) {
    return answer(call, asking(host));
  }

  private static ToolCallFixture sendConfirmation() {
    return aCallOf("send_confirmation").with("attendee_email", "jane@example.com");
  }

  private void booked(ToolCallFixture call) {
    assertThat(ask(call.without("user_id")).result()).isEqualTo("booked");
  }

  private List<String> mailed() {
    return fixture.mail().attempts().stream().map(Attempt::notice).map(Object::toString).toList();
  }

  private CallContext anotherCall() {
    CallContext one = asking(host);
    return new CallContext(
        one.org(), one.way(), Optional.of(new CallId("call-2")), one.caller(), one.deadline());
  }

  @Test
  void whoever_lost_the_invitation_gets_a_copy() {
    fixture.mail().connected();
    booked(setAppointment());

    assertThat(ask(sendConfirmation()).spoken())
        .isEqualTo(
            "I've sent the confirmation of "
                + WHAT
                + ", to the email address it was booked with."
                + ELSE);
    assertThat(fixture.mail().attempts())
        .extracting(Attempt::notice)
        .hasExactlyElementsOfTypes(Invitation.class, InvitationAgain.class);
  }

  @Test
  void however_often_it_is_asked_for_in_a_call_one_copy_leaves() {
    fixture.mail().connected();
    booked(setAppointment());

    ToolReply first = ask(sendConfirmation().id("a"));
    ToolReply again = ask(sendConfirmation().id("a"));
    ToolReply reworded = ask(sendConfirmation().id("b").with("attendee_name", "Jane"));

    assertThat(List.of(again.spoken(), reworded.spoken())).containsOnly(first.spoken());
    assertThat(mailed()).hasSize(2);
  }

  @Test
  void another_call_may_ask_for_another_copy() {
    fixture.mail().connected();
    booked(setAppointment());

    answer(sendConfirmation(), anotherCall());
    ask(sendConfirmation());

    assertThat(mailed()).hasSize(3);
  }

  @Test
  void an_invitation_that_did_not_leave_is_tried_again_and_no_copy_made() {
    fixture.mail().connected().answering(new Receipt.NothingHappened("no route"));
    booked(setAppointment());

    assertThat(ask(sendConfirmation()).result()).isEqualTo("sent");
    assertThat(fixture.mail().attempts())
        .extracting(Attempt::notice)
        .hasExactlyElementsOfTypes(Invitation.class, Invitation.class);
  }

  @Test
  void what_could_not_be_sent_is_not_called_sent() {
    fixture.mail().connected();
    booked(setAppointment());
    fixture.mail().answering(new Receipt.NothingHappened("no route"));

    ToolReply reply = ask(sendConfirmation());

    assertThat(reply.result()).isEqualTo("not_sent");
    assertThat(reply.spoken())
        .isEqualTo(
            "The confirmation could not be sent just now, but you're booked for "
                + WHAT
                + ". Shall I try again?");
  }

  @Test
  void nobody_knows_whether_what_was_not_answered_has_gone_out() {
    fixture.mail().connected();
    booked(setAppointment());
    fixture.mail().answering(new Receipt.Unknown("no answer"));

    assertThat(ask(sendConfirmation()).result()).isEqualTo("on_its_way");
  }

  @Test
  void whoever_booked_by_telephone_says_where_it_is_to_go() {
    fixture.mail().connected();
    booked(setAppointment().without("attendee_email").with("attendee_phone", PHONE));
    ToolCallFixture byPhone = aCallOf("send_confirmation").with("attendee_phone", PHONE);

    assertThat(ask(byPhone).spoken()).isEqualTo(WORDS.whichAddress());
    assertThat(ask(byPhone.with("attendee_email", "jane@example.com")).spoken())
        .isEqualTo(
            "I've sent the confirmation of " + WHAT + ", to the email address you gave." + ELSE);
    assertThat(mailed()).hasSize(1);
  }

  @Test
  void an_address_in_words_is_read_back() {
    fixture.mail().connected();
    booked(setAppointment().without("attendee_email").with("attendee_phone", PHONE));

    assertThat(
            ask(aCallOf("send_confirmation")
                    .with("attendee_phone", PHONE)
                    .with("attendee_email", "jane dot doe at example dot com"))
                .spoken())
        .contains(", to jane dot doe at example dot com.");
  }

  @Test
  void it_goes_to_the_appointments_own_address_only() {
    fixture.mail().connected();
    booked(setAppointment().with("attendee_phone", PHONE));

    ToolReply reply =
        ask(
            aCallOf("send_confirmation")
                .with("attendee_phone", PHONE)
                .with("attendee_email", "eve@example.com"));

    assertThat(reply.spoken()).isEqualTo(WORDS.otherAddress());
    assertThat(mailed()).hasSize(1);
  }

  @Test
  void of_another_persons_appointment_nothing_is_said_or_sent() {
    fixture.mail().connected();
    booked(setAppointment());

    ToolReply reply = ask(aCallOf("send_confirmation").with("attendee_email", "eve@example.com"));

    assertThat(reply.result()).isEqualTo("not_found");
    assertThat(mailed()).hasSize(1);
  }

  @Test
  void without_an_address_or_number_it_is_asked_whose_it_is() {
    assertThat(ask(aCallOf("send_confirmation_email")).result()).isEqualTo("nobody_named");
  }

  @Test
  void a_cancelled_one_is_not_confirmed() {
    fixture.mail().connected();
    booked(setAppointment());
    ask(aCallOf("cancel_appointment").with("attendee_email", "jane@example.com"));
    int before = mailed().size();

    ToolReply reply = ask(sendConfirmation());

    assertThat(reply.spoken())
        .isEqualTo("That appointment was cancelled: " + WHAT + ". Shall I find a new time?");
    assertThat(mailed()).hasSize(before);
  }

  @Test
  void what_the_zap_has_sent_is_sent_by_nobody_else() {
    fixture.mail().connected();
    answer(setAppointment(), byTelephone());

    ToolReply reply = answer(sendConfirmation(), byTelephone());

    assertThat(reply.spoken())
        .isEqualTo(
            "The confirmation of "
                + WHAT
                + " went out when it was booked. Could you look among your unwanted mail, or can I"
                + " help with anything else?");
    assertThat(mailed()).isEmpty();
  }

  @Test
  void a_zap_that_was_not_reached_is_tried_again() {
    fixture.channel().answering(new Receipt.NothingHappened("no route"));
    answer(setAppointment(), byTelephone());

    assertThat(answer(sendConfirmation(), byTelephone()).result()).isEqualTo("sent");
    assertThat(fixture.channel().attempts()).hasSize(2);
  }

  @Test
  void where_no_mail_can_leave_the_caller_at_least_hears_what_is_booked() {
    fixture.channel().disconnected();
    answer(setAppointment().with("attendee_phone", PHONE), byTelephone());

    assertThat(answer(aCallOf("send_confirmation"), calling(PHONE)).spoken())
        .isEqualTo("I can't send email from here, but you're booked for " + WHAT + "." + ELSE);
  }
}
