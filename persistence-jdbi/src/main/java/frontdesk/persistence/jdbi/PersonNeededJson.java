package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.OrgId;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.PersonNeeded;
import frontdesk.notices.Standing.Stage;

/** The notice that one waits for a person; {@link EndedRows} writes it too, in SQL. */
final class PersonNeededJson {
  static final String KIND = "person_needed";

  private PersonNeededJson() {}

  static void write(PersonNeeded needed, ObjectNode json) {
    json.put("of", needed.of().name());
    json.put("stage", needed.stage().name());
    json.put("reason", needed.reason());
    json.put("notice", needed.notice());
    json.put("hour", needed.hour());
  }

  static PersonNeeded read(OrgId org, JsonNode json) {
    return new PersonNeeded(
        org,
        Way.valueOf(text(json, "of").orElseThrow()),
        Stage.valueOf(text(json, "stage").orElseThrow()),
        text(json, "reason").orElse(""),
        text(json, "notice").orElseThrow(),
        text(json, "hour").orElseThrow());
  }
}
