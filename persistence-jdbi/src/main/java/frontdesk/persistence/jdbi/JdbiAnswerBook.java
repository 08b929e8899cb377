package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.tools.AnswerBook;
import frontdesk.tools.Answered;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Keeps what is to be kept of an answer by one statement, whose parts stand in one order, so that
 * two of one call wait for each other and never in a circle.
 */
public final class JdbiAnswerBook implements AnswerBook {
  /**
   * Only this commit does not wait for the disk: a crash of the database loses what was kept in its
   * last half second, which no booking is part of.
   */
  private static final String WITHOUT_WAITING =
      "SELECT set_config('synchronous_commit', 'off', true)";

  private final Store store;

  public JdbiAnswerBook(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void keep(Answered answered) {
    store.with(
        answered.org(), handle -> bound(handle.createUpdate(sql(answered)), answered).execute());
  }

  // Seven forms at most, each of which the driver prepares once.
  private static String sql(Answered answered) {
    List<String> parts = new ArrayList<>();
    if (answered.record().isPresent()) {
      parts.add("known AS (" + JdbiCallWords.KNOWN + ")");
      parts.add("recorded AS (" + JdbiCallWords.TOOL_CALL + ")");
    }
    if (answered.remembered().isPresent()) {
      parts.add("remembered AS (" + JdbiConversations.KEEP + ")");
    }
    if (answered.counted().isPresent()) {
      parts.add("counted AS (" + JdbiTally.COUNT + ")");
    }
    return "WITH " + String.join(", ", parts) + " " + WITHOUT_WAITING;
  }

  private static Update bound(Update update, Answered answered) {
    update.bind("org", answered.org().value());
    if (answered.record().isPresent() || answered.remembered().isPresent()) {
      update.bind("call", answered.call().map(CallId::value).orElseThrow());
    }
    answered.record().ifPresent(it -> JdbiCallWords.bind(update, it));
    answered.remembered().ifPresent(it -> JdbiConversations.bind(update, it, answered.at()));
    answered.counted().ifPresent(it -> update.bind("counted", it.tool()).bind("as", it.result()));
    return update;
  }
}
