package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.http.Response;
import frontdesk.tools.DeskFixture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused as a whole, in JSON, and changes nothing. */
class UnreadableMessageTest {
  private static final int LIMIT = 8 * 1024 * 1024;

  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "[]",
        "[{\"message\":{}}]",
        "null",
        "true",
        "7",
        "\"{}\"",
        "{",
        "{]",
        "{}{}",
        "{} x",
        "{\"message\":{}}}",
        "{\"message\":{\"type\":\"tool-calls\",}}",
        "{'message':{}}",
        "{message:{}}",
        "{\"message\":{\"cost\":NaN}}",
        "{\"message\":{\"cost\":Infinity}}",
        "{\"message\":{\"cost\":01}}",
        "{\"message\":{}} // done",
        "/* hi */ {}",
        "{\"message\":{\"transcript\":\"line\nbreak\"}}",
        "{\"message\":{\"transcript\":\"\\x\"}}",
        "message=%7B%7D"
      })
  void what_is_no_json_object_is_refused(String body) {
    assertThatItIsRefused(400, door.post(body.getBytes(UTF_8)));
  }

  // I2
  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-booking/arguments-as-text.json",
        "one-booking/all-three-lists.json",
        "one-booking/no-wrapper.json",
        "function-call/object.json"
      })
  void a_message_that_breaks_off_anywhere_never_books(String message) {
    byte[] whole = file(message).strip().getBytes(UTF_8);

    for (int end = 0; end < whole.length; end++) {
      assertThat(door.post(Arrays.copyOf(whole, end)).status()).as("after " + end).isEqualTo(400);
    }
    door.assertThatNothingHappened();

    assertThat(door.post(whole).status()).isEqualTo(200);
    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    String message = file("one-booking/tool-call-list-only.json").replace("Jane", "Jürgen");

    assertThatItIsRefused(400, door.post(message.getBytes(ISO_8859_1)));
    assertThatItIsRefused(400, door.post(message.getBytes(UTF_16)));
  }

  // I25
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/html",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "application/xml",
        "json",
        ""
      })
  void another_type_of_content_is_refused(String type) {
    byte[] message = file("one-booking/tool-call-list-only.json").getBytes(UTF_8);

    assertThatItIsRefused(415, door.post(message, type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
  void json_may_be_announced_in_any_spelling(String type) {
    byte[] message = file("one-booking/tool-call-list-only.json").getBytes(UTF_8);

    assertThat(door.post(message, type).status()).isEqualTo(200);
  }

  @Test
  void a_body_of_eight_megabytes_is_read_and_a_longer_one_is_refused() {
    String message = file("one-booking/tool-call-list-only.json").strip();
    byte[] tooLong = (message + " ".repeat(LIMIT + 1 - message.length())).getBytes(UTF_8);

    assertThatItIsRefused(413, door.post(tooLong));

    assertThat(door.post(Arrays.copyOf(tooLong, LIMIT)).status()).isEqualTo(200);
  }

  private void assertThatItIsRefused(int status, Response response) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    assertThat(tree(response).isObject()).isTrue();
    door.assertThatNothingHappened();
  }
}
