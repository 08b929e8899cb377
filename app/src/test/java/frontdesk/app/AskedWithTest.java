package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Principal;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.audit.Audit;
import frontdesk.audit.AuditEntry;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedWithTest {
  private static final Response ANSWER = Response.json(404, Map.of());

  private final List<Act> written = new ArrayList<>();
  private boolean away;

  private final Audit audit =
      new Audit() {
        @Override
        public void note(Act act) {
          if (away) {
            throw new Unavailable("away");
          }
          written.add(act);
        }

        @Override
        public List<AuditEntry> entries(
            OrgId org, Instant since, Optional<AuditEntry> after, int most) {
          return List.of();
        }
      };

  private Response answered() throws IOException {
    AskedWith door =
        new AskedWith(
            new Principal(Demo.ORG, "site"),
            audit,
            request -> {
              Asking.note(Act.foreign(Demo.ORG, "call_id", "another's"));
              return ANSWER;
            });
    Body none = Body.of(new ByteArrayInputStream(new byte[0]));
    return door.handle(new Request("GET", "/api/calls/x", Map.of(), Headers.none(), none));
  }

  // J6
  @Test
  void what_was_not_theirs_is_on_record_with_their_credential() throws IOException {
    assertThat(answered()).isEqualTo(ANSWER);
    answered();

    assertThat(written).hasSize(2).allMatch(act -> act.credential().equals("site"));
  }

  @Test
  void nobodys_answer_is_worse_for_a_record_that_cannot_be_kept() throws IOException {
    away = true;

    assertThat(answered()).isEqualTo(ANSWER);
  }
}
