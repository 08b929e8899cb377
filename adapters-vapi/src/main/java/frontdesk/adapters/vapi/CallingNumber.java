package frontdesk.adapters.vapi;

import frontdesk.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The number that is calling, as the platform says it in the message or in its call. Where it says
 * two different ones, or the call comes from the web, nobody is known to be calling. Source:
 * protocols, Vapi, 4.
 */
final class CallingNumber {
  static final Set<String> OF_CUSTOMER = Set.of("number");

  private static final String IN_CALL = "customer.number";

  /** Pages start these, and pages may say what they like. */
  private static final Set<String> FROM_THE_WEB = Set.of("webCall", "vapi.websocketCall");

  private CallingNumber() {}

  static Optional<PhoneNumber> of(Members customer, Members call) {
    boolean fromTheWeb = call.text("type").filter(FROM_THE_WEB::contains).isPresent();
    if (fromTheWeb || customer.saysTwice("number") || call.saysTwice(IN_CALL)) {
      return Optional.empty();
    }
    List<PhoneNumber> said =
        Stream.concat(customer.text("number").stream(), call.text(IN_CALL).stream())
            .flatMap(text -> PhoneNumber.parse(text).stream())
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
  }
}
