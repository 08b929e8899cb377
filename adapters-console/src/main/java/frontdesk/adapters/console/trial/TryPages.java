package frontdesk.adapters.console.trial;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.TryNeeds;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.Call;
import frontdesk.calls.CallFacts;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Delivery;
import frontdesk.people.Role;
import frontdesk.tools.CallContext;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolCatalog;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries a tool as a caller's assistant would use it: it does what it says. */
public final class TryPages {
  private static final String PATH = "try";

  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostsSeen hosts;

  public TryPages(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.hosts = new HostsSeen(desk.hosts());
  }

  /**
   * What the page shows.
   *
   * @param call in which tools are tried one after another: what was offered is remembered in it
   * @param item the id of the tool call to come: sent twice it is done once
   * @param goesOn whether the call was begun
   */
  record Shown(
      List<Choice> tools,
      String tool,
      String description,
      List<ToolForm.Field> fields,
      String call,
      String item,
      boolean goesOn,
      Optional<TriedTool> tried) {}

  /** A tool that may be chosen. */
  record Choice(String name, boolean chosen) {}

  public Section section() {
    return new Section(
        "Try a tool",
        PATH,
        visitor -> visitor.role() == Role.OWNER,
        List.of(new Section.Shown(PATH, this::show)),
        List.of(new Section.Done(PATH, this::tried)));
  }

  private Response show(Request request, Visitor visitor) {
    return tool(request.query("tool").orElse("get_availability"))
        .map(
            tool ->
                page(
                    request,
                    visitor,
                    ToolForm.empty(tool),
                    trial(request.query("call").orElse("")),
                    Optional.empty()))
        .orElseGet(() -> noTool(request, visitor));
  }

  private Response noTool(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such tool.");
  }

  private static Optional<Tool> tool(String name) {
    return ToolCatalog.tools().stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /** A trial that goes on; empty where it is none. */
  private static Optional<CallId> trial(String id) {
    return CallId.parse(id).filter(Call::isTrial);
  }

  private Response tried(Request request, Form sent, Visitor visitor) {
    Optional<Tool> tool = tool(sent.field("tool"));
    Optional<CallId> call = trial(sent.field("call"));
    if (tool.isEmpty()) {
      return noTool(request, visitor);
    }
    if (call.isEmpty() || !Delivery.isToolCallId(sent.field("item"))) {
      return troubles.notOurForm(request, visitor);
    }
    ToolForm form = ToolForm.in(tool.get(), sent);
    ToolCall toolCall =
        new ToolCall(tool.get().name(), Optional.of(sent.field("item")), form.arguments());
    return page(request, visitor, form, call, Optional.of(answered(visitor, call.get(), toolCall)));
  }

  // Known before anything is done in it, so that whatever is done is found to be a trial's.
  private TriedTool answered(Visitor visitor, CallId call, ToolCall toolCall) {
    TryNeeds needs = desk.tools();
    Instant now = desk.clock().instant();
    needs
        .calls()
        .note(
            visitor.org(),
            call,
            CallFacts.facts().startedAt(now).endedAt(now).ending(Call.TRIED).build());
    Asking.note(Act.done(visitor.org(), "try_tool", call.value()));
    CallContext context =
        new CallContext(
            visitor.org(),
            needs.way().apply(visitor.asking()),
            Optional.of(call),
            Deadline.in(needs.budget()));
    long began = System.nanoTime();
    ToolReply reply = needs.desk().answer(toolCall, context);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return TriedTool.of(
        new TryNeeds.Asked(visitor.org(), call, toolCall), reply, took, needs.doors(), visitor);
  }

  private Response page(
      Request request,
      Visitor visitor,
      ToolForm form,
      Optional<CallId> call,
      Optional<TriedTool> tried) {
    CallId in = call.orElseGet(() -> new CallId(Call.TRIAL + UUID.randomUUID()));
    List<String> seen = hosts.by(visitor).stream().map(host -> host.id().value()).toList();
    return view.page(
        200,
        View.Frame.of(request.path(), visitor)
            .saying(tried.map(any -> Message.done("The tool has answered.")).orElse(Message.NONE))
            .running("copy.js"),
        "Try a tool",
        "trial/try",
        new Shown(
            ToolCatalog.tools().stream()
                .map(tool -> new Choice(tool.name(), tool.equals(form.tool())))
                .toList(),
            form.tool().name(),
            form.tool().description(),
            form.fields(seen),
            in.value(),
            UUID.randomUUID().toString(),
            call.isPresent(),
            tried));
  }
}
