package frontdesk.standins.microsoft.mailbox;

import frontdesk.standins.microsoft.faults.Variants;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everybody with an account. */
public final class People {
  private final Clock clock;
  private final Variants variants;
  private final Map<String, Mailbox> byEmail = new LinkedHashMap<>();

  public People(Clock clock, Variants variants) {
    this.clock = clock;
    this.variants = variants;
  }

  /** The person with this address, made at the first mention. */
  public synchronized Mailbox person(String email) {
    return byEmail.computeIfAbsent(
        email.toLowerCase(Locale.ROOT), address -> new Mailbox(address, clock, variants));
  }

  public synchronized Optional<Mailbox> find(String email) {
    return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
  }

  /** In the order of first mention. */
  public synchronized List<Mailbox> all() {
    return List.copyOf(byEmail.values());
  }
}
