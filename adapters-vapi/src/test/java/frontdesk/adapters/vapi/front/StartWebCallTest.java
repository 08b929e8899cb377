package frontdesk.adapters.vapi.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import frontdesk.scheduling.Way;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartWebCallTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  /** Long enough that a request leaves also on a machine with much to do. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final FrontDoor door = new FrontDoor();
  private final FakeVapi vapi = door.vapi;
  private final String id = door.idOf("Sales");

  @AfterEach
  void stop() {
    door.close();
  }

  /** A body of the SDK's, with further members. */
  private String call(String more) {
    return ("{'assistantId':'" + id + "'" + (more.isEmpty() ? "" : "," + more) + "}")
        .replace('\'', '"');
  }

  private static String variables(String members) {
    return "'assistantOverrides':{'variableValues':{" + members + "}}";
  }

  private JsonNode asked() {
    assertThat(vapi.webCalls()).hasSize(1);
    return vapi.webCalls().get(0);
  }

  private void assertThatItIsRefused(String body, int status, String... words) {
    Response answer = door.start(body);
    assertThat(answer.status()).as(body).isEqualTo(status);
    assertThat(FrontDoor.tree(answer).path("detail").asText()).contains(words);
    assertThat(vapi.requests()).isEmpty();
  }

  private static void assertThatItFailed(Response answer, int status, String word) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(FrontDoor.tree(answer).path("detail").asText()).contains(word);
    assertThat(FrontDoor.text(answer)).doesNotContain(FakeVapi.KEY, "Scripted");
  }

  @Test
  void a_call_is_started_for_the_host_of_this_door() {
    assertThat(door.start(call("")).status()).isEqualTo(201);

    assertThat(asked())
        .isEqualTo(
            FrontDoor.tree(
                call(
                    "'assistantOverrides':{'metadata':"
                        + "{'org_id':'org_demo_001','user_id':'pete_admin'}}")));
  }

  @Test
  void the_assistants_own_line_says_whose_call_it_is_before_the_door_does() { // J6
    InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager(), Demo.intakeDesk());
    hosts.register(
        Demo.ORG, new Registered(new Line(Line.Kind.ASSISTANT, id), Demo.intakeDesk().id(), false));
    Entrance petes = new Entrance(hosts, Demo.ORG, Way.to(Demo.propertyManager().id()));

    assertThat(door.start(petes, call("")).status()).isEqualTo(201);

    assertThat(asked().at("/assistantOverrides/metadata/user_id").asText()).isEqualTo("front_desk");
  }

  @Test
  void whose_call_it_is_a_page_has_no_say_in() {
    door.start(
        call("'assistantOverrides':{'metadata':{'user_id':'somebody','org_id':'x','more':1}}"));

    assertThat(asked().at("/assistantOverrides/metadata"))
        .isEqualTo(FrontDoor.tree("{\"org_id\":\"org_demo_001\",\"user_id\":\"pete_admin\"}"));
  }

  @Test
  void variables_and_the_sdks_flag_go_along_as_they_are() {
    door.start(
        call(
            "'roomDeleteOnUserLeaveEnabled':false,"
                + variables(
                    "'address':'12 Oak Street','rent':1250.50,'new':true,'year_built':1998")));

    assertThat(asked().path("roomDeleteOnUserLeaveEnabled").isBoolean()).isTrue();
    assertThat(asked().path("roomDeleteOnUserLeaveEnabled").asBoolean()).isFalse();
    assertThat(asked().at("/assistantOverrides/variableValues"))
        .isEqualTo(
            FrontDoor.tree(
                "{\"address\":\"12 Oak Street\",\"rent\":1250.50,\"new\":true,\"year_built\":1998}"));
  }

  @Test
  void nulls_are_as_good_as_left_out() {
    assertThat(
            door.start(
                    call(
                        "'assistant':null,'squad':null,'assistantOverrides':{'model':null,"
                            + "'variableValues':null},'roomDeleteOnUserLeaveEnabled':null"))
                .status())
        .isEqualTo(201);
    assertThat(asked().has("squad")).isFalse();
  }

  @Test
  void a_page_is_told_what_the_sdk_reads_and_nothing_else() {
    JsonNode told = FrontDoor.tree(door.start(call(variables("'address':'12 Oak Street'"))));

    assertThat(told.path("id").asText()).isNotEmpty();
    assertThat(told.path("webCallUrl").asText()).startsWith("https://vapi.daily.co/");
    assertThat(told)
        .isEqualTo(
            FrontDoor.tree(
                """
                {"id":%s,"webCallUrl":%s,"type":"webCall","status":"queued","createdAt":"2026-11-23T08:00:00.000Z",
                 "assistantId":"%s",
                 "transport":{"provider":"daily","conversationType":"voice",
                  "assistantVideoEnabled":false,"roomDeleteOnUserLeaveEnabled":true,
                  "callToken":"a-token-to-join-this-room"},
                 "artifactPlan":{"videoRecordingEnabled":false},
                 "assistant":{"voice":{"provider":"11labs"}}}
                """
                    .formatted(told.path("id"), told.path("webCallUrl"), id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistant",
        "assistantVersion",
        "squad",
        "squadId",
        "squadOverrides",
        "workflow",
        "workflowId",
        "workflowOverrides",
        "metadata",
        "customer",
        "phoneNumberId",
        "server"
      })
  void anything_else_than_one_of_our_assistants_is_refused(String member) {
    assertThatItIsRefused(
        call("'" + member + "':{}"), 400, member + " cannot be set", "leave it out");
    assertThatItIsRefused(call("'" + member + "':'x'"), 400, member + " cannot be set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "voice",
        "transcriber",
        "server",
        "serverMessages",
        "clientMessages",
        "tools:append",
        "firstMessage",
        "hooks",
        "credentials",
        "artifactPlan",
        "monitorPlan",
        "variablevalues"
      })
  void every_override_but_variables_is_refused(String member) {
    assertThatItIsRefused(
        call("'assistantOverrides':{'" + member + "':{}}"), 400, "cannot be set from a page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org_id",
        "user_id",
        "userId",
        "ORG_ID",
        "orgId",
        "host",
        "customer",
        "call",
        "phoneNumber",
        "phone_number",
        "assistant",
        "now",
        "date",
        "time"
      })
  void variables_that_tools_take_for_the_truth_are_refused(String name) {
    assertThatItIsRefused(
        call(variables("'" + name + "':'x'")), 400, name + " is set by the server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "['x']", "{'number':'+15550100'}"})
  void variables_are_plain(String value) {
    assertThatItIsRefused(call(variables("'a':" + value)), 400, "variableValues.a is a text");
  }

  @Test
  void variables_are_few_short_and_named_as_prompts_can() {
    String fifty =
        IntStream.range(0, 50)
            .mapToObj(i -> "'v" + i + "':'" + "é".repeat(1_000) + "'")
            .collect(Collectors.joining(","));

    assertThatItIsRefused(call(variables("'a':'" + "x".repeat(1_001) + "'")), 400, "1000 char");
    assertThatItIsRefused(call(variables(fifty + ",'one_more':1")), 400, "at most 50");
    assertThatItIsRefused(call(variables("'customer.number':'1'")), 400, "letters, digits");
    assertThatItIsRefused(call(variables("'" + "n".repeat(65) + "':'1'")), 400, "up to 64");
    assertThat(door.start(call(variables(fifty))).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'assistantId':null}",
        "{'assistantId':7}",
        "{'assistantId':''}",
        "{'assistantId':'../assistant'}",
        "{'assistantId':{'id':'x'}}",
        "{'squadId':'x'}"
      })
  void an_assistant_is_named_by_its_id(String body) {
    assertThatItIsRefused(body.replace('\'', '"'), 400, "Send assistantId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'assistantId': | cannot be read",
        "[] | not an object",
        "{'assistantId':'a','assistantId':'b'} | twice",
        "{'assistantId':'a','assistantOverrides':[]} | assistantOverrides is an object",
        "{'assistantId':'a','roomDeleteOnUserLeaveEnabled':'no'} | true or false"
      })
  void what_cannot_be_read_is_told_so(String body, String word) {
    assertThatItIsRefused(body.replace('\'', '"'), 400, word);
  }

  @Test
  void a_body_beyond_all_measure_is_not_read() {
    assertThatItIsRefused("{\"a\":\"" + "x".repeat(128 * 1024) + "\"}", 413, "cannot be read");
  }

  @Test
  void many_wrong_members_get_a_short_answer_that_repeats_no_odd_name() {
    String many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "'<script>" + i + "':1")
            .collect(Collectors.joining(","));

    assertThat(FrontDoor.text(door.start(call(many)))).hasSizeLessThan(3_000).doesNotContain("<");
  }

  @Test
  void an_unknown_assistant_is_told_as_such_whatever_status_vapi_has_for_it() {
    assertThatItFailed(door.start("{\"assistantId\":\"none\"}"), 404, "no such assistant");
    vapi.faults().on(Route.CREATE_WEB_CALL).answer(404);
    assertThatItFailed(door.start(call("")), 404, "no such assistant");
  }

  @Test
  void an_address_that_is_not_vapis_is_not_taken_for_an_unknown_assistant() {
    vapi.faults().on(Route.CREATE_WEB_CALL).html().answer(404);

    assertThatItFailed(door.start(call("")), 502, "status 404");
  }

  @ParameterizedTest
  @CsvSource({
    "401, 502, VAPI_API_KEY",
    "403, 502, VAPI_API_KEY",
    "400, 502, status 400",
    "402, 502, status 402",
    "429, 503, no more requests",
    "500, 502, status 500",
    "503, 502, status 503"
  })
  void what_vapi_refuses_is_told_plainly_and_not_tried_again(int theirs, int ours, String word) {
    vapi.faults().on(Route.CREATE_WEB_CALL).retryAfter("7").answer(theirs);

    Response answer = door.start(call(""));

    assertThatItFailed(answer, ours, word);
    assertThat(answer.headers().containsKey("Retry-After")).isEqualTo(theirs == 429);
    assertThat(vapi.requests()).hasSize(1);
  }

  @Test
  void a_call_that_may_have_started_is_not_started_again() {
    vapi.faults().on(Route.CREATE_WEB_CALL).afterCommit().reset();
    assertThatItFailed(door.start(call("")), 502, "could not be read");
    vapi.faults().on(Route.CREATE_WEB_CALL).hold();
    assertThatItFailed(door.start(vapi.url(), FakeVapi.KEY, A_MOMENT, call("")), 504, "in time");
    vapi.faults().on(Route.CREATE_WEB_CALL).truncateJson();
    assertThatItFailed(door.start(call("")), 502, "could not be read");

    assertThat(vapi.requests()).hasSize(3);
  }

  @Test
  void nobody_there_is_told() {
    assertThatItFailed(
        door.start(NOBODY, FakeVapi.KEY, Duration.ofSeconds(30), call("")),
        502,
        "cannot be reached");
  }

  @Test
  void without_a_key_the_setting_is_named() {
    assertThatItFailed(
        FrontDoor.ask(NoAccount.webCall(), "POST", "/call/web", call("")), 503, "VAPI_API_KEY");
  }
}
