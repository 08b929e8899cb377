package frontdesk.adapters.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLinesTest {
  private static ServerMessage read(String message) throws IOException {
    return MessageReader.read(message.replace('\'', '"').getBytes(UTF_8));
  }

  private static List<String> lines(String message) throws IOException {
    return read(message).lines().stream().map(Object::toString).toList();
  }

  @Test
  void the_number_that_was_dialled_says_more_than_the_assistant() throws IOException {
    assertThat(
            lines(
                "{'message':{'phoneNumber':{'id':'number-0001','number':'+1 312 555 0100'},"
                    + "'assistant':{'id':'a-2'},'call':{'id':'c','assistantId':'a-1',"
                    + "'phoneNumberId':'number-0001'}}}"))
        .containsExactly(
            "number:+13125550100", "number:number-0001", "assistant:a-2", "assistant:a-1");
  }

  @Test
  void what_callers_and_pages_may_set_is_no_line() throws IOException { // J6
    assertThat(
            lines(
                "{'message':{'customer':{'number':'+13125550100'},'call':{'id':'c',"
                    + "'metadata':{'assistantId':'a-1','phoneNumberId':'number-0001'},"
                    + "'assistantOverrides':{'metadata':{'user_id':'x','org_id':'y'},"
                    + "'variableValues':{'user_id':'x'}}}}}"))
        .isEmpty();
    assertThat(lines("{'message':{'assistant':{'id':'a b'},'call':{'id':'c'}}}")).isEmpty();
  }

  @Test
  void a_pass_is_read_of_a_call_and_of_nothing_else() throws IOException {
    String metadata = "'metadata':{'frontdesk_pass':'k.abc'}";

    assertThat(
            read("{'message':{'call':{'id':'c','assistantOverrides':{" + metadata + "}}}}").pass())
        .contains("k.abc");
    assertThat(read("{'message':{'call':{'id':'c'," + metadata + "}}}").pass()).isEmpty();
  }
}
