package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.zapier.Fault;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that dies at each place where a booking is half done; section B of the catalogue. */
@Timeout(120)
class CrashTest {
  private static final String DOOR = "POST /api/execute-intent";
  private static final String BOOKING = "commit.*insert appointments";
  private static final String HOOK_BEFORE = "before call: POST";
  private static final String HOOK_AFTER = "after call: POST";

  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene(Map.of());
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  // Whatever a test did, nothing that must not be has come of it.
  @AfterEach
  void judge() {
    scene.zapier().faults().clear();
    scene.eventuallyNone(scene::violations);
  }

  private static Asked repeated(Booking wish) {
    Asked again = scene.driver().insist(wish);

    assertThat(again.booked()).as("the repeat under a new id").isTrue();
    assertThat(scene.rows(wish)).isEqualTo(1);
    return again;
  }

  private static void sentOnce(Asked booked) {
    scene.eventually(() -> scene.posts(booked) > 0);

    assertThat(scene.posts(booked)).isEqualTo(1);
  }

  @Test // B1
  void after_the_request_was_read_nothing_is_booked_and_a_repeat_books_once() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, "request read: " + DOOR);
    assertThat(scene.rows(wish)).isZero();

    sentOnce(repeated(wish));
  }

  @Test // B2
  void before_the_commit_nothing_is_booked_and_a_repeat_books_once() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, "before " + BOOKING);
    assertThat(scene.rows(wish)).isZero();

    sentOnce(repeated(wish));
  }

  @Test // B3, B4
  void after_the_commit_it_is_booked_and_a_repeat_sends_what_was_not_sent() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, "after " + BOOKING);
    assertThat(scene.rows(wish)).isEqualTo(1);

    sentOnce(repeated(wish));
  }

  @Test // B6
  void before_the_answer_all_is_done_and_a_repeat_hears_the_same_id() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, "before answer: " + DOOR);

    Asked again = repeated(wish);
    assertThat(again.reply().map(Reply::body).orElse("")).contains("\"is_duplicate\":true");
    // Where the answer left before the POST did, nobody knows what became of that attempt.
    assertThat(scene.posts(again)).isLessThanOrEqualTo(1);
  }

  @Test // B7
  void before_the_first_byte_to_zapier_at_most_one_post_is_ever_sent() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, HOOK_BEFORE);
    scene.leasesRunOut();

    assertThat(scene.posts(repeated(wish))).isLessThanOrEqualTo(1);
  }

  @Test // B8
  void after_zapier_has_it_and_before_it_answers_it_is_not_sent_again_by_the_default_policy() {
    Booking wish = scene.somethingNew();
    int before = scene.zapier().received().size();
    Fault held = scene.zapier().faults().onAll().hold();
    Node victim = scene.victim();
    CompletableFuture<Asked> unanswered =
        CompletableFuture.supplyAsync(() -> scene.driver().ask(wish, victim.url()));
    scene.awaitPosts(before + 1);
    victim.kill();
    held.release();
    scene.replaceVictim();
    scene.leasesRunOut();

    unanswered.join(); // what it heard, if it was quicker than the kill, is the judge's business
    Asked again = repeated(wish);
    sentOnce(again);
    scene.eventually(() -> scene.stage(again).equals("UNKNOWN"));
  }

  @Test // B9
  void after_a_2xx_and_before_it_is_written_down_it_is_not_sent_again_by_the_default_policy() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, HOOK_AFTER);
    scene.leasesRunOut();

    Asked again = repeated(wish);
    sentOnce(again);
    scene.eventually(() -> scene.stage(again).equals("UNKNOWN"));
  }

  @Test // B9 where what perhaps arrived is sent again
  void after_a_2xx_it_is_sent_again_under_its_id_where_the_organisation_says_so() {
    Booking wish = scene.somethingNew();
    scene.sendsAgain(true);
    try {
      scene.dies(wish, HOOK_AFTER);

      Asked again = repeated(wish);
      scene.eventually(() -> scene.stage(again).equals("DELIVERED"));
      // The judge counts: no more than one for each attempt that is recorded unknown.
      assertThat(scene.posts(again)).isGreaterThanOrEqualTo(2);
    } finally {
      scene.sendsAgain(false);
    }
  }

  @Test // B10
  void after_the_result_is_written_down_it_is_delivered_and_done() {
    Booking wish = scene.somethingNew();
    scene.dies(wish, HOOK_AFTER, "after commit: update outbox");

    Asked again = repeated(wish);
    sentOnce(again);
    scene.eventually(() -> scene.stage(again).equals("DELIVERED"));
  }

  @Test // B17
  void a_server_that_stood_still_beyond_its_lease_overwrites_nothing_when_it_goes_on() {
    Booking wish = scene.somethingNew();
    int before = scene.zapier().received().size();
    Fault held = scene.zapier().faults().onAll().hold();
    Node frozen = scene.victim();
    CompletableFuture<Asked> late =
        CompletableFuture.supplyAsync(() -> scene.driver().ask(wish, frozen.url()));
    scene.awaitPosts(before + 1);
    frozen.freeze();
    scene.leasesRunOut();
    Asked meanwhile = repeated(wish);

    held.release();
    frozen.resume();

    assertThat(late.join().booked()).isTrue();
    sentOnce(meanwhile);
    assertThat(late.join().reply().flatMap(Reply::appointment))
        .isEqualTo(meanwhile.reply().flatMap(Reply::appointment));
  }
}
