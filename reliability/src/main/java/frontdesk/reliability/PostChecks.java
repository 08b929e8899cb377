package frontdesk.reliability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import frontdesk.reliability.Book.Appointment;
import frontdesk.reliability.Book.Notice;
import frontdesk.standins.zapier.Received;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** V4 and V5: what arrived at Zapier, by its journal. */
final class PostChecks {
  private PostChecks() {}

  /** V4. */
  static Stream<Violation> noMorePostsThanExplained(Evidence evidence) {
    Map<String, List<Received>> posts = byKey(evidence.posts());
    Map<String, Notice> notices = notices(evidence);
    Stream<Violation> many =
        posts.entrySet().stream()
            .filter(post -> unexplained(post.getValue().size(), notices.get(post.getKey())) > 0)
            .map(
                post ->
                    new Violation(
                        "V4",
                        post.getValue().size()
                            + " POSTs of "
                            + post.getKey()
                            + ", unknown "
                            + unknowns(notices.get(post.getKey()))));
    Stream<Violation> unlike =
        posts.entrySet().stream()
            .filter(post -> post.getValue().stream().map(Received::body).distinct().count() > 1)
            .map(post -> new Violation("V4", "POSTs of " + post.getKey() + " differ"));
    Stream<Violation> missing =
        notices.values().stream()
            .filter(notice -> notice.hook() && notice.stage().equals("DELIVERED"))
            .filter(notice -> !posts.containsKey(notice.key()))
            .map(notice -> new Violation("V4", notice.id() + " is delivered and never arrived"));
    return Stream.of(many, unlike, missing).flatMap(all -> all);
  }

  /** V5. The row's time is that of its transaction's begin, so it is a bound and no more. */
  static Stream<Violation> noPostWithoutItsCommit(Evidence evidence) {
    Map<String, Appointment> rows =
        evidence.book().appointments().stream()
            .collect(toMap(Appointment::id, one -> one, (one, other) -> one));
    return evidence.posts().stream()
        .filter(post -> !post.appointmentId().isEmpty())
        .map(post -> without(post, rows.get(post.appointmentId())))
        .filter(Objects::nonNull);
  }

  private static @Nullable Violation without(Received post, @Nullable Appointment row) {
    if (row == null) {
      return new Violation("V5", post.appointmentId() + " was sent and is not in the book");
    }
    return post.entry().at().isBefore(row.bookedAt())
        ? new Violation("V5", post.appointmentId() + " was sent before it was booked")
        : null;
  }

  /** How many POSTs of all nobody can explain. */
  static long unexplained(Evidence evidence) {
    Map<String, Notice> notices = notices(evidence);
    return byKey(evidence.posts()).entrySet().stream()
        .mapToLong(post -> unexplained(post.getValue().size(), notices.get(post.getKey())))
        .sum();
  }

  private static long unexplained(int posts, @Nullable Notice notice) {
    return Math.max(0, posts - 1 - unknowns(notice));
  }

  private static int unknowns(@Nullable Notice notice) {
    return notice == null ? 0 : notice.unknowns();
  }

  private static Map<String, List<Received>> byKey(List<Received> posts) {
    return posts.stream().collect(groupingBy(Received::idempotencyKey));
  }

  private static Map<String, Notice> notices(Evidence evidence) {
    return evidence.book().notices().stream()
        .filter(notice -> notice.hook() || !notice.key().isEmpty())
        .collect(toMap(Notice::key, notice -> notice, (one, other) -> one));
  }
}
