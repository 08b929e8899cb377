package frontdesk.app.command;

import frontdesk.accounts.PhoneHours;
import frontdesk.persistence.jdbi.JdbiPhoneRules;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides when an organisation's telephones are answered. */
@Command(name = "phone", description = "Says when calls to an organisation's numbers are answered.")
final class PhoneCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "HOURS",
      converter = Read.class,
      description = "office: while a host whom the number leads to has office hours; always")
  private PhoneHours hours = PhoneHours.OFFICE;

  /** Reads hours as they are written in commands. */
  static final class Read implements ITypeConverter<PhoneHours> {
    @Override
    public PhoneHours convert(String text) {
      return Stream.of(PhoneHours.values())
          .filter(one -> one.word().equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("there are office and always to choose"));
    }
  }

  PhoneCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiPhoneRules(parts.jdbi()).decide(org, hours)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            hours == PhoneHours.ALWAYS
                ? "From now on calls are answered at any time."
                : "From now on calls are answered in office hours.");
  }
}
