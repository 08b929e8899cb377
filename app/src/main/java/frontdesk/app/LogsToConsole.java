package frontdesk.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import frontdesk.app.telemetry.JsonLines;

/**
 * Logs go to standard output as JSON; whoever runs the server collects them there. A command
 * answers there, and logs to standard error for who typed it. In Java, as to read the same from XML
 * takes a fifth of a start; a file that {@code -Dlogback.configurationFile} names is read all the
 * same.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogsToConsole extends ContextAwareBase implements Configurator {
  /** One event is one line, whatever was logged, but for the trace of a fault. */
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0}"
          + " %replace(%msg){'[\\r\\n\\u001B]', ' '}%n%ex{full}";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console(context));
    context.getLogger("frontdesk").setLevel(Level.INFO);
    // It warns of every host who has to connect again; who that is, we tell ourselves.
    context.getLogger("com.microsoft.aad.msal4j").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("OUT");
    String target = System.getProperty("frontdesk.logs", "System.out");
    console.setTarget(target);
    console.setEncoder(target.equals("System.out") ? forPrograms(context) : forPeople(context));
    console.start();
    return console;
  }

  private static JsonLines forPrograms(LoggerContext context) {
    JsonLines encoder = new JsonLines();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static PatternLayoutEncoder forPeople(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
