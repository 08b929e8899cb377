package frontdesk.app.command;

import frontdesk.Unavailable;
import frontdesk.audit.Asking;
import frontdesk.scheduling.ImpossiblePolicy;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, by name. */
@Command(
    name = "./run",
    header = "Without a command: starts the server.",
    description = "Commands use the server's settings and its database, also while it runs.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "Exit codes: 0 done, 1 could not, 2 wrong usage or settings.",
      "More in docs/COMMANDS.md."
    })
public final class Commands {
  static final int DONE = 0;
  static final int COULD_NOT = 1;
  static final int WRONG = 2;

  private Commands() {}

  /**
   * Runs one command to its end.
   *
   * @param arguments the command's name first
   * @return the exit code: 0 done, 1 could not, 2 wrong usage or settings
   */
  public static int run(
      String[] arguments, Supplier<Parts> parts, PrintStream out, PrintStream err) {
    Tools tools = new Tools(parts, out, err);
    CommandLine line =
        new CommandLine(new Commands())
            .addSubcommand(new CommandLine.HelpCommand())
            .addSubcommand(new AuditCommand(tools))
            .addSubcommand(AssistantCommand.with(tools))
            .addSubcommand(new BackupCommand(tools))
            .addSubcommand(new ConsoleLinkCommand(tools))
            .addSubcommand(CredentialCommand.with(tools))
            .addSubcommand(new EraseCommand(tools))
            .addSubcommand(new ExportListingsCommand(tools))
            .addSubcommand(new FakeMicrosoftCommand(tools))
            .addSubcommand(new FakeOpenAiCommand(tools))
            .addSubcommand(new FakeVapiCommand(tools))
            .addSubcommand(new FakeZapierCommand(tools))
            .addSubcommand(new HookCommand(tools))
            .addSubcommand(HostCommand.with(tools))
            .addSubcommand(new HostLink(tools))
            .addSubcommand(new HoursCommand(tools))
            .addSubcommand(new ImportListingsCommand(tools))
            .addSubcommand(new ImportTokens(tools))
            .addSubcommand(new InvitationsCommand(tools))
            .addSubcommand(new MailboxHoursCommand(tools))
            .addSubcommand(MemberCommand.with(tools))
            .addSubcommand(new NoticesCommand(tools))
            .addSubcommand(new NumberCommand(tools))
            .addSubcommand(OrgCommand.with(tools))
            .addSubcommand(new PolicyCommand(tools))
            .addSubcommand(new RestoreCommand(tools))
            .addSubcommand(new RotateKeys(tools))
            .addSubcommand(new SettleNoticeCommand(tools))
            .addSubcommand(new ShareListings(tools))
            .addSubcommand(new SignInCommand(tools))
            .addSubcommand(new TravelTimesCommand(tools))
            .addSubcommand(new UnknownNoticesCommand(tools))
            .addSubcommand(new PhoneCommand(tools))
            .addSubcommand(new HandingOnCommand(tools))
            .addSubcommand(new VoiceCommand(tools))
            .addSubcommand(VapiCommand.with(tools));
    // An argument that begins with @ is no file of further arguments here.
    line.setExpandAtFiles(false)
        .setOut(writer(out))
        .setErr(writer(err))
        .setParameterExceptionHandler((wrong, given) -> misused(wrong, given, err))
        .setExecutionExceptionHandler((failed, command, given) -> failed(failed, err));
    String[] words = arguments[0].equals("--help") ? new String[] {"help"} : arguments;
    // What is changed from here on is on record as changed by a command.
    return Asking.with("command", () -> line.execute(words));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  // What was given is not repeated unless it is a plain word: it may be an address with a password.
  private static int misused(ParameterException wrong, String[] given, PrintStream err) {
    boolean noSuchCommand = wrong.getCommandLine().getParent() == null;
    if (noSuchCommand) {
      String name = given.length > 0 && given[0].matches("[A-Za-z-]{1,40}") ? given[0] : "…";
      err.println("There is no command \"" + name + "\". \"./run help\" lists them.");
    } else {
      String what =
          wrong instanceof UnmatchedArgumentException
              ? "There is an argument too many, or an unknown option."
              : sentence(wrong);
      err.println(what + " \"" + help(wrong.getCommandLine()) + "\" tells how it is used.");
    }
    return WRONG;
  }

  /** Of a command within another that one's help tells. */
  private static String help(CommandLine command) {
    return command.getParent().getCommandSpec().qualifiedName()
        + " help "
        + command.getCommandName();
  }

  private static String sentence(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
    String line = message.lines().findFirst().orElse("Something is missing");
    return line.endsWith(".") ? line : line + ".";
  }

  private static int failed(Exception failed, PrintStream err) {
    if (failed instanceof Failed told) {
      err.println(told.getMessage());
      return told.exitCode();
    }
    if (failed instanceof ImpossiblePolicy impossible) {
      err.println(impossible.getMessage());
      return WRONG;
    }
    if (failed instanceof Unavailable away) {
      err.println("This could not be done now: " + away.getMessage() + ". Please try again.");
      return COULD_NOT;
    }
    LoggerFactory.getLogger(Commands.class).error("The command failed", failed);
    return COULD_NOT;
  }
}
