package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Audit;
import frontdesk.audit.AuditEntry;
import frontdesk.audit.InMemoryAudit;
import frontdesk.calls.Escalation;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import frontdesk.tools.DeskFixture;
import frontdesk.tools.ToolDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskToolsTest {
  private static final PhoneNumber CALLER = new PhoneNumber("+13125550177");
  private static final LiveCall CALL =
      new LiveCall(
          Demo.ORG, new CallId("rtc_1"), Way.to(new UserId("pete_admin")), Optional.of(CALLER));
  private static final Requested OF_ANOTHER =
      new Requested("call_1", "get_availability", "{\"user_id\":\"somebody_elses\"}");

  private final DeskFixture desk = DeskFixture.aDesk();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final List<String> outputs = new ArrayList<>();

  private void run(Requested requested, Audit record) {
    new DeskTools(desk.desk(), record, Runnable::run, Duration.ofSeconds(20))
        .run(CALL, requested, outputs::add);
  }

  @Test
  void number_that_calls_is_known_to_the_tools() {
    run(new Requested("call_1", "escalate_call", "{\"reason\":\"A leak\"}"), audit);

    assertThat(desk.handovers().of(Demo.ORG, CALL.id()).escalations())
        .singleElement()
        .extracting(Escalation::caller)
        .isEqualTo(Optional.of(CALLER));
  }

  @Test
  void id_that_is_not_theirs_is_on_record() {
    run(OF_ANOTHER, audit);

    assertThat(audit.entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("foreign_id");
              assertThat(entry.credential()).isEqualTo("call");
              assertThat(entry.call()).contains(CALL.id());
            });
  }

  @Test
  void record_that_cannot_be_written_does_not_silence_the_model() {
    run(OF_ANOTHER, new NoAudit());

    assertThat(outputs).singleElement().asString().contains("Unknown host");
  }

  @Test
  void a_desk_that_breaks_does_not_silence_the_model() {
    ToolDesk broken =
        desk.desk()
            .refusing(
                context -> {
                  throw new IllegalStateException("broken");
                });

    new DeskTools(broken, audit, Runnable::run, Duration.ofSeconds(20))
        .run(CALL, OF_ANOTHER, outputs::add);

    assertThat(outputs).singleElement().asString().contains("\"success\":false");
  }

  private static final class NoAudit implements Audit {
    @Override
    public void note(Act act) {
      throw new Unavailable("the store is away");
    }

    @Override
    public List<AuditEntry> entries(
        OrgId org, Instant since, Optional<AuditEntry> after, int most) {
      return List.of();
    }
  }
}
