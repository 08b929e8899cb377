package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.AddHost;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Adds a host. */
@Command(
    name = "add",
    description =
        "Adds a host with an ordinary week and half an hour each; ./run hours and ./run policy"
            + " change both.")
final class HostAdd extends OnOrganisation {
  @Parameters(
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "usually an e-mail address")
  private UserId host = new UserId("nobody");

  @Option(
      names = "--calendar",
      paramLabel = "KIND",
      converter = Kind.class,
      description = "local, microsoft (booked once it is connected) or zapier; local if not given")
  private CalendarKind calendar = CalendarKind.LOCAL;

  @Option(names = "--zone", paramLabel = "ZONE", description = "such as America/Chicago")
  private @Nullable ZoneId zone;

  /** Reads a kind, written small. */
  static final class Kind implements ITypeConverter<CalendarKind> {
    @Override
    public CalendarKind convert(String text) {
      return Stream.of(CalendarKind.values())
          .filter(kind -> Words.of(kind).equals(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("there are local, microsoft and zapier to choose"));
    }
  }

  HostAdd(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    Host newcomer = Host.newcomer(org, host).withCalendar(calendar);
    Host added = zone == null ? newcomer : newcomer.withHours(zone, newcomer.hours());
    AddHost add = new AddHost(new JdbiTenants(parts.jdbi()), new JdbiHosts(parts.jdbi()));
    switch (add.add(added)) {
      case ADDED -> tools.out().println(HostText.line(added));
      case WAS_THERE -> throw Failed.wrong("There is a host " + host + " in " + org + " already.");
      case IS_ALIAS -> throw Failed.wrong(host + " is another word for a host of " + org + ".");
      case NO_ORGANISATION -> throw Organisation.unknown(org);
    }
  }
}
