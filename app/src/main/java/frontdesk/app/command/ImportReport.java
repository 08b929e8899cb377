package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.UserId;
import frontdesk.accounts.ConsentProblem;
import frontdesk.accounts.ImportGrants;
import frontdesk.accounts.ImportGrants.End;
import frontdesk.accounts.ImportGrants.Row;
import frontdesk.accounts.TakeOverGrant.Outcome.MailboxInUse;
import frontdesk.accounts.TakeOverGrant.Outcome.MustConnect;
import frontdesk.accounts.TakeOverGrant.Outcome.NoToken;
import frontdesk.accounts.TakeOverGrant.Outcome.TakenOver;
import frontdesk.accounts.TakeOverGrant.Outcome.WasConnected;
import frontdesk.accounts.TakeOverGrant.Outcome.WeAreRefused;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what came of each row, and of all together. */
final class ImportReport {
  private final Tools tools;
  private final boolean json;
  private final int rows;
  private final Map<Result, Integer> totals = new EnumMap<>(Result.class);
  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();
  private int number;

  /**
   * @param rows how many there are in all
   */
  ImportReport(Tools tools, boolean json, int rows) {
    this.tools = tools;
    this.json = json;
    this.rows = rows;
  }

  /** What came of a row, as totals count it. */
  private enum Result {
    TAKEN_OVER("taken over"),
    ALREADY_CONNECTED("already connected"),
    RECONNECT("needs to reconnect"),
    NO_TOKEN("no refresh token"),
    MAILBOX_IN_USE("mailbox in use"),
    NO_USER("no usable user_id"),
    NO_ANSWER("not answered"),
    REFUSED("refused");

    private final String words;

    Result(String words) {
      this.words = words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Line(Result result, String text) {
    static Line of(Result result) {
      return new Line(result, result.words);
    }
  }

  /** One more row was tried. */
  void row(Row row, ImportGrants.Outcome outcome) {
    number++;
    Line line = line(outcome);
    totals.merge(line.result(), 1, Integer::sum);
    // What is no host's id may be anything, a token in the wrong column too.
    String user = UserId.parse(row.user()).map(UserId::value).orElse("row " + number);
    if (json) {
      told.addObject()
          .put("row", number)
          .put("user", user)
          .put("result", line.result().code())
          .put("message", line.text());
    } else {
      tools.out().println(user + ": " + line.text());
    }
  }

  /** There are no further rows. */
  int end(End end) {
    int left = rows - number;
    if (json) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      all.set("rows", told);
      ObjectNode counts = all.putObject("totals");
      totals.forEach((result, count) -> counts.put(result.code(), count));
      all.put("not_tried", left).put("end", end.name().toLowerCase(Locale.ROOT));
      tools.out().println(all.toPrettyString());
    } else {
      tools.out().println(totals(left));
    }
    return sayWhy(end);
  }

  private String totals(int left) {
    String counts =
        totals.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words)
            .collect(Collectors.joining(", "));
    String all = rows + (rows == 1 ? " row" : " rows");
    return all
        + (counts.isEmpty() ? "" : ": " + counts)
        + (left > 0 ? ", " + left + " not tried" : "")
        + ".";
  }

  private int sayWhy(End end) {
    if (end == End.WE_ARE_REFUSED) {
      tools
          .err()
          .println(
              "Microsoft refuses this server, so no row can succeed. Check MICROSOFT_CLIENT_ID,"
                  + " MICROSOFT_CLIENT_SECRET (has it expired?) and MICROSOFT_TENANT_ID: tokens work"
                  + " only with the client id they were given to. Nobody was disconnected; repeat"
                  + " this when it is mended.");
      return Commands.COULD_NOT;
    }
    if (end == End.NOT_ANSWERED || totals.containsKey(Result.NO_ANSWER)) {
      tools
          .err()
          .println(
              "Microsoft's sign-in service or the database did not answer. The tokens are as good"
                  + " as before; to repeat this is safe.");
      return Commands.COULD_NOT;
    }
    return totals.containsKey(Result.NO_USER) ? Commands.COULD_NOT : Commands.DONE;
  }

  private static Line line(ImportGrants.Outcome outcome) {
    if (outcome instanceof ImportGrants.Outcome.Tried tried) {
      return tried(tried.outcome());
    }
    return outcome instanceof ImportGrants.Outcome.NobodyNamed
        ? Line.of(Result.NO_USER)
        : new Line(Result.NO_ANSWER, "the service did not answer, try again");
  }

  private static Line tried(frontdesk.accounts.TakeOverGrant.Outcome outcome) {
    if (outcome instanceof TakenOver) {
      return Line.of(Result.TAKEN_OVER);
    }
    if (outcome instanceof WasConnected) {
      return Line.of(Result.ALREADY_CONNECTED);
    }
    if (outcome instanceof NoToken) {
      return new Line(Result.NO_TOKEN, "no refresh token; has to connect");
    }
    if (outcome instanceof MailboxInUse inUse) {
      String by = inUse.by().map(UserId::value).orElse("another host");
      return new Line(Result.MAILBOX_IN_USE, "mailbox in use by " + by);
    }
    if (outcome instanceof WeAreRefused) {
      return new Line(Result.REFUSED, "Microsoft refuses this server; nothing changed");
    }
    String why = because(((MustConnect) outcome).why());
    return new Line(Result.RECONNECT, "needs to reconnect because " + why);
  }

  private static String because(ConsentProblem why) {
    return switch (why) {
      case EXPIRED -> "the token is no longer good";
      case DECLINED -> "access is not permitted";
      case NEEDS_ADMINISTRATOR -> "only an administrator of theirs can permit it";
      case CALENDAR_NOT_PERMITTED -> "the calendar itself is not permitted";
      case NO_MAILBOX -> "the account has no mailbox that can be reached";
      case OTHER_MAILBOX -> "another mailbox was connected here";
      case MAILBOX_IN_USE, OUR_REGISTRATION, NOT_ASKED -> "the connection was refused";
    };
  }
}
