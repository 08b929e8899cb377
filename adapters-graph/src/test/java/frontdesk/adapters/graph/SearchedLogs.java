package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Every line that anybody logs during a test, at every level, by both ways of logging; after each
 * test it is searched for what must not be told.
 */
final class SearchedLogs implements BeforeEachCallback, AfterEachCallback {
  /** In every token, code, secret and text of the fakes. */
  static final String CANARY = "canary";

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger jul = Logger.getLogger("");
  private final ch.qos.logback.classic.Logger slf4j =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT");
  private final List<Handler> others = List.of(jul.getHandlers());
  private final java.util.logging.Level before = jul.getLevel();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getLevel()
                  + ": "
                  + event.getFormattedMessage()
                  + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      };

  @Override
  public void beforeEach(ExtensionContext context) {
    others.forEach(jul::removeHandler);
    jul.addHandler(handler);
    jul.setLevel(java.util.logging.Level.ALL);
    appender.start();
    slf4j.addAppender(appender);
    slf4j.setLevel(Level.TRACE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    jul.removeHandler(handler);
    others.forEach(jul::addHandler);
    jul.setLevel(before);
    slf4j.detachAppender(appender);
    slf4j.setLevel(Level.OFF);
    assertThat(lines).noneMatch(line -> line.contains(CANARY));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Fails if an exception, or what caused it, tells what must not be told. */
  static void search(Throwable thrown) {
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).doesNotContain(CANARY);
  }
}
