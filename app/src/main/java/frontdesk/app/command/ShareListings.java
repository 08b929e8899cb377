package frontdesk.app.command;

import frontdesk.persistence.jdbi.JdbiProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides whether the hosts of an organisation show each other's rentals. */
@Command(
    name = "share-listings",
    description = "Says whether an organisation's hosts show callers each other's rentals.")
final class ShareListings extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "yes|no",
      converter = YesOrNo.class,
      description = "yes: every host shows all; no: their own, and those of no host in particular")
  private Decision decision = Decision.NO;

  /** What was decided; a plain boolean would be an option without a value to picocli. */
  private enum Decision {
    YES,
    NO
  }

  /** Reads it, written small. */
  static final class YesOrNo implements ITypeConverter<Decision> {
    @Override
    public Decision convert(String text) {
      return switch (text) {
        case "yes" -> Decision.YES;
        case "no" -> Decision.NO;
        default -> throw new TypeConversionException("there are yes and no to choose");
      };
    }
  }

  ShareListings(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    boolean shared = decision == Decision.YES;
    if (!new JdbiProperties(parts.jdbi()).share(org, shared)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            shared
                ? "From now on every host of " + org + " shows all rentals."
                : "From now on every host of " + org + " shows their own rentals.");
  }
}
