package frontdesk.app.command;

import frontdesk.accounts.HandingOn;
import frontdesk.persistence.jdbi.JdbiPhoneRules;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides to which numbers an organisation's callers may be handed on. */
@Command(
    name = "handing-on",
    description = "Says to which telephone numbers an organisation's callers may be handed on.")
final class HandingOnCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "WHERE",
      converter = Read.class,
      description =
          "home: numbers of the country that was dialled; abroad: of any country, which your trunk"
              + " pays for. Never those of a special price")
  private HandingOn to = HandingOn.HOME;

  /** Reads it as it is written in commands. */
  static final class Read implements ITypeConverter<HandingOn> {
    @Override
    public HandingOn convert(String text) {
      return Stream.of(HandingOn.values())
          .filter(one -> one.word().equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("there are home and abroad to choose"));
    }
  }

  HandingOnCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiPhoneRules(parts.jdbi()).decide(org, to)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            to == HandingOn.ABROAD
                ? "From now on callers may be handed on to any country."
                : "From now on callers are handed on within the country that was dialled.");
  }
}
