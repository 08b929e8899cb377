package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LateNotesTest {
  private final List<String> written = new ArrayList<>();
  private boolean away;
  private boolean full;
  private final LateNotes notes =
      new LateNotes(
          task -> {
            if (full) {
              throw new RejectedExecutionException();
            }
            task.run();
          });

  private void write(String words) {
    notes.write(
        words.length(),
        () -> {
          if (away) {
            throw new Unavailable("the store is away");
          }
          written.add(words);
        });
  }

  @Test
  void what_was_said_while_the_store_was_away_is_written_once_it_is_back() {
    away = true;
    write("Hello");
    write("Good morning");
    notes.tick();
    assertThat(written).isEmpty();

    away = false;
    notes.tick();

    assertThat(written).containsExactlyInAnyOrder("Hello", "Good morning");
    assertThat(notes.lost()).isZero();
  }

  @Test
  void what_no_thread_had_room_for_is_written_later() {
    full = true;
    write("Hello");
    notes.tick();

    full = false;
    notes.tick();

    assertThat(written).containsExactly("Hello");
  }

  @Test
  void what_there_is_no_room_for_is_lost_and_counted() {
    away = true;
    String half = "x".repeat(LateNotes.MOST / 2 - LateNotes.EACH);
    write(half);
    write(half);
    write("One more");
    write("And one");
    assertThat(notes.lost()).isEqualTo(2);

    away = false;
    notes.tick();
    write("Back");

    assertThat(written).containsExactlyInAnyOrder(half, half, "Back");
  }

  @Test
  void a_note_that_is_broken_is_counted_and_holds_up_nobody() {
    notes.write(
        0,
        () -> {
          throw new IllegalStateException("broken");
        });
    write("Hello");

    assertThat(written).containsExactly("Hello");
    assertThat(notes.lost()).isEqualTo(1);
  }

  @Test
  void whoever_finishes_waits_until_all_is_written() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    LateNotes slow = new LateNotes(waiting::add);
    slow.write(0, () -> written.add("Hello"));
    Thread writer = new Thread(() -> waiting.forEach(Runnable::run));

    writer.start();
    slow.finish(Duration.ofSeconds(20));

    assertThat(written).containsExactly("Hello");
    assertThat(slow.lost()).isZero();
  }

  @Test
  void what_is_not_written_in_the_end_is_lost_and_nobody_waits_longer_for_it() {
    away = true;
    write("Hello");

    notes.finish(Duration.ofMillis(1));

    assertThat(notes.lost()).isEqualTo(1);
  }
}
