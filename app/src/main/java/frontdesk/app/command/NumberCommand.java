package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers;
import frontdesk.assistants.DialledNumbers.Answered;
import frontdesk.persistence.jdbi.JdbiDialledNumbers;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import frontdesk.scheduling.Lines.Registered;
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
  /** Numbers come behind all doors. */
  private static final String LAST_DOOR = "zzz";

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

  @ArgGroup private LeadsTo to = new LeadsTo();

  /** One of the two, or neither. */
  private static final class What {
    @Option(
        names = "--assistant",
        paramLabel = "ID",
        description = "Vapi's id of the assistant that answers from now on")
    private @Nullable String assistant;

    @Option(names = "--remove", description = "nobody answers from now on, and it leads nowhere")
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
      Lines lines = new JdbiLines(parts.jdbi());
      return number == null ? list(numbers, lines, org) : change(numbers, lines, org, number);
    }
  }

  private int list(DialledNumbers numbers, Lines lines, OrgId org) {
    if (what.assistant != null || what.remove || to.isSaid()) {
      throw Failed.wrong("Say which number is meant.");
    }
    List<Answered> all = numbers.all(org);
    all.forEach(one -> tools.out().println(one.number() + "  " + one.assistant()));
    List<Registered> led = lines.registered(org, Optional.of(Line.door(LAST_DOOR)), LineText.MOST);
    led.forEach(one -> tools.out().println(LineText.of(one)));
    if (all.isEmpty() && led.isEmpty()) {
      tools.out().println("No number is registered.");
    }
    return Commands.DONE;
  }

  private int change(DialledNumbers numbers, Lines lines, OrgId org, DialledNumber changed) {
    Line line = new Line(Line.Kind.NUMBER, changed.value());
    if (what.remove) {
      boolean answered = numbers.forget(org, changed);
      return removed(lines.forget(org, line) || answered, changed);
    }
    if (to.isSaid()) {
      tools.out().println(to.keep(lines, org, line));
      if (what.assistant == null) {
        return Commands.DONE;
      }
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
