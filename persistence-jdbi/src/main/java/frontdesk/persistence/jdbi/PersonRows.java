package frontdesk.persistence.jdbi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is done to each table where a person is erased. Calls come first: whoever adds words to one
 * waits for its row, and then reads that none are kept.
 */
final class PersonRows {
  /** What stands where a title was. */
  static final String ERASED = "Erased";

  /** Over, or given up; those to come are cancelled before, so that their times are free. */
  static final String APPOINTMENTS =
      """
      SELECT appointment_id FROM appointments
       WHERE org_id = :org
         AND (attendee_email = CAST(:email AS text) OR attendee_phone = CAST(:phone AS text))
         AND (status <> 'booked' OR ends_at <= :now)
       ORDER BY appointment_id
         FOR UPDATE
      """;

  /** Theirs by number or booking, or because they are named in it. */
  static final String CALLS =
      """
      SELECT call_id FROM calls
       WHERE org_id = :org AND (caller = CAST(:phone AS text) OR summary ~* :pattern
                                OR end_reason ~* :pattern OR says ~* :pattern
                                OR CAST(running AS text) ~* :pattern)
      UNION
      SELECT call_id FROM deliveries
       WHERE org_id = :org AND appointment_id = ANY (:appointments)
      UNION
      SELECT call_id FROM conversations
       WHERE org_id = :org AND (caller_email = CAST(:email AS text)
                                OR caller_phone = CAST(:phone AS text)
                                OR concat_ws(' ', caller_name, property) ~* :pattern
                                OR concat_ws(' ', offered, chosen_from) ~* :pattern)
      UNION
      SELECT call_id FROM transcript_lines WHERE org_id = :org AND said ~* :pattern
      UNION
      SELECT call_id FROM call_tool_calls
       WHERE org_id = :org AND (arguments ~* :pattern OR answer ~* :pattern)
      UNION
      SELECT call_id FROM escalations
       WHERE org_id = :org AND call_id IS NOT NULL
         AND (caller = CAST(:phone AS text) OR concat_ws(' ', reason, summary) ~* :pattern)
      UNION
      SELECT call_id FROM intakes
       WHERE org_id = :org AND call_id IS NOT NULL AND CAST(data AS text) ~* :pattern
      """;

  // Counted as one whose recording was declined, so that nothing that arrives late is kept.
  private static final String BLANK_CALLS =
      """
      UPDATE calls SET caller = NULL, end_reason = NULL, summary = NULL, recording = NULL,
                       consent = 'DECLINED', says = NULL, running = NULL,
                       revision = revision + 1
       WHERE org_id = :org AND call_id = ANY (:calls)
      """;

  private static final String LINES =
      "DELETE FROM transcript_lines WHERE org_id = :org AND call_id = ANY (:calls)";

  // That a tool was used is counted and names nobody.
  private static final String TOOL_CALLS =
      """
      UPDATE call_tool_calls SET arguments = NULL, answer = NULL, refused_times = NULL
       WHERE org_id = :org AND call_id = ANY (:calls)
      """;

  // A calendar's entry is taken back by the appointment's id alone.
  private static final String REMOVALS =
      """
      UPDATE outbox
         SET content = content || jsonb_build_object('title', :erased, 'description', '',
                                                     'invited', NULL, 'attendee_name', '')
       WHERE org_id = :org AND content ->> 'appointment_id' = ANY (:appointments)
         AND content ->> 'kind' = 'calendar_entry' AND content ->> 'shown' = 'false'
      """;

  // Of somebody else's, which their own changes still need.
  private static final String ENTRIES =
      """
      UPDATE outbox
         SET content = content || jsonb_build_object(
               'title', regexp_replace(content ->> 'title', :pattern, :erased, 'gi'),
               'description', regexp_replace(content ->> 'description', :pattern, :erased, 'gi'))
       WHERE org_id = :org AND content ->> 'kind' = 'calendar_entry'
         AND concat_ws(' ', content ->> 'title', content ->> 'description') ~* :pattern
      """;

  private static final String NOTICES =
      """
      DELETE FROM outbox
       WHERE org_id = :org
         AND ((content ->> 'appointment_id' = ANY (:appointments)
               AND NOT (content ->> 'kind' = 'calendar_entry' AND content ->> 'shown' = 'false'
                        AND stage <> 'DELIVERED'))
              OR (content ->> 'kind' = 'call_escalated' AND content ->> 'call_id' = ANY (:calls))
              OR (content ->> 'kind' <> 'calendar_entry' AND CAST(content AS text) ~* :pattern))
      """;

  private static final String ESCALATIONS =
      """
      DELETE FROM escalations
       WHERE org_id = :org
         AND (call_id = ANY (:calls) OR caller = CAST(:phone AS text)
              OR concat_ws(' ', reason, summary) ~* :pattern)
      """;

  private static final String INTAKES =
      """
      DELETE FROM intakes
       WHERE org_id = :org AND (call_id = ANY (:calls) OR CAST(data AS text) ~* :pattern)
      """;

  private static final String CONVERSATIONS =
      "DELETE FROM conversations WHERE org_id = :org AND call_id = ANY (:calls)";

  private static final String HOLDS =
      "DELETE FROM occupied WHERE org_id = :org AND held_for = ANY (:calls)";

  private static final String BLANK_APPOINTMENTS =
      """
      UPDATE appointments
         SET title = :erased, attendee_name = NULL, attendee_email = NULL, attendee_phone = NULL,
             caller_phone = NULL, intent_key = NULL
       WHERE org_id = :org AND appointment_id = ANY (:appointments)
      """;

  // Of what they booked for others.
  private static final String CALLERS =
      """
      UPDATE appointments SET caller_phone = NULL
       WHERE org_id = :org AND caller_phone = CAST(:phone AS text)
      """;

  private static final String TITLES =
      """
      UPDATE appointments SET title = regexp_replace(title, :pattern, :erased, 'gi')
       WHERE org_id = :org AND title ~* :pattern
      """;

  private PersonRows() {}

  /** Statements in their order, each with the place that it is counted for. */
  static Map<String, String> statements() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(BLANK_CALLS, "calls");
    all.put(LINES, "transcript_lines");
    all.put(TOOL_CALLS, "call_tool_calls");
    all.put(BLANK_APPOINTMENTS, "appointments");
    all.put(CALLERS, "appointments");
    all.put(TITLES, "appointments");
    all.put(REMOVALS, "outbox");
    all.put(NOTICES, "outbox");
    all.put(ENTRIES, "outbox");
    all.put(ESCALATIONS, "escalations");
    all.put(INTAKES, "intakes");
    all.put(CONVERSATIONS, "conversations");
    all.put(HOLDS, "occupied");
    return all;
  }
}
