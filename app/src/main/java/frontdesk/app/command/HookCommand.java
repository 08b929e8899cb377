package frontdesk.app.command;

import frontdesk.http.PublicAddress;
import frontdesk.http.PublicHttpTransport;
import frontdesk.http.WebhookSecret;
import frontdesk.notices.Hooks;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.Notice.Way;
import frontdesk.persistence.jdbi.JdbiHooks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where an organisation hears of what happens. */
@Command(
    name = "hook",
    description =
        "Keeps an organisation's own address for bookings, changes, escalations or alerts; without"
            + " one tells which are set. Addresses are never shown.")
final class HookCommand extends OfOrganisation {
  /** Two lines; more is another file. */
  private static final int LONGEST_FILE = 8_000;

  private static final List<Way> WAYS = List.of(Way.HOOK, Way.CHANGES, Way.ESCALATIONS, Way.ALERTS);

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WAY",
      description = "bookings, changes, escalations or alerts")
  private @Nullable String way;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "its first line is the address; of alerts the second is the secret, whsec_…. In a file,"
              + " because arguments can be seen by others on the machine")
  private @Nullable Path file;

  @Option(names = "--remove", description = "from now on there is none")
  private boolean remove;

  HookCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    Hooks hooks = new JdbiHooks(parts.jdbi(), parts::keys);
    if (way == null) {
      Set<Way> set = hooks.set(org);
      WAYS.forEach(
          one -> tools.out().println(word(one) + "  " + (set.contains(one) ? "set" : "not set")));
      return;
    }
    Way meant = meant(way);
    if (remove) {
      if (!hooks.forget(org, meant)) {
        throw Failed.wrong(org + " has no address for " + word(meant) + ".");
      }
      tools.out().println("From now on " + org + " has no address for " + word(meant) + ".");
      return;
    }
    if (file == null) {
      throw Failed.wrong("Say which file the address is in: --from FILE; or --remove.");
    }
    if (!hooks.keep(org, meant, hook(lines(parts.file(file)), meant))) {
      throw Organisation.unknown(org);
    }
    tools.out().println("From now on " + org + " hears of " + word(meant) + " at that address.");
  }

  private static String word(Way way) {
    return way == Way.HOOK ? "bookings" : way.name().toLowerCase(Locale.ROOT);
  }

  private static Way meant(String word) {
    return WAYS.stream()
        .filter(way -> word(way).equals(word))
        .findFirst()
        .orElseThrow(
            () -> Failed.wrong("There are bookings, changes, escalations and alerts to choose."));
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw Failed.wrong("The file is too long.");
      }
      try (Stream<String> lines = Files.lines(file)) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
      }
    } catch (IOException unreadable) {
      throw Failed.wrong("The file cannot be read.");
    }
  }

  private static Hook hook(List<String> lines, Way way) {
    URI address = address(lines);
    if (way != Way.ALERTS) {
      return new Hook(address, Optional.empty());
    }
    String secret = lines.size() > 1 ? lines.get(1) : "";
    try {
      WebhookSecret.parse(secret);
    } catch (IllegalArgumentException unusable) {
      throw Failed.wrong("The second line has to be the secret, whsec_… in base64.");
    }
    return new Hook(address, Optional.of(secret));
  }

  private static URI address(List<String> lines) {
    URI address;
    try {
      address = URI.create(lines.isEmpty() ? "" : lines.get(0));
    } catch (IllegalArgumentException noAddress) {
      throw Failed.wrong("The first line is no address.");
    }
    PublicAddress.refusal(address)
        .ifPresent(
            why -> {
              throw Failed.wrong("The address cannot be kept: " + why + ".");
            });
    if (!new PublicHttpTransport(Duration.ofSeconds(2)).leadsOutside(address.getHost())) {
      throw Failed.wrong(
          "The address cannot be kept: its host is not known, or is not on the internet.");
    }
    return address;
  }
}
