package frontdesk.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What is asked: every booking another one, spread over the hosts. */
final class Bodies {
  private static final Instant FIRST = Instant.parse("2027-01-01T00:00:00Z");

  private final AtomicLong number = new AtomicLong();

  String booking() {
    long n = number.getAndIncrement();
    Instant start = FIRST.plus(30 * (n / Hosts.COUNT), ChronoUnit.MINUTES);
    return """
        {"tool_name":"create_appointment","tool_args":{"user_id":"bench_%d","title":"Consultation",\
        "start_time":"%s","end_time":"%s","attendee_email":"caller%d@example.com"},\
        "org_id":"org_demo_001"}"""
        .formatted(n % Hosts.COUNT, start, start.plus(30, ChronoUnit.MINUTES), n);
  }

  // Each in a call of its own, as one call is one row that its questions wait for.
  String question() {
    long n = number.getAndIncrement();
    return """
        {"message":{"type":"tool-calls","call":{"id":"call-%d"},"toolCallList":[{"id":"a","type":\
        "function","function":{"name":"get_availability","arguments":{"user_id":"bench_%d"}}}]}}"""
        .formatted(n, n % Hosts.COUNT);
  }
}
