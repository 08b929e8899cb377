package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Routes about the person and the mailbox's settings. */
final class Person {
  private Person() {}

  static Answer me(Call call) {
    Mailbox mailbox = call.mailbox();
    ObjectNode body = Json.object();
    body.put("@odata.context", call.base() + "/v1.0/$metadata#users/$entity");
    body.put("id", mailbox.objectId()).put("displayName", mailbox.name());
    body.put("userPrincipalName", mailbox.email()).putNull("jobTitle").putNull("mobilePhone");
    body.put("mail", mailbox.mailShown() ? mailbox.email() : null);
    return Json.answer(200, selected(call, body));
  }

  static Answer settings(Call call) {
    return Json.answer(200, selected(call, call.mailbox().settings().json()));
  }

  static Answer timeZone(Call call) {
    return Json.answer(200, Json.object().put("value", call.mailbox().settings().timeZone()));
  }

  static Answer workingHours(Call call) {
    return Json.answer(200, call.mailbox().settings().workingHours());
  }

  private static ObjectNode selected(Call call, ObjectNode body) {
    if (!call.option("$select").isEmpty()) {
      List<String> wanted = new ArrayList<>(List.of(call.option("$select").split(",", -1)));
      wanted.add("@odata.context");
      body.retain(wanted);
    }
    return body;
  }
}
