package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.assistants.AssistantNames;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.scheduling.ListedAppointment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls as lists and files show them, with what each booked. */
final class CallRows {
  /** So many calls book fewer appointments than one answer may have. */
  private static final int AT_ONCE = 250;

  private final Desk desk;
  private final Visitor visitor;
  private final Times times;
  private final AssistantNames names;

  CallRows(Desk desk, Visitor visitor, Times times) {
    this.desk = desk;
    this.visitor = visitor;
    this.times = times;
    this.names = new AssistantNames(desk.assisting());
  }

  /**
   * One call.
   *
   * @param name whom it booked for, as they said
   */
  record Row(
      Call call,
      String began,
      String length,
      String caller,
      String name,
      String outcome,
      boolean escalated,
      boolean trial,
      List<Booked> booked,
      String assistant,
      String cost) {}

  /** What it booked. */
  record Booked(String link, String title, boolean live) {}

  List<Row> of(List<Call> calls) {
    Map<CallId, List<ListedAppointment>> booked = new HashMap<>();
    for (int from = 0; from < calls.size(); from += AT_ONCE) {
      booked.putAll(booked(calls.subList(from, Math.min(from + AT_ONCE, calls.size()))));
    }
    return calls.stream()
        .map(call -> row(call, booked.getOrDefault(call.id(), List.of())))
        .toList();
  }

  private Map<CallId, List<ListedAppointment>> booked(List<Call> calls) {
    Set<CallId> ids = calls.stream().map(Call::id).collect(Collectors.toSet());
    return desk.appointments().bookedBy(visitor.org(), ids).stream()
        .filter(this::isTheirs)
        .filter(listed -> listed.call().isPresent())
        .collect(Collectors.groupingBy(listed -> listed.call().get()));
  }

  private boolean isTheirs(ListedAppointment listed) {
    return visitor.onlyHost().map(listed.appointment().host()::equals).orElse(true);
  }

  private Row row(Call call, List<ListedAppointment> booked) {
    return new Row(
        call,
        times.moment(call.startedAt()),
        CallWordings.length(call),
        CallWordings.caller(call),
        booked.stream()
            .flatMap(one -> one.appointment().attendee().name().stream())
            .distinct()
            .collect(Collectors.joining(", ")),
        CallWordings.outcome(call),
        call.escalated(),
        Call.isTrial(call.id()),
        booked.stream().map(CallRows::booked).toList(),
        call.facts().assistant().map(id -> names.of(visitor.org(), id)).orElse(""),
        cost(call.facts().cost()));
  }

  private static Booked booked(ListedAppointment one) {
    return new Booked(
        Links.toAppointment(one.appointment().id()), one.appointment().title(), one.live());
  }

  private static String cost(Optional<BigDecimal> cost) {
    return cost.map(dollars -> "$" + dollars.toPlainString()).orElse("");
  }

  /** The first line has names. */
  List<List<String>> lines(List<Call> calls) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "Began",
            "Caller",
            "Name",
            "Seconds",
            "How it ended",
            "A person was asked for",
            "Booked",
            "Assistant",
            "Cost",
            "Call id"));
    of(calls).stream().map(this::line).forEach(lines::add);
    return lines;
  }

  private List<String> line(Row row) {
    return List.of(
        times.stamp(row.call().startedAt()),
        row.caller(),
        row.name(),
        row.call().length().map(length -> "" + length.toSeconds()).orElse(""),
        row.outcome(),
        row.escalated() ? "yes" : "no",
        row.booked().stream().map(Booked::title).collect(Collectors.joining("; ")),
        row.assistant(),
        row.cost(),
        row.call().id().value());
  }
}
