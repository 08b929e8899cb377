package frontdesk.adapters.realtime.phone;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingCallTest {
  private static final PhoneNumber DIALLED = new PhoneNumber("+13125550123");

  private static Optional<IncomingCall> ringing(Object... namesAndValues) {
    List<Map<String, Object>> headers = new java.util.ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(Map.of("name", namesAndValues[i], "value", namesAndValues[i + 1]));
    }
    return IncomingCall.in(
        Map.of(
            "type",
            "realtime.call.incoming",
            "data",
            Map.of("call_id", "rtc_1", "sip_headers", headers)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:+13125550123@sip.example.com",
        "\"Oak Homes\" <sip:+13125550123@sip.example.com;user=phone>;tag=1",
        "<sips:+1-312-555-0123@sip.example.com>",
        "<tel:+13125550123>"
      })
  void number_is_read_however_telephone_companies_write_it(String to) {
    assertThat(ringing("To", to))
        .hasValueSatisfying(it -> assertThat(it.dialled()).containsExactly(DIALLED));
  }

  @Test
  void where_the_trunk_dialled_the_project_what_the_caller_dialled_counts() {
    IncomingCall call =
        ringing(
                "to", "<sip:proj_abc@sip.api.openai.com>",
                "Diversion", "<sip:+13125550123@carrier.example>;reason=unconditional",
                "FROM", "<sip:anonymous@anonymous.invalid>")
            .orElseThrow();

    assertThat(call.dialled()).containsExactly(DIALLED);
    assertThat(call.from()).isEmpty();
    assertThat(call).asString().doesNotContain("312");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tel:+13125550999\" <sip:+13125550123@carrier.example>",
        "\"\\\"<sip:+13125550999@x>\" <sip:+13125550123@carrier.example>;tag=7",
        "tel:+13125550999 <sip:+13125550123@carrier.example>",
        "<SIP:+13125550123;phone-context=tel:+13125550999@carrier.example>"
      })
  void name_that_looks_like_a_number_is_not_who_calls(String from) {
    assertThat(ringing("From", from))
        .hasValueSatisfying(it -> assertThat(it.from()).contains(DIALLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sip:+13125550999@x",
        "\"Jane\" sip:+13125550999@x",
        "Jane <sip:+13125550999@x",
        "<sip:jane@x;also=tel:+13125550999>"
      })
  void header_that_is_malformed_or_of_no_number_names_nobody(String from) {
    assertThat(ringing("From", from)).hasValueSatisfying(it -> assertThat(it.from()).isEmpty());
  }

  @Test
  void what_tells_of_no_call_is_none() {
    assertThat(IncomingCall.in(Map.of("type", "response.completed", "data", Map.of()))).isEmpty();
    assertThat(IncomingCall.in(Map.of("type", "realtime.call.incoming", "data", "rtc_1")))
        .isEmpty();
    assertThat(
            IncomingCall.in(
                Map.of("type", "realtime.call.incoming", "data", Map.of("call_id", ""))))
        .isEmpty();
    assertThat(
            IncomingCall.in(
                Map.of(
                    "type",
                    "live.call.incoming",
                    "data",
                    Map.of("call_id", "rtc_1", "sip_headers", List.of("To", 7)))))
        .hasValueSatisfying(it -> assertThat(it.dialled()).isEmpty());
  }
}
