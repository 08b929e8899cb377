package frontdesk.app.telemetry;

import io.opentelemetry.api.common.AttributeKey;

/**
 * What spans and their attributes are called. Source: OpenTelemetry semantic conventions 1.45.0 for
 * HTTP, and those for generative AI as of autumn 2026, which are still in development.
 */
final class Names {
  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
  static final AttributeKey<String> TOOL = AttributeKey.stringKey("gen_ai.tool.name");
  static final AttributeKey<String> TOOL_CALL = AttributeKey.stringKey("gen_ai.tool.call.id");
  static final AttributeKey<String> TOOL_TYPE = AttributeKey.stringKey("gen_ai.tool.type");

  static final String EXECUTE_TOOL = "execute_tool";
  static final String FUNCTION = "function";

  private Names() {}
}
