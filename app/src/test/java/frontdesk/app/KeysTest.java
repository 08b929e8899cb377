package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is one request and what is another: section A of the catalogue, through the HTTP doors. */
class KeysTest extends BookingByKey {
  private static final String COMPOSED = "Caf\u00e9 visit";
  private static final String DECOMPOSED = "Cafe\u0301 visit";

  private static ObjectNode at(String start, String end) {
    return booking().put("start_time", start).put("end_time", end);
  }

  private static ObjectNode inZone(String start, String end, String zone) {
    return at(start, end).put("timezone", zone);
  }

  private static ObjectNode from(String email) {
    return booking().put("attendee_email", email);
  }

  /** All spellings of one thing: each must be a duplicate of the first. */
  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of(
            "A6: zones",
            List.of(
                at("2024-12-20T14:00:00Z", "2024-12-20T15:00:00Z"),
                at("2024-12-20T14:00:00+00:00", "2024-12-20T15:00:00+00:00"),
                at("2024-12-20T14:00:00-00:00", "2024-12-20T15:00:00-00:00"),
                at("2024-12-20T09:00:00-05:00", "2024-12-20T10:00:00-05:00"),
                at("2024-12-20T19:30:00+05:30", "2024-12-20T20:30:00+05:30"),
                at("2024-12-20T09:00:00-05:00", "2024-12-20T15:00:00Z"),
                at("2024-12-20T09:00-05:00", "2024-12-20T10:00-05:00"),
                inZone("2024-12-20T09:00:00", "2024-12-20T10:00:00", "America/New_York"),
                inZone("2024-12-20T08:00:00", "2024-12-20T09:00:00", "America/Chicago"),
                inZone("2024-12-20T19:30:00", "2024-12-20T20:30:00", "Asia/Kolkata"),
                inZone("2024-12-20T19:30:00", "2024-12-20T20:30:00", "Asia/Calcutta"),
                inZone("2024-12-20T14:00:00", "2024-12-20T15:00:00", "UTC"))),
        Arguments.of(
            "A7: fractions and small letters",
            List.of(
                at("2024-12-20T14:00:00Z", "2024-12-20T15:00:00Z"),
                at("2024-12-20T14:00:00.0Z", "2024-12-20T15:00:00.0Z"),
                at("2024-12-20T14:00:00.000Z", "2024-12-20T15:00:00.000Z"),
                at("2024-12-20T14:00:00.000000000Z", "2024-12-20T15:00:00.000000000Z"),
                at("2024-12-20t14:00:00z", "2024-12-20t15:00:00z"),
                at("2024-12-20 14:00:00Z", "2024-12-20 15:00:00Z"),
                at(" 2024-12-20T14:00:00Z ", "2024-12-20T15:00:00Z"))),
        Arguments.of(
            "A8: the same mailbox",
            List.of(
                from("user@example.com"),
                from("USER@Example.COM"),
                from("  user@example.com  "),
                from("\u00a0user@example.com\u00a0"))),
        Arguments.of(
            "A9: an international domain",
            List.of(
                from("jane@b\u00fccher.example"),
                from("jane@xn--bcher-kva.example"),
                from("jane@XN--BCHER-KVA.example"))),
        Arguments.of(
            "A10: titles",
            List.of(
                booking().put("title", COMPOSED),
                booking().put("title", DECOMPOSED),
                booking().put("title", "  Caf\u00e9   visit "),
                booking().put("title", "CAF\u00c9 VISIT"),
                booking().put("title", "Caf\u00e9 visit \u2615"),
                booking().put("title", "Caf\u00e9 visit \u2615\ufe0f"),
                booking().put("title", "Another matter"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spellings")
  void one_thing_in_many_spellings_is_booked_once(String name, List<ObjectNode> spellings) {
    List<JsonNode> replies = spellings.stream().map(this::book).toList();

    assertThat(replies).allMatch(KeysTest::succeeded);
    assertThat(replies.stream().map(KeysTest::id).distinct()).hasSize(1);
    assertThat(replies.stream().skip(1)).allMatch(it -> it.path("is_duplicate").asBoolean());
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  // A8: what is not plainly one mailbox is asked about, or is the same one; never a second booking.
  @Test
  void an_odd_spelling_of_an_address_never_books_a_second_time() {
    book(booking());
    for (String odd :
        List.of(
            "\u200buser@example.com",
            "<user@example.com>",
            "User <user@example.com>",
            "user@example.com.",
            "user\uff20example.com",
            "user@example.com\u200b",
            "mailto:user@example.com",
            "user@example.com,user@example.com")) {
      JsonNode reply = book(from(odd));

      assertThat(!succeeded(reply) || reply.path("is_duplicate").asBoolean()).as(odd).isTrue();
    }
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  // A11.
  @Test
  void fields_that_look_alike_when_joined_are_two_bookings() {
    JsonNode one =
        book(
            at("2024-12-20T14:00:00Z", "2024-12-20T15:00:00Z")
                .put("title", "A|2024-12-20T13:00:00Z"));
    JsonNode other =
        book(
            at("2024-12-20T13:00:00Z", "2024-12-20T14:00:00Z")
                .put("title", "A")
                .put("attendee_name", "2024-12-20T15:00:00Z"));
    JsonNode escaped =
        book(
            at("2024-12-20T16:00:00Z", "2024-12-20T17:00:00Z")
                .put("title", "A\\|2024-12-20T13:00:00Z"));

    assertThat(Stream.of(one, other, escaped).map(KeysTest::id).distinct()).hasSize(3);
    assertThat(desk.count("appointments")).isEqualTo(3);
  }

  // A13.
  @Test
  void a_model_cannot_supply_a_key() {
    JsonNode reply =
        book(
            booking()
                .put("intent_id", "ffffffffffffffff")
                .put("appointment_id", "eeeeeeeeeeeeeeee")
                .put("idempotency_key", "dddddddddddddddd")
                .put("org_id", "org_other"));

    assertThat(id(reply)).isEqualTo("55edb94050823c87");
    assertThat(
            book(booking().put("intent_id", "1111111111111111")).path("is_duplicate").asBoolean())
        .isTrue();
    assertThat(zapier.received()).hasSize(1);
  }

  // A24: it is not offered, so it decides nothing.
  @Test
  void a_header_with_a_key_is_not_taken() {
    for (String key : List.of("one", "two")) {
      RunningDesk.send(
          desk.request("/api/execute-intent")
              .header("Idempotency-Key", key)
              .POST(HttpRequest.BodyPublishers.ofString(Guide.REQUEST)));
    }

    assertThat(desk.count("appointments")).isEqualTo(1);
  }
}
