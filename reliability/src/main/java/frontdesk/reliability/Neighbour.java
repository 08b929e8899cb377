package frontdesk.reliability;

import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.MakeCredential;
import frontdesk.accounts.Tenant;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** An organisation of its own, with a desk that takes any time and a key, which books. */
final class Neighbour {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final Instant FIRST = Instant.parse("2027-01-04T00:00:00Z");

  private static final String BOOKING =
      """
      {"tool_name":"create_appointment","call_id":"%1$s","item_id":"%1$s-tool","org_id":"%2$s",
       "tool_args":{"title":"Consultation","start_time":"%3$s","end_time":"%4$s",
       "attendee_email":"%1$s@example.com"}}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final OrgId org;
  private final String key;

  /**
   * What came of one request.
   *
   * @param status 0 where there was none
   */
  record Answer(int status, Duration took) {}

  private Neighbour(OrgId org, String key) {
    this.org = org;
    this.key = key;
  }

  static Neighbour in(Jdbi jdbi, String name) {
    OrgId org = new OrgId(name);
    new JdbiTenants(jdbi).make(new Tenant(org, Optional.empty(), true));
    new JdbiHosts(jdbi).add(desk(org));
    JdbiCredentials credentials =
        new JdbiCredentials(
            jdbi,
            () -> {
              throw new IllegalStateException("a key is not sealed");
            });
    String key =
        new MakeCredential(credentials, Clock.systemUTC())
            .make(org, "key", new ApiKey())
            .orElseThrow()
            .secret();
    return new Neighbour(org, key);
  }

  private static Host desk(OrgId org) {
    Host demo = Demo.intakeDesk();
    return new Host(
        org,
        demo.id(),
        demo.zone(),
        CalendarKind.LOCAL,
        demo.hours(),
        demo.policy(),
        demo.invitations());
  }

  /** Books the next free time. */
  void books(URI node) {
    int number = numbers.getAndIncrement();
    Instant start = FIRST.plus(LENGTH.multipliedBy(number));
    String body =
        BOOKING.formatted(
            org.value().replace('_', '-') + "-" + number, org, start, start.plus(LENGTH));
    long before = System.nanoTime();
    int status = status(node, body);
    answers.add(new Answer(status, Duration.ofNanos(System.nanoTime() - before)));
  }

  /** What came of all since it was asked last. */
  List<Answer> answers() {
    List<Answer> all = List.copyOf(answers);
    answers.clear();
    return all;
  }

  private int status(URI node, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(Door.EXECUTE.path()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException none) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
