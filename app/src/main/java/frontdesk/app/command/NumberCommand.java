package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers;
import frontdesk.assistants.DialledNumbers.Answered;
import frontdesk.persistence.jdbi.JdbiDialledNumbers;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Registers which assistant answers which number. */
@Command(
    name = "number",
    description = "Says which assistant answers which number; without a number lists all.")
final class NumberCommand implements Callable<Integer> {
  private final Tools tools;

  @Mixin private Organisation organisation = new Organisation();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NUMBER",
      converter = Dialled.class,
      description = "the number that is dialled, such as +13125550123, or Vapi's id of it")
  private @Nullable DialledNumber number;

  @ArgGroup private What what = new What();

  /** One of the two, or neither. */
  private static final class What {
    @Option(
        names = "--assistant",
        paramLabel = "ID",
        description = "Vapi's id of the assistant that answers from now on")
    private @Nullable String assistant;

    @Option(names = "--remove", description = "nobody answers from now on")
    private boolean remove;
  }

  /** Reads a number or the id of one. */
  static final class Dialled implements ITypeConverter<DialledNumber> {
    @Override
    public DialledNumber convert(String text) {
      return DialledNumber.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "a number has a country or area code, such as +13125550123; an id is at least"
                          + " 8 letters, digits and dashes"));
    }
  }

  NumberCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      DialledNumbers numbers = new JdbiDialledNumbers(parts.jdbi());
      return number == null ? list(numbers, org) : change(numbers, org, number);
    }
  }

  private int list(DialledNumbers numbers, OrgId org) {
    if (what.assistant != null || what.remove) {
      throw Failed.wrong("Say which number is meant.");
    }
    List<Answered> all = numbers.all(org);
    all.forEach(one -> tools.out().println(one.number() + "  " + one.assistant()));
    if (all.isEmpty()) {
      tools.out().println("No number is registered.");
    }
    return Commands.DONE;
  }

  private int change(DialledNumbers numbers, OrgId org, DialledNumber changed) {
    if (what.remove) {
      return removed(numbers.forget(org, changed), changed);
    }
    Optional<String> id = Optional.ofNullable(what.assistant).map(String::strip);
    if (id.filter(text -> text.matches("[A-Za-z0-9_-]{1,64}")).isEmpty()) {
      throw Failed.wrong("Say which assistant answers, by its id: --assistant ID; or --remove.");
    }
    numbers.register(org, new Answered(changed, id.get()));
    tools.out().println("From now on " + changed + " is answered by " + id.get() + ".");
    return Commands.DONE;
  }

  private int removed(boolean was, DialledNumber changed) {
    if (!was) {
      throw Failed.wrong(changed + " is not registered.");
    }
    tools.out().println("From now on nobody answers " + changed + ".");
    return Commands.DONE;
  }
}
