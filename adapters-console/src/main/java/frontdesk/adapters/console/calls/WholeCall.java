package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.accounts.Detail;
import frontdesk.adapters.console.assistants.AssistantNames;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.calls.Escalation;
import frontdesk.calls.Intake;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.calls.ToolCallRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts together what is shown of one call. */
public final class WholeCall {
  private final Desk desk;
  private final Visitor visitor;
  private final Times times;

  WholeCall(Desk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
    this.times = new Times(desk.zones().apply(visitor.asking()));
  }

  /**
   * What the page shows.
   *
   * @param facts by name, in the order in which they are shown
   * @param recording where the platform keeps it
   * @param wordsKept false where the caller did not want to be recorded
   */
  record Shown(
      String id,
      List<Fact> facts,
      Optional<String> summary,
      Optional<String> recording,
      boolean wordsKept,
      List<Turn> turns,
      List<HandedOver> escalations,
      List<Matter> intakes,
      List<MadeInCall.Made> appointments,
      String zone) {}

  public record Fact(String name, String value) {}

  /**
   * What was said, or a tool that ran.
   *
   * @param key an id for its element
   * @param tool empty where somebody spoke
   * @param news what a browser tells somebody who wants to hear of it; blank where it is none
   */
  record Turn(
      String key, String time, String speaker, String text, Optional<Tool> tool, String news) {}

  /**
   * What arrived, what was answered, and why.
   *
   * @param asked the arguments in a line
   */
  record Tool(
      String name,
      String result,
      String took,
      Optional<String> asked,
      Optional<String> arguments,
      Optional<String> answer,
      List<String> refusedTimes,
      List<Curls.Curl> curls) {}

  /** That a person was asked for. */
  record HandedOver(String time, String urgency, String reason, String summary, boolean callBack) {}

  /** What was found out of a caller's matter. */
  record Matter(String time, String urgency, boolean completed, List<Fact> data) {}

  Shown of(Report report) {
    Call call = report.call();
    return new Shown(
        call.id().value(),
        facts(call),
        call.facts().summary(),
        call.facts().recording().map(URI::toString),
        call.facts().consent().allowsWords(),
        Turns.of(call.id(), report.said(), times, curls(call.id())),
        report.handed().escalations().stream().map(this::handedOver).toList(),
        report.handed().intakes().stream().map(this::matter).toList(),
        new MadeInCall(desk, visitor, times).of(call.id()),
        times.zoneName());
  }

  private Function<ToolCallRecord, List<Curls.Curl>> curls(CallId call) {
    Curls curls = new Curls(desk.tools().doors(), visitor);
    return record -> curls.of(call, record);
  }

  private List<Fact> facts(Call call) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Began", times.moment(call.startedAt()));
    facts.put("Length", CallWordings.length(call));
    if (Call.isTrial(call.id())) {
      facts.put("Trial", "Somebody tried tools at the console");
    }
    facts.put("Caller", CallWordings.caller(call));
    facts.put("Ended", CallWordings.outcome(call));
    call.facts()
        .success()
        .ifPresent(verdict -> facts.put("The platform calls it", CallWordings.verdict(verdict)));
    call.facts().cost().ifPresent(cost -> facts.put("Cost", "$" + cost.toPlainString()));
    call.facts()
        .assistant()
        .map(id -> new AssistantNames(desk.assisting()).of(visitor.org(), id))
        .ifPresent(name -> facts.put("Assistant", name));
    if (call.facts().relayOperator()) {
      facts.put("Relay", "Somebody spoke for the caller");
    }
    facts.put("Call id", call.id().value());
    return facts.entrySet().stream().map(one -> new Fact(one.getKey(), one.getValue())).toList();
  }

  private HandedOver handedOver(Escalation escalation) {
    return new HandedOver(
        times.moment(escalation.at()),
        escalation.urgency().word(),
        escalation.reason(),
        escalation.summary(),
        escalation.callBack());
  }

  private Matter matter(Intake intake) {
    List<Fact> data = new ArrayList<>();
    intake
        .data()
        .forEach(
            (name, value) ->
                data.add(new Fact(name, value == null ? "" : new Detail(value).text())));
    return new Matter(times.moment(intake.at()), intake.urgency().word(), intake.completed(), data);
  }
}
