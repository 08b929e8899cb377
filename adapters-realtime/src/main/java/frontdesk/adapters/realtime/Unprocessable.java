package frontdesk.adapters.realtime;

import frontdesk.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the earlier version's framework answered to a request of another form: 422, and why. */
public final class Unprocessable {
  private static final int STATUS = 422;

  private Unprocessable() {}

  public static Response missing(String field) {
    return because("missing", "body", field, "Field required");
  }

  public static Response query(String field, String message) {
    return because("value_error", "query", field, message);
  }

  /**
   * A field of the body whose value is not taken.
   *
   * @param message why
   */
  record Field(String name, String message) {}

  static Response fields(List<Field> fields) {
    return because(
        fields.stream()
            .map(field -> detail("value_error", "body", field.name(), field.message()))
            .toList());
  }

  private static Response because(String type, String where, String field, String message) {
    return because(List.of(detail(type, where, field, message)));
  }

  private static Response because(List<Map<String, Object>> details) {
    return Response.json(STATUS, Map.of("detail", details));
  }

  private static Map<String, Object> detail(
      String type, String where, String field, String message) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", type);
    detail.put("loc", List.of(where, field));
    detail.put("msg", message);
    return detail;
  }
}
