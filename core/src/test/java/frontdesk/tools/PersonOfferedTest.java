package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.inCall;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.speech.PersonWords;
import frontdesk.speech.Spoken;
import org.junit.jupiter.api.Test;

/** Fair to every caller, 5: after two misunderstandings the answer offers a person. */
class PersonOfferedTest {
  private static final String OFFER = new PersonWords(Language.ENGLISH).offer();

  private final DeskFixture fixture = aDesk();

  private String said(ToolCallFixture call, CallContext context) {
    String spoken = fixture.desk().answer(call.build(), context).spoken();
    assertThatItCanBeSpoken(spoken);
    return spoken;
  }

  private String said(ToolCallFixture call) {
    return said(call, byTelephone());
  }

  private static ToolCallFixture unclear() {
    return aCallOf("set_appointment");
  }

  @Test
  void the_third_question_in_a_row_offers_a_person() {
    assertThat(said(unclear())).doesNotContain(OFFER);
    assertThat(said(setAppointment().with("start_time", "whenever"))).doesNotContain(OFFER);

    assertThat(said(setAppointment().with("start_time", "Tuesday")))
        .startsWith("I need to know the time of day.")
        .endsWith(OFFER);
    assertThat(said(unclear())).endsWith(OFFER);
  }

  @Test
  void an_answer_between_them_begins_anew() {
    said(unclear());
    said(unclear());
    said(getAvailability());

    assertThat(said(unclear())).doesNotContain(OFFER);
  }

  @Test
  void each_call_is_counted_for_itself() {
    said(unclear());
    said(unclear());

    assertThat(said(unclear(), inCall("another"))).doesNotContain(OFFER);
  }

  @Test
  void a_time_that_is_taken_is_no_misunderstanding() {
    said(setAppointment(), inCall("another"));
    ToolCallFixture taken = setAppointment().with("attendee_email", "bob@example.com");
    said(taken);
    said(taken);

    assertThat(said(taken)).doesNotContain(OFFER);
  }

  @Test
  void where_both_are_too_much_to_hear_the_offer_comes_alone() {
    String both = new PersonWords(Language.ENGLISH).beside("word ".repeat(50).strip() + "?");

    assertThat(both).contains("someone from the office");
    Spoken.assertThatItCanBeSpoken(both);
  }
}
