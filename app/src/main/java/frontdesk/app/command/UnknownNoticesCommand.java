package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.notices.UnknownPolicy;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import frontdesk.scheduling.Demo;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides what becomes of messages that perhaps arrived. */
@Command(
    name = "unknown-notices",
    description = "Says what becomes of notices of which nobody knows whether they arrived.")
final class UnknownNoticesCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(
      index = "0",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "the organisation")
  private OrgId org = Demo.ORG;

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
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      if (!new JdbiWaitingNotices(parts.jdbi()).decide(org, policy)) {
        throw Organisation.unknown(org);
      }
      tools
          .out()
          .println(
              policy == UnknownPolicy.ASK
                  ? "From now on a person decides of what perhaps arrived (./run notices)."
                  : "From now on what perhaps arrived is sent again, with one id.");
      return Commands.DONE;
    }
  }
}
