package frontdesk.app.telemetry;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One event is one line with one JSON object, whatever was logged: {@code time}, {@code level},
 * {@code logger}, {@code message}, what was named beside it, and {@code trace} for a fault. Every
 * text passes {@link Masked}.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};

  private final JsonFactory json = new JsonFactory();
  private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

  @Override
  public void start() {
    traces.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(line)) {
      write(event, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private void write(ILoggingEvent event, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("time", event.getInstant().toString());
    out.writeStringField("level", event.getLevel().toString());
    out.writeStringField("logger", event.getLoggerName());
    out.writeStringField("message", Masked.line(event.getFormattedMessage()));
    for (Map.Entry<String, String> about : event.getMDCPropertyMap().entrySet()) {
      out.writeStringField(about.getKey(), Masked.line(about.getValue()));
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
      field(pair, out);
    }
    if (event.getThrowableProxy() != null) {
      out.writeStringField("trace", Masked.lines(traces.convert(event)));
    }
    out.writeEndObject();
  }

  private static void field(KeyValuePair pair, JsonGenerator out) throws IOException {
    if (pair.value instanceof Integer || pair.value instanceof Long) {
      out.writeNumberField(pair.key, ((Number) pair.value).longValue());
    } else {
      out.writeStringField(pair.key, Masked.line(String.valueOf(pair.value)));
    }
  }
}
