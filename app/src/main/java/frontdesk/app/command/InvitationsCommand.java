package frontdesk.app.command;

import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.Invitations;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides who invites an organisation's attendees. */
@Command(
    name = "invitations",
    description = "Says who invites attendees from now on: outlook, zapier or mail.")
final class InvitationsCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "WAY",
      converter = Way.class,
      description =
          "outlook: the host's own calendar; zapier: the Zap that hears of each booking;"
              + " mail: an e-mail of ours")
  private Invitations invitations = Invitations.ZAPIER;

  /** Reads a way of inviting, written small. */
  static final class Way implements ITypeConverter<Invitations> {
    @Override
    public Invitations convert(String text) {
      return Stream.of(Invitations.values())
          .filter(way -> way.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("there are outlook, zapier and mail to choose"));
    }
  }

  InvitationsCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiOrganisations(parts.jdbi()).inviteBy(org, invitations)) {
      throw Organisation.unknown(org);
    }
    String way = invitations.name().toLowerCase(Locale.ROOT);
    tools.out().println("From now on attendees of " + org + " are invited by " + way + ".");
  }
}
