package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AboutOwnHostTest {
  private final List<Request> heard = new ArrayList<>();
  private final AboutOwnHost ann =
      new AboutOwnHost(
          Demo.ORG,
          new UserId("ann"),
          request -> {
            heard.add(request);
            return Response.json(200, Map.of());
          });

  private int status(Map<String, List<String>> query) throws IOException {
    Body none = Body.of(new ByteArrayInputStream(new byte[0]));
    return ann.handle(
            new Request("DELETE", "/calendar/auth/disconnect", query, Headers.none(), none))
        .status();
  }

  // J6
  @Test
  void a_host_who_signed_in_is_not_heard_about_another() throws IOException {
    assertThat(status(Map.of("user_id", List.of("bob")))).isEqualTo(403);
    assertThat(status(Map.of("user_id", List.of("ann", "bob")))).isEqualTo(403);
    assertThat(status(Map.of("user_id", List.of("nobody")))).isEqualTo(403);

    assertThat(heard).isEmpty();
  }

  @Test
  void who_names_nobody_means_the_host_who_signed_in() throws IOException {
    assertThat(status(Map.of())).isEqualTo(200);
    assertThat(status(Map.of("user_id", List.of("ann")))).isEqualTo(200);

    assertThat(heard).allMatch(request -> request.query("user_id").orElse("").equals("ann"));
  }
}
