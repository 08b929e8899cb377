package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
  private static final int SMALL = BodyRoom.UNCOUNTED;
  private static final int LIMIT = 10 * SMALL;

  private final BodyRoom room = new BodyRoom(3 * SMALL);

  private static Response read(BodyRoom.Share share, int length) throws IOException {
    return JsonDoor.answer(request(share, length), LIMIT, body -> Response.empty(204));
  }

  private static Request request(BodyRoom.Share share, int length) {
    Headers headers = Headers.of(Map.of("Content-Type", List.of("application/json")));
    Body body = Body.of(share.counting(new ByteArrayInputStream(new byte[length])));
    return new Request("POST", "/door", Map.of(), headers, body);
  }

  // I5
  @Test
  void beyond_what_may_be_held_at_once_it_is_said_when_to_come_again() throws IOException {
    try (BodyRoom.Share first = room.share();
        BodyRoom.Share second = room.share()) {
      assertThat(read(first, 3 * SMALL).status()).isEqualTo(204);

      Response full = read(second, 3 * SMALL);

      assertThat(full.status()).isEqualTo(503);
      assertThat(full.headers()).containsKey("Retry-After").containsEntry("Connection", "close");
    }
  }

  @Test
  void small_bodies_always_have_room() throws IOException {
    try (BodyRoom.Share large = room.share();
        BodyRoom.Share small = room.share()) {
      assertThat(read(large, 4 * SMALL).status()).isEqualTo(204);
      assertThat(read(small, SMALL).status()).isEqualTo(204);
    }
  }

  @Test
  void what_was_answered_or_refused_gives_its_room_back() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (BodyRoom.Share share = room.share()) {
        assertThat(read(share, 4 * SMALL).status()).isEqualTo(204);
      }
      try (BodyRoom.Share share = room.share()) {
        assertThat(read(share, 5 * SMALL).status()).isEqualTo(503);
      }
    }
  }

  @Test
  void a_body_that_says_it_is_too_long_is_not_read() throws IOException {
    Headers headers =
        Headers.of(
            Map.of(
                "Content-Type", List.of("application/json"),
                "Content-Length", List.of("1000000000")));
    Body unread =
        limit -> {
          throw new AssertionError("it was read");
        };

    Response refused =
        JsonDoor.answer(
            new Request("POST", "/door", Map.of(), headers, unread),
            LIMIT,
            body -> Response.empty(204));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.headers()).containsEntry("Connection", "close");
  }
}
