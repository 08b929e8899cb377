package frontdesk.persistence.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The rules for statements that let the data be spread by organisation (S6 to S8, S10, S12). */
public final class SpreadRules {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern PART = Pattern.compile(".*_part(\\d)");

  private static final Pattern LOCKS =
      pattern("\\bFOR\\s+(NO\\s+KEY\\s+UPDATE|UPDATE|SHARE|KEY\\s+SHARE)\\b");

  private static final Pattern ONE_ORGANISATION = pattern("\\borg_id\\s*=\\s*:org\\b");

  private static final Pattern SETS = pattern("\\bUPDATE\\b.*\\bSET\\b|\\bDO\\s+UPDATE\\s+SET\\b");

  private static final Pattern VOLATILE =
      pattern("\\b(clock_timestamp|random|gen_random_uuid|uuidv7|timeofday)\\s*\\(");

  private static final Pattern SESSION =
      pattern("^\\s*SET\\s+(?!LOCAL\\b)|set_config\\([^)]*,\\s*false\\s*\\)");

  private static final Pattern HINTS =
      pattern("^\\s*(UN)?LISTEN\\b|^\\s*NOTIFY\\b|pg_notify|pg_(try_)?advisory");

  /**
   * Statements that ask all organisations, each with its reason. They only read, change and lock
   * nothing, and what is done then is done for one organisation after the other.
   */
  private static final List<String> ACROSS =
      List.of(
          // Whose notices are due, whose entries are to be looked at: the first step of a claim.
          "SELECT org_id FROM outbox WHERE due_at <= now() AND (stage = 'SENDING' OR NOT EXISTS",
          "SELECT org_id FROM outbox WHERE review_at <= now() GROUP BY org_id",
          // Whose holds, conversations, deliveries, calls or counts are old: the first step of a
          // cleaner.
          "SELECT DISTINCT org_id FROM occupied WHERE held_until",
          "SELECT DISTINCT org_id FROM conversations WHERE kept_at",
          "SELECT DISTINCT org_id FROM deliveries WHERE",
          "SELECT DISTINCT org_id FROM allowances WHERE span",
          "SELECT org_id FROM organisations o, LATERAL",
          // Whose calls nobody hears any more: the first step of whoever ends them.
          "SELECT DISTINCT org_id FROM calls WHERE heard_at",
          "SELECT DISTINCT org_id FROM audit WHERE at <",
          // Which keys sealed anything: asked at a start and when keys are changed.
          "SELECT DISTINCT key_id FROM calendar_grants",
          "SELECT DISTINCT org_id FROM calendar_grants",
          "SELECT DISTINCT key_id FROM hooks",
          "SELECT DISTINCT org_id FROM hooks",
          "SELECT DISTINCT key_id FROM credentials",
          "SELECT DISTINCT org_id FROM credentials",
          // Whether a door may be open: asked now and then, while no credential is set.
          "SELECT NOT EXISTS (SELECT 1 FROM organisations WHERE org_id <> ",
          // Whether anybody has a credential: asked at a start that others can reach.
          "SELECT EXISTS (SELECT 1 FROM credentials WHERE revoked_at IS NULL)",
          // How the outbox stands, without a word about whose: what operators look at.
          "SELECT 'attempt' AS waits_for, stage, count(*) AS times FROM outbox WHERE due_at <= now()",
          "SELECT extract(epoch FROM now() - min(due_at)) FROM outbox WHERE due_at <= now()",
          "SELECT count(*) FROM destinations WHERE closed_until > now()",
          // Whose a dialled number is: whoever rings names no organisation.
          "SELECT org_id FROM host_lines WHERE line",
          // Which organisations there are: an operator looks.
          "SELECT org_id, name, disabled FROM organisations WHERE org_id COLLATE",
          // Whether there is any organisation: asked at a start, before the first one is made.
          "INSERT INTO organisations (org_id, shares_properties) SELECT :org, true WHERE NOT EXISTS");

  private SpreadRules() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The statements that may ask all organisations. */
  public static List<String> across() {
    return ACROSS;
  }

  /** Which rules a statement breaks, by its words. */
  public static List<String> brokenBy(String sql) {
    List<String> broken = new ArrayList<>();
    if (LOCKS.matcher(sql).find() && !ONE_ORGANISATION.matcher(sql).find()) {
      broken.add("S7: it locks rows of more than one organisation");
    }
    if (SETS.matcher(sql).find() && VOLATILE.matcher(sql).find()) {
      broken.add("S8: it sets what each part would make anew");
    }
    if (SESSION.matcher(sql).find()) {
      broken.add("S10: it changes the session beyond its transaction");
    }
    if (HINTS.matcher(sql).find()) {
      broken.add("S12: it leans on what is only known on one server");
    }
    return broken;
  }

  /** Whether it is one of those that may ask all organisations. */
  public static boolean mayAskAll(String sql) {
    String words = sql.strip().replaceAll("\\s+", " ");
    return ACROSS.stream().anyMatch(words::startsWith);
  }

  /**
   * S6, by what the planner would do on the rehearsal.
   *
   * @param bound the statement with its values
   */
  public static Optional<String> spreadOver(Jdbi rehearsal, String bound) {
    Set<String> parts = new TreeSet<>();
    rehearsal.useTransaction(
        handle -> {
          handle.execute("SET LOCAL plan_cache_mode = force_custom_plan");
          try (var statement = handle.getConnection().createStatement();
              var rows = statement.executeQuery("EXPLAIN (FORMAT JSON) " + bound)) {
            rows.next();
            collect(parsed(rows.getString(1)), parts);
          } catch (java.sql.SQLException failed) {
            throw new IllegalStateException("cannot be explained: " + bound, failed);
          }
        });
    return parts.size() > 1
        ? Optional.of("S6: it touches the parts " + parts + " of four")
        : Optional.empty();
  }

  private static void collect(JsonNode plan, Set<String> parts) {
    plan.findValuesAsText("Relation Name")
        .forEach(
            name -> {
              var matcher = PART.matcher(name);
              if (matcher.matches()) {
                parts.add(matcher.group(1));
              }
            });
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
