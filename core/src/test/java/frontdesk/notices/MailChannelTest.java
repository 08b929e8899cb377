package frontdesk.notices;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.EmailAddress;
import frontdesk.Language;
import frontdesk.scheduling.Demo;
import frontdesk.speech.InvitationWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailChannelTest {
  private final ScriptedMailer second = ScriptedMailer.answering(new Receipt.Delivered());

  private static MailChannel channel(Mailer... ways) {
    return new MailChannel(List.of(ways), new InvitationWords(Language.ENGLISH));
  }

  private static Receipt deliver(Mailer... ways) {
    return channel(ways).deliver(new Attempt(anInvitation().build(), 1));
  }

  @Test
  void a_mail_is_written_from_the_notice_alone() {
    ScriptedMailer first = ScriptedMailer.answering(new Receipt.Delivered());

    assertThat(deliver(first, second)).isEqualTo(new Receipt.Delivered());

    Mail mail = first.mails().get(0);
    assertThat(mail.id()).isEqualTo("mail-55edb94050823c87");
    assertThat(mail.to()).isEqualTo(new EmailAddress("jane@example.com"));
    assertThat(mail.subject()).startsWith("Property Viewing: 12 Oak Street");
    assertThat(mail.text()).contains("12 Oak Street");
    assertThat(mail.calendar()).contains("desk@example.com", "LOCATION:12 Oak Street");
    assertThat(mail.calendarType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    assertThat(second.mails()).isEmpty();
  }

  @Test
  void every_attempt_writes_the_same_mail() {
    MailChannel channel = channel(second);
    channel.deliver(new Attempt(anInvitation().build(), 1));
    channel.deliver(new Attempt(anInvitation().build(), 2));

    assertThat(second.mails()).hasSize(2);
    assertThat(second.mails().get(1)).isEqualTo(second.mails().get(0));
  }

  static Stream<Receipt> certainlyNothing() {
    return Stream.of(
        new Receipt.Refused("no"), new Receipt.NothingHappened("away"), new Receipt.Gone("gone"));
  }

  @ParameterizedTest
  @MethodSource("certainlyNothing")
  void what_certainly_sent_nothing_lets_the_next_way_try(Receipt receipt) {
    assertThat(deliver(ScriptedMailer.answering(receipt), second))
        .isEqualTo(new Receipt.Delivered());
    assertThat(second.mails()).hasSize(1);
  }

  @Test
  void what_may_have_arrived_is_sent_by_no_other_way() {
    Receipt unknown = new Receipt.Unknown("no answer");

    assertThat(deliver(ScriptedMailer.answering(unknown), second)).isEqualTo(unknown);
    assertThat(second.mails()).isEmpty();
  }

  @Test
  void a_way_that_is_not_open_for_the_host_is_passed_over() {
    ScriptedMailer closed = ScriptedMailer.closed();

    assertThat(deliver(closed, second)).isEqualTo(new Receipt.Delivered());
    assertThat(closed.mails()).isEmpty();
  }

  @Test
  void a_way_that_cannot_be_asked_is_passed_over() {
    assertThat(deliver(ScriptedMailer.closed().away(), second)).isEqualTo(new Receipt.Delivered());
  }

  @Test
  void the_last_no_is_the_channels() {
    assertThat(
            deliver(
                ScriptedMailer.answering(new Receipt.Refused("first")),
                ScriptedMailer.answering(new Receipt.NothingHappened("second"))))
        .isEqualTo(new Receipt.NothingHappened("second"));
    assertThat(
            deliver(
                ScriptedMailer.answering(new Receipt.Refused("first")), ScriptedMailer.closed()))
        .isEqualTo(new Receipt.Refused("first"));
    assertThat(deliver(ScriptedMailer.closed()))
        .isEqualTo(new Receipt.NoChannel("no way to send mail for this host"));
  }

  @Test
  void it_is_connected_where_any_way_is_set_up() {
    assertThat(channel().connected(Demo.ORG)).isFalse();
    assertThat(channel(ScriptedMailer.closed()).connected(Demo.ORG)).isTrue();
  }

  @Test
  void more_ways_than_fit_an_attempt_are_refused() {
    assertThatThrownBy(() -> channel(second, second, second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_mail_prints_nothing_of_its_reader() {
    deliver(second);

    assertThat(second.mails().get(0).toString()).isEqualTo("Mail[mail-55edb94050823c87]");
  }

  @Test
  void a_subject_that_could_start_a_header_is_none() {
    EmailAddress jane = new EmailAddress("jane@example.com");

    for (String subject : List.of("a\r\nBcc: x", "a\nb", "a\u2028b", "a\u0000b")) {
      assertThatThrownBy(() -> new Mail("mail-1", jane, subject, "", ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
