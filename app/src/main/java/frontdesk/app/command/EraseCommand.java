package frontdesk.app.command;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.persistence.jdbi.JdbiAppointmentChanges;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiPersonalData;
import frontdesk.privacy.ErasePerson;
import frontdesk.privacy.ErasePerson.Erasure;
import frontdesk.privacy.Person;
import frontdesk.privacy.PersonalData.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Removes a person and shows that nothing is left. Prints nothing of them. */
@Command(
    name = "erase",
    description = "Removes a person everywhere, at once and for good, and shows what is left.")
final class EraseCommand implements Callable<Integer> {
  private final Tools tools;

  @Mixin private Organisation organisation = new Organisation();

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Who who = new Who();

  /** One of the two, or both. */
  private static final class Who {
    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        converter = Email.class,
        description = "the person's e-mail address")
    private @Nullable EmailAddress email;

    @Option(
        names = "--phone",
        paramLabel = "NUMBER",
        converter = Phone.class,
        description = "the person's telephone number, such as +13125550123")
    private @Nullable PhoneNumber phone;
  }

  /** Reads an address. */
  static final class Email implements ITypeConverter<EmailAddress> {
    @Override
    public EmailAddress convert(String text) {
      return EmailAddress.parse(text)
          .orElseThrow(() -> new TypeConversionException("that is no e-mail address"));
    }
  }

  /** Reads a number. */
  static final class Phone implements ITypeConverter<PhoneNumber> {
    @Override
    public PhoneNumber convert(String text) {
      return PhoneNumber.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "a number has a country or area code, such as +13125550123"));
    }
  }

  EraseCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      Person person = new Person(Optional.ofNullable(who.email), Optional.ofNullable(who.phone));
      ErasePerson erase =
          new ErasePerson(
              new JdbiPersonalData(parts.jdbi()),
              new JdbiAppointmentChanges(parts.jdbi()),
              parts.clock());
      return tell(erase.erase(org, person));
    }
  }

  private int tell(Erasure erasure) {
    if (erasure.cancelled() > 0) {
      tools.out().println("Cancelled, which nobody is told by us: " + erasure.cancelled());
    }
    if (!erasure.erased().isEmpty()) {
      tools.out().println("Rows removed or blanked:");
    }
    list(erasure.erased());
    if (erasure.left().isEmpty()) {
      tools.out().println("Nothing of this person is left: every column with text was searched.");
      return Commands.DONE;
    }
    tools.out().println("Still there, in rows that name this person:");
    list(erasure.left());
    return Commands.COULD_NOT;
  }

  private void list(List<Trace> traces) {
    traces.forEach(one -> tools.out().println("  " + one.place() + "  " + one.rows()));
  }
}
