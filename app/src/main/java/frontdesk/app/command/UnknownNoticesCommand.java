package frontdesk.app.command;

import frontdesk.notices.UnknownPolicy;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides what becomes of messages that perhaps arrived. */
@Command(
    name = "unknown-notices",
    description = "Says what becomes of notices of which nobody knows whether they arrived.")
final class UnknownNoticesCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "POLICY",
      converter = Read.class,
      description =
          "ask: a person decides of each; send-again: they are sent until they are answered, with"
              + " one id, and perhaps arrive more than once")
  private UnknownPolicy policy = UnknownPolicy.ASK;

  /** Reads a policy as it is written in commands. */
  static final class Read implements ITypeConverter<UnknownPolicy> {
    @Override
    public UnknownPolicy convert(String text) {
      return Stream.of(UnknownPolicy.values())
          .filter(policy -> Words.of(policy).equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("there are ask and send-again to choose"));
    }
  }

  UnknownNoticesCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiWaitingNotices(parts.jdbi()).decide(org, policy)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            policy == UnknownPolicy.ASK
                ? "From now on a person decides of what perhaps arrived (./run notices)."
                : "From now on what perhaps arrived is sent again, with one id.");
  }
}
