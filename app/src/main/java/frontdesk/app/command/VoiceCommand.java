package frontdesk.app.command;

import frontdesk.accounts.VoiceMode;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Decides who holds an organisation's live sessions. */
@Command(name = "voice", description = "Says who holds an organisation's live voice sessions.")
final class VoiceCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      paramLabel = "MODE",
      converter = Read.class,
      description =
          "server: it instructs the model and carries out its tool calls; pass-through: the page"
              + " does both, as the earlier version's")
  private VoiceMode mode = VoiceMode.SERVER;

  /** Reads a mode as it is written in commands. */
  static final class Read implements ITypeConverter<VoiceMode> {
    @Override
    public VoiceMode convert(String text) {
      return Stream.of(VoiceMode.values())
          .filter(mode -> Words.of(mode).equals(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("there are server and pass-through to choose"));
    }
  }

  VoiceCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiVoiceModes(parts.jdbi()).decide(org, mode)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            mode == VoiceMode.SERVER
                ? "From now on the server holds the sessions of new calls."
                : "From now on pages hold the sessions of new calls.");
  }
}
