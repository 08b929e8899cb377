package frontdesk.app;

import java.util.List;

/** More of everything than any page shows at once, with texts as long as people write them. */
final class FullLists {
  private static final String PETE = "host_id = 'pete_admin'";
  private static final String LONG =
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Street, Apartment 12";

  private static final String ONE_LIKE =
      "INSERT INTO %1$s SELECT (jsonb_populate_record(NULL::%1$s, to_jsonb(one) || jsonb_build_object(%2$s))).*"
          + " FROM (SELECT * FROM %1$s WHERE org_id = 'org_demo_001' AND %3$s LIMIT 1) one,"
          + " generate_series(1, %4$d) g";

  private static final List<String> MORE =
      List.of(
          like("hosts", "'host_id', 'host-' || g || '@a-rather-long-name.example.com'", PETE, 60),
          like(
              "properties", "'property_id', 'p' || g, 'address', g || ' " + LONG + "'", "true", 90),
          like(
              "appointments",
              "'appointment_id', 'a' || g, 'intent_key', NULL, 'title', 'Viewing of "
                  + LONG
                  + "',"
                  + " 'starts_at', '2026-11-21T13:00:00Z'::timestamptz + g * interval '1 hour',"
                  + " 'ends_at', '2026-11-21T14:00:00Z'::timestamptz + g * interval '1 hour'",
              "true",
              300),
          like(
              "calls",
              "'call_id', 'c' || g, 'ended_at', NULL, 'started_at',"
                  + " '2026-11-21T11:58:00Z'::timestamptz - (g / 20) * interval '2 minutes'",
              "call_id = 'call-1'",
              90),
          like("outbox", "'notice_id', 'n' || g, 'reason', '" + LONG + "'", "true", 90),
          """
          INSERT INTO transcript_lines (org_id, call_id, line_id, speaker, said, said_at)
          SELECT 'org_demo_001', c, 'l' || g, CASE WHEN g % 2 = 0 THEN 'user' ELSE 'assistant' END,
                 'What was said at ' || g || ', and another sentence of some length.',
                 '2026-11-21T11:58:00Z'::timestamptz + g * interval '100 milliseconds'
            FROM generate_series(1, 2000) g, unnest(ARRAY['call-1', 'c1', 'c2']) c
           WHERE c = 'call-1' OR g < 30
          """,
          """
          INSERT INTO audit (org_id, entry_id, at, credential, what, subject, outcome)
          SELECT 'org_demo_001', 'e' || g, '2026-11-21T11:00:00Z', 'member:m' || g, 'rules_changed',
                 'a-rather-long-name-' || g || '@a-rather-long-name.example.com', 'done'
            FROM generate_series(1, 90) g
          """,
          """
          INSERT INTO members (org_id, member_id, email, name, role, password, joined_at)
          SELECT 'org_demo_001', 'm' || g, 'a-rather-long-name-' || g || '@example.com',
                 'Somebody With Rather a Long Name ' || g, 'VIEWER', '', '2026-11-21T11:00:00Z'
            FROM generate_series(1, 60) g
          """,
          """
          INSERT INTO join_links (org_id, digest, role, first, expires_at)
          SELECT 'org_demo_001', decode(md5('' || g), 'hex'), 'VIEWER', false, '2026-11-22T11:00:00Z'
            FROM generate_series(1, 20) g
          """,
          """
          INSERT INTO credentials (org_id, credential_id, name, place, kind, digest, created_at)
          SELECT 'org_demo_001', 'k' || g, 'a-program-with-a-name-' || g, 0, 'API_KEY',
                 decode(md5('' || g), 'hex'), '2026-11-21T11:00:00Z'
            FROM generate_series(1, 60) g
          """,
          """
          INSERT INTO host_lines (org_id, line, host_id)
          SELECT 'org_demo_001', 'assistant:' || md5('' || g), 'pete_admin'
            FROM generate_series(1, 220) g
          """);

  private FullLists() {}

  private static String like(String table, String otherwise, String which, int many) {
    return ONE_LIKE.formatted(table, otherwise, which, many);
  }

  /** Beside {@link SomeWork}, which has one of most things. */
  static void in(RunningDesk desk) {
    desk.jdbi().useHandle(handle -> MORE.forEach(handle::execute));
  }
}
