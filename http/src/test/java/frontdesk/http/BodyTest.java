package frontdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {

  @Test
  void a_body_of_just_the_limit_is_read() throws IOException {
    byte[] bytes = {1, 2, 3};

    assertThat(Body.of(bytes).read(3)).containsExactly(1, 2, 3);
    assertThat(Body.of(new ByteArrayInputStream(bytes)).read(3)).containsExactly(1, 2, 3);
    assertThat(Body.empty().read(0)).isEmpty();
  }

  @Test
  void one_byte_more_is_refused() {
    byte[] bytes = {1, 2, 3};

    assertThatThrownBy(() -> Body.of(bytes).read(2)).isInstanceOf(BodyTooLarge.class);
    assertThatThrownBy(() -> Body.of(new ByteArrayInputStream(bytes)).read(2))
        .isInstanceOf(BodyTooLarge.class)
        .hasMessage("the body is larger than 2 bytes");
  }

  @Test
  void an_endless_body_is_left_some_way_beyond_the_limit() {
    AtomicLong given = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given.incrementAndGet();
            return 'x';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            given.addAndGet(length);
            return length;
          }
        };

    assertThatThrownBy(() -> Body.of(endless).read(1000)).isInstanceOf(BodyTooLarge.class);
    assertThat(given).hasValue(1001L + StreamBody.THROWN_AWAY);
  }

  @Test
  void a_body_whose_sender_is_gone_says_so() throws IOException {
    InputStream gone = InputStream.nullInputStream();
    gone.close();

    assertThatThrownBy(() -> Body.of(gone).read(9)).isInstanceOf(BodyBrokeOff.class);
  }

  @Test
  void a_stream_that_was_read_is_not_taken_for_an_empty_body() throws IOException {
    Body body = Body.of(new ByteArrayInputStream(new byte[] {1}));
    body.read(9);

    assertThatThrownBy(() -> body.read(9)).isInstanceOf(IOException.class);
  }
}
