package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes that show events. */
final class ReadEvents {
  private static final int USUAL_PAGE = 10;
  // What Graph was seen to give at most; asking for more is no error.
  private static final int LONGEST_PAGE = 1000;
  private static final Pattern BY_PROPERTY =
      Pattern.compile(
          "singleValueExtendedProperties/(?i:any)\\((\\w+):\\s*\\1/id eq '([^']*)' and \\1/value eq"
              + " '((?:[^']|'')*)'\\)");

  private ReadEvents() {}

  static Answer view(Call call) {
    Window window = Window.of(call.option("startDateTime"), call.option("endDateTime"));
    List<StoredEvent> events =
        Calendars.isDefault(call.id()) ? window.ordered(call.events().all()) : List.of();
    return page(call, events);
  }

  static Answer get(Call call) {
    return call.preferences().applied(Json.answer(200, new EventJson(call).of(call.event())));
  }

  static Answer find(Call call) {
    Matcher filter = BY_PROPERTY.matcher(call.option("$filter"));
    if (!filter.matches()) {
      throw new Violation("events are listed by an extended property only");
    }
    String value = filter.group(3).replace("''", "'");
    return page(call, call.events().with(filter.group(2), value));
  }

  private static Answer page(Call call, List<StoredEvent> events) {
    int top = Math.min(number(call, "$top", USUAL_PAGE), LONGEST_PAGE);
    int skip = number(call, "$skip", 0);
    EventJson show = new EventJson(call);
    ObjectNode body = Json.object();
    body.put("@odata.context", call.base() + "/v1.0/$metadata#users('me')/calendarView");
    ArrayNode value = body.putArray("value");
    events.stream().skip(skip).limit(top).map(show::of).forEach(value::add);
    if (events.size() > (long) skip + top) {
      Map<String, String> query = new LinkedHashMap<>(call.request().query());
      query.put("$skip", String.valueOf(skip + top));
      body.put("@odata.nextLink", call.base() + call.request().path() + "?" + Form.encode(query));
    }
    return call.preferences().applied(Json.answer(200, body));
  }

  private static int number(Call call, String option, int otherwise) {
    String text = call.option(option);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.badRequest("RequestBroker--ParseUri", "Invalid value for " + option + ".");
    }
    return Integer.parseInt(text);
  }
}
