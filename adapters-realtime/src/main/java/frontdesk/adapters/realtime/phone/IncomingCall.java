package frontdesk.adapters.realtime.phone;

import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A telephone that rings. Source: protocols, Realtime, 2.5.
 *
 * @param id OpenAI's, {@code rtc_…}, passed on unchanged
 * @param from who calls; empty where the number is withheld
 * @param dialled what was dialled, the likeliest first
 */
public record IncomingCall(CallId id, Optional<PhoneNumber> from, List<PhoneNumber> dialled) {
  /** One call raises both; whichever comes first is answered. */
  private static final List<String> TYPES = List.of("realtime.call.incoming", "live.call.incoming");

  // Where a call was forwarded, what the caller dialled stands in the other two.
  private static final List<String> DIALLED = List.of("to", "p-called-party-id", "diversion");

  private static final Pattern NUMBER =
      Pattern.compile("(?:sips?|tel):(\\+?[0-9().-]{3,25})(?=[@;]|$)", Pattern.CASE_INSENSITIVE);

  public IncomingCall {
    dialled = List.copyOf(dialled);
  }

  /** Empty where the message tells of anything else, or of a call without an id. */
  public static Optional<IncomingCall> in(Map<String, @Nullable Object> message) {
    if (!TYPES.contains(String.valueOf(message.get("type")))
        || !(message.get("data") instanceof Map<?, ?> data)) {
      return Optional.empty();
    }
    return CallId.parse(String.valueOf(data.get("call_id")))
        .map(
            id ->
                new IncomingCall(
                    id,
                    numbers(data, List.of("from")).findFirst(),
                    numbers(data, DIALLED).distinct().toList()));
  }

  private static Stream<PhoneNumber> numbers(Map<?, ?> data, List<String> names) {
    return names.stream().flatMap(name -> headers(data, name)).flatMap(IncomingCall::number);
  }

  private static Stream<String> headers(Map<?, ?> data, String name) {
    return data.get("sip_headers") instanceof List<?> headers
        ? headers.stream()
            .filter(Map.class::isInstance)
            .map(header -> (Map<?, ?>) header)
            .filter(header -> lower(header.get("name")).equals(name))
            .map(header -> String.valueOf(header.get("value")))
        : Stream.empty();
  }

  private static String lower(@Nullable Object name) {
    return String.valueOf(name).toLowerCase(Locale.ROOT);
  }

  private static Stream<PhoneNumber> number(String header) {
    Matcher found = NUMBER.matcher(SipAddress.in(header));
    return found.lookingAt() ? PhoneNumber.parse(found.group(1)).stream() : Stream.empty();
  }

  List<Line> lines() {
    return dialled.stream()
        .flatMap(number -> Line.of(Line.Kind.NUMBER, number.value()).stream())
        .toList();
  }

  /** Who called whom is the caller's own: not printed. */
  @Override
  public String toString() {
    return "IncomingCall[" + id + "]";
  }
}
