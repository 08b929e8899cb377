package frontdesk.adapters.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.PhoneNumber;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingNumberTest {
  private static Optional<PhoneNumber> of(String message) throws IOException {
    return MessageReader.read(message.replace('\'', '"').getBytes(UTF_8)).calling();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'message':{'customer':{'number':'+13125550123'}}}                         | +13125550123
          {'message':{'call':{'id':'c','customer':{'number':'+13125550123'}}}}       | +13125550123
          {'message':{'call':{'type':'inboundPhoneCall','customer':{'name':'J','number':'+13125550123'}}}} | +13125550123
          {'message':{'customer':{'number':'+13125550123'},'call':{'customer':{'number':'+1 312 555 0123'}}}} | +13125550123
          {'customer':{'number':'+13125550123'},'message':{'type':'tool-calls'}}     | +13125550123
          {'customer':{'number':'+13125550199'},'message':{'customer':{'number':'+13125550123'}}} | +13125550123
          """)
  void is_what_the_platform_says(String message, String number) throws IOException {
    assertThat(of(message)).contains(new PhoneNumber(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'message':{'customer':{'number':'anonymous'}}}",
        "{'message':{'customer':{'number':7}}}",
        "{'message':{'customer':'+13125550123'}}",
        "{'message':{'customer':{'number':'+13125550123','number':'+13125550199'}}}",
        "{'message':{'customer':{'number':'+13125550123'},'customer':{'number':'+13125550199'}}}",
        "{'message':{'customer':{'number':'+13125550123'},"
            + "'call':{'customer':{'number':'+13125550199'}}}}",
        "{'message':{'call':{'customer':{'number':'+13125550123','number':'+13125550199'}}}}",
        "{'message':{'call':{'type':'webCall'},'customer':{'number':'+13125550123'}}}",
        "{'message':{'call':{'type':'vapi.websocketCall','customer':{'number':'+13125550123'}}}}",
        "{'message':{'artifact':{'variableValues':{'customer':{'number':'+13125550123'}}}}}"
      })
  void is_nobodys_where_it_is_not_said_plainly_or_comes_from_the_web(String message)
      throws IOException {
    assertThat(of(message)).isEmpty();
  }

  @Test
  void is_read_past_the_prompt_and_the_tools() throws IOException {
    assertThat(of(VapiDoor.file("realistic.json"))).contains(new PhoneNumber("+13125550123"));
  }
}
