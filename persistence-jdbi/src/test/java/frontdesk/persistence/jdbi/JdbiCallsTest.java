package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.calls.CallBacks;
import frontdesk.calls.CallBacksContract;
import frontdesk.calls.CallFacts;
import frontdesk.calls.CallFigures;
import frontdesk.calls.CallFiguresContract;
import frontdesk.calls.CallList;
import frontdesk.calls.CallListContract;
import frontdesk.calls.CallWords;
import frontdesk.calls.CallWordsContract;
import frontdesk.calls.Calls;
import frontdesk.calls.CallsContract;
import frontdesk.calls.Escalation;
import frontdesk.calls.Handovers;
import frontdesk.calls.HandoversContract;
import frontdesk.calls.HeardCalls;
import frontdesk.calls.HeardCallsContract;
import frontdesk.calls.Intake;
import frontdesk.calls.LiveCalls;
import frontdesk.calls.LiveCallsContract;
import frontdesk.calls.OldCalls;
import frontdesk.calls.OldCallsContract;
import frontdesk.calls.RunningTools;
import frontdesk.calls.RunningToolsContract;
import frontdesk.calls.Urgency;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Outbox;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class JdbiCallsTest
    implements CallsContract,
        CallWordsContract,
        HandoversContract,
        OldCallsContract,
        CallFiguresContract,
        CallListContract,
        HeardCallsContract,
        LiveCallsContract,
        RunningToolsContract,
        CallBacksContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  JdbiCallsTest() {
    owner.useHandle(
        handle -> handle.execute("INSERT INTO organisations (org_id) VALUES ('org_other')"));
  }

  @Override
  public Calls calls() {
    return new JdbiCalls(jdbi);
  }

  @Override
  public CallWords words() {
    return new JdbiCallWords(jdbi);
  }

  @Override
  public Handovers handovers() {
    return new JdbiHandovers(jdbi);
  }

  @Override
  public HeardCalls heard() {
    return new JdbiHeardCalls(jdbi);
  }

  @Override
  public CallList callList() {
    return new JdbiCallList(jdbi);
  }

  @Override
  public LiveCalls live() {
    return new JdbiLiveCalls(jdbi);
  }

  @Override
  public CallBacks callBacks() {
    return new JdbiCallBacks(jdbi);
  }

  @Override
  public RunningTools running() {
    return new JdbiRunningTools(jdbi);
  }

  @Override
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  @Override
  public OldCalls oldCalls() {
    return new JdbiOldCalls(jdbi);
  }

  @Override
  public CallFigures figures() {
    return new JdbiCallFigures(jdbi);
  }

  @Test
  void an_organisation_keeps_its_calls_as_long_as_it_wants() {
    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE organisations SET keep_calls_days = 365 WHERE org_id = 'org_other'"));
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);
    calls().note(OTHER, CALL, CallFacts.NONE, NOON);

    assertThat(oldCalls().delete(LONG_AFTER, 10)).isEqualTo(1);

    assertThat(calls().find(OTHER, CALL)).isPresent();
  }

  @Test
  void what_was_handed_over_goes_with_its_call_or_when_it_is_old_itself() {
    whatWasHandedOverGoes(Optional.of(CALL));
    whatWasHandedOverGoes(Optional.empty());
  }

  private void whatWasHandedOverGoes(Optional<CallId> call) {
    Escalation escalation =
        Escalation.of(
            Demo.ORG,
            call,
            Optional.empty(),
            new Escalation.Wish("A person", Urgency.LOW, "Jane"),
            NOON);
    CallEscalated notice =
        new CallEscalated(
            Demo.ORG, escalation.id(), call, Optional.empty(), "A person", "low", "Jane", NOON);
    handovers().escalate(escalation, List.of(notice), NO_IDS);
    handovers()
        .keep(
            new Intake(Demo.ORG, "intake-1", call, Map.of("name", "Jane"), Urgency.LOW, true, NOON),
            NO_IDS);

    oldCalls().delete(LONG_AFTER, 10);

    assertThat(rows("escalations") + rows("intakes")).isZero();
    assertThat(outbox().standing(Demo.ORG, notice.id())).isEmpty();
  }

  private int rows(String table) {
    return owner.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }

  @Test
  void a_tool_call_is_kept_in_one_statement() {
    assertThat(
            statements(
                () -> words().toolCall(Demo.ORG, CALL, CallWordsContract.toolCall("told", 1))))
        .isEqualTo(1);
    assertThat(
            statements(
                () -> words().toolCall(Demo.ORG, CALL, CallWordsContract.toolCall("told", 1))))
        .isEqualTo(1);
  }

  @Test
  void every_method_takes_a_fixed_number_of_statements() {
    assertThat(statements(() -> calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON))).isEqualTo(1);
    assertThat(statements(() -> calls().find(Demo.ORG, CALL))).isEqualTo(1);
    assertThat(statements(() -> calls().newest(Demo.ORG, 10, 0))).isEqualTo(2);
    assertThat(
            statements(() -> words().line(Demo.ORG, CALL, "1", CallWordsContract.line("Hello", 1))))
        .isEqualTo(1);
    assertThat(statements(() -> words().said(Demo.ORG, CALL))).isEqualTo(2);
    assertThat(statements(() -> handovers().of(Demo.ORG, new CallId("none")))).isEqualTo(2);
  }

  private int statements(Runnable work) {
    AtomicInteger count = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            count.incrementAndGet();
          }
        });
    work.run();
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return count.get();
  }
}
