package frontdesk.adapters.realtime.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.adapters.realtime.live.Requested;
import frontdesk.adapters.realtime.live.Tools;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tools, of which two end a call: one hangs up, the other hands the caller to a person. */
public final class Farewells implements Tools {
  /** What the model says to a caller who is handed on; whatever was noted stays noted. */
  static final String CONNECTING =
      "I'm connecting you to a person now. Please stay on the line for a moment.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tools tools;
  private final Map<LiveCall, Ways> calls = new ConcurrentHashMap<>();

  /**
   * How a call may end.
   *
   * @param handOver whether the caller will be handed on; empty where nobody can be reached by
   *     telephone
   */
  record Ways(Runnable hangUp, Optional<BooleanSupplier> handOver) {}

  public Farewells(Tools tools) {
    this.tools = tools;
  }

  void begin(LiveCall call, Ways ways) {
    calls.put(call, ways);
  }

  /** Unless it has begun anew meanwhile. */
  void over(LiveCall call, Ways ways) {
    calls.remove(call, ways);
  }

  @Override
  public void run(LiveCall call, Requested requested, Consumer<String> output) {
    tools.run(call, requested, text -> output.accept(after(call, requested, text)));
  }

  private String after(LiveCall call, Requested requested, String output) {
    Optional<Ways> ways = Optional.ofNullable(calls.get(call));
    if (ways.isEmpty()) {
      return output;
    }
    ObjectNode told = read(output);
    if (!told.path("success").asBoolean()) {
      return output;
    }
    if (requested.tool().equals("end_call")) {
      ways.get().hangUp().run();
      return output;
    }
    boolean isHandedOn =
        requested.tool().equals("escalate_call")
            && ways.get().handOver().filter(BooleanSupplier::getAsBoolean).isPresent();
    return isHandedOn ? told.put("say", CONNECTING).toString() : output;
  }

  private static ObjectNode read(String output) {
    try {
      JsonNode tree = JSON.readTree(output);
      return tree instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JsonProcessingException noJson) {
      return JSON.createObjectNode(); // then it is no success either
    }
  }
}
