package frontdesk.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * What is logged meanwhile: by the libraries what an operator sees, by us and msal4j everything.
 */
final class LogLines implements AutoCloseable {
  private final Map<Logger, Level> levels = new HashMap<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      };

  LogLines() {
    appender.start();
    root.addAppender(appender);
    for (String name : List.of("frontdesk", "com.microsoft")) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      levels.put(logger, logger.getLevel());
      logger.setLevel(Level.TRACE);
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    levels.forEach(Logger::setLevel);
    root.detachAppender(appender);
  }
}
