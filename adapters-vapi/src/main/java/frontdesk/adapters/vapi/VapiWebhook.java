package frontdesk.adapters.vapi;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.accounts.CallPasses;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Way;
import frontdesk.speech.DeskWords;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code POST /vapi/webhook}: answers every tool call of a message with 200, since Vapi ignores any
 * other status, and takes note of every other message. Source: protocols, Vapi, 1 and 2.
 */
public final class VapiWebhook implements Handler {
  /** A message carries the prompt, all tools and the conversation so far: 51 kB and growing. */
  public static final int LIMIT = 8 * 1024 * 1024;

  /** A model asks for a handful at once; a thousand would outlast the platform's patience. */
  public static final int MOST_CALLS = 20;

  private final ToolDesk desk;
  private final OrgId org;
  private final Way way;
  private final Duration budget;
  private final CallMessages calls;
  private final CallPasses passes;
  private final Supplier<Optional<Duration>> pace;

  /**
   * @param org whose door this is
   * @param way says who is meant where a call's own lines do not, and the model names nobody
   * @param budget how long a caller may hear silence, over all calls of one message
   * @param calls takes what asks for no tool
   * @param passes of calls that we started ourselves
   */
  public VapiWebhook(
      ToolDesk desk, OrgId org, Way way, Duration budget, CallMessages calls, CallPasses passes) {
    this(desk, org, way, budget, calls, passes, Optional::empty);
  }

  private VapiWebhook(
      ToolDesk desk,
      OrgId org,
      Way way,
      Duration budget,
      CallMessages calls,
      CallPasses passes,
      Supplier<Optional<Duration>> pace) {
    this.desk = desk;
    this.org = org;
    this.way = way;
    this.budget = budget;
    this.calls = calls;
    this.passes = passes;
    this.pace = pace;
  }

  /**
   * The same where messages that ask for no tool may have to wait; tools speak for themselves.
   *
   * @param wait how long, of the next one; empty: not at all
   */
  public VapiWebhook pacing(Supplier<Optional<Duration>> wait) {
    return new VapiWebhook(desk, org, way, budget, calls, passes, wait);
  }

  @Override
  public Response handle(Request request) throws IOException {
    return handle(request, sender -> {});
  }

  /** The same for messages without the secret: of each that can be read its sender is noted. */
  public Handler noting(MissingSecrets missing) {
    return request -> handle(request, missing::note);
  }

  private Response handle(Request request, Consumer<Sender> senders) throws IOException {
    Deadline deadline = Deadline.in(budget);
    return JsonDoor.answer(
        request,
        LIMIT,
        body -> {
          ServerMessage message = MessageReader.read(body);
          senders.accept(message.sender());
          boolean asks = message.asksForTools() || message.asksForFunction();
          Optional<Duration> wait = asks ? Optional.empty() : pace.get();
          return wait.isPresent() ? JsonDoor.tooMany(wait.get()) : answer(message, body, deadline);
        });
  }

  private Response answer(ServerMessage message, byte[] body, Deadline deadline)
      throws IOException {
    Optional<Response> taken =
        calls.answer(message.type().orElse(""), message.call(), message.calling(), body);
    return taken.isPresent()
        ? taken.get()
        : Response.json(200, answer(message, website(message, body), deadline));
  }

  private static Optional<WebsiteForm> website(ServerMessage message, byte[] body)
      throws IOException {
    return message.saysNothing() ? WebsiteForm.in(body) : Optional.empty();
  }

  private Map<String, Object> answer(
      ServerMessage message, Optional<WebsiteForm> website, Deadline deadline) {
    CallContext context =
        new CallContext(
            org, way(message), message.call(), message.calling(), deadline, message.language());
    if (website.isPresent()) {
      return website.get().answer(desk.answer(website.get().search(), context));
    }
    if (message.asksForTools()) {
      return Map.of("results", results(message.toolCalls(), context));
    }
    return message.asksForFunction() ? functionResult(message, context) : Map.of();
  }

  // A credential for one host counts more than what a call that we started was for.
  private Way way(ServerMessage message) {
    Way led = way.after(message.lines());
    return led.only().isPresent()
        ? led
        : led.onlyTo(message.pass().flatMap(pass -> passes.host(org, pass)));
  }

  private List<Map<String, Object>> results(List<RequestedCall> calls, CallContext context) {
    List<Map<String, Object>> results = new ArrayList<>();
    Optional<SpokenResult> away = Optional.empty();
    for (RequestedCall call : calls) {
      SpokenResult answer =
          results.size() < MOST_CALLS
              ? answer(call, context, away)
              : SpokenResult.error(new DeskWords(context.language()).tooMany());
      away = answer.away() ? Optional.of(answer) : away;
      results.add(answer.of(call.id().orElse(""), call.name()));
    }
    return results;
  }

  // Some senders of the older message give a tool call id, and wait for the newer answer.
  private Map<String, Object> functionResult(ServerMessage message, CallContext context) {
    RequestedCall call = message.functionCall().orElseThrow().withId(message.toolCallId());
    SpokenResult answer = answer(call, context);
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("result", answer.text());
    message.toolCallId().ifPresent(id -> both.put("results", List.of(answer.of(id, call.name()))));
    return both;
  }

  // Where a store kept one call waiting until the caller's patience ended, the others do not ask
  // it again.
  private SpokenResult answer(
      RequestedCall call, CallContext context, Optional<SpokenResult> away) {
    return away.isPresent() && context.deadline().passed() ? away.get() : answer(call, context);
  }

  private SpokenResult answer(RequestedCall call, CallContext context) {
    if (call.fault().isPresent()) {
      String again = new DeskWords(context.language()).unreadable();
      return SpokenResult.error(call.fault().get() + " " + again);
    }
    return SpokenResult.of(
        desk.answer(new ToolCall(call.name(), call.id(), call.arguments()), context));
  }
}
