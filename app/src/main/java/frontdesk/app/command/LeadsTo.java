package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import frontdesk.scheduling.Lines.Registered;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a line leads: one of the two. */
final class LeadsTo {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "whoever comes in by it is served by this host")
  private @Nullable UserId host;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      converter = HostConverter.class,
      description = "… by the first of this group who can")
  private @Nullable UserId group;

  boolean isSaid() {
    return host != null || group != null;
  }

  /** Registers it and says so. */
  String keep(Lines lines, OrgId org, Line line) {
    UserId to = host != null ? host : group;
    if (to == null) {
      throw Failed.wrong("Say where it leads: --host HOST or --group NAME.");
    }
    Registered registered = new Registered(line, to, host == null);
    if (!lines.register(org, registered)) {
      throw Failed.wrong(
          "There is no " + (host == null ? "group " : "host ") + to + " in " + org + ".");
    }
    return LineText.of(registered);
  }
}
