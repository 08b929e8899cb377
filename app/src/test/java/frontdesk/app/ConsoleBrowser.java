package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.people.InviteMember;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiMembers;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As a browser at the console: keeps the cookie, and sends forms as the page has them. */
final class ConsoleBrowser {
  static final String PASSWORD = "correct horse battery";

  /** What the published address of a {@link RunningDesk} makes of the cookie's name. */
  private static final String COOKIE = "__Host-frontdesk";

  private static final Pattern KEY = Pattern.compile("name=\"form_key\" value=\"([0-9a-f]+)\"");

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  private static final String BOUNDARY = "----WebKitFormBoundaryx1";

  private final RunningDesk desk;
  private final Map<String, String> cookies = new LinkedHashMap<>(Map.of(COOKIE, ""));
  private String key = "";
  private String seen = "";
  private String origin = "https://example.com";

  ConsoleBrowser(RunningDesk desk) {
    this.desk = desk;
  }

  /** Somebody who joined. */
  static ConsoleBrowser member(
      RunningDesk desk, Clock clock, OrgId org, Role role, Optional<UserId> host) {
    String token = token(desk, clock, org, role, host);
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    browser.get("/console/join?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    HttpResponse<String> joined =
        browser.post(
            "/console/join",
            Map.of(
                "token",
                token,
                "name",
                "Jane <script>",
                "email",
                address(org, role),
                "password",
                PASSWORD));
    if (joined.statusCode() != 303) {
      throw new AssertionError(joined.statusCode() + joined.body());
    }
    return browser;
  }

  static String address(OrgId org, Role role) {
    return role.word() + "@" + org.value().replace('_', '-') + ".example.com";
  }

  static String token(RunningDesk desk, Clock clock, OrgId org, Role role, Optional<UserId> host) {
    return new InviteMember(new JdbiMembers(desk.jdbi()), clock).invite(org, role, host).text();
  }

  ConsoleBrowser from(String other) {
    this.origin = other;
    return this;
  }

  ConsoleBrowser withKey(String other) {
    this.key = other;
    return this;
  }

  String cookie() {
    return cookies.getOrDefault(COOKIE, "");
  }

  private String sentCookies() {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The same person at another node. */
  ConsoleBrowser at(RunningDesk node) {
    ConsoleBrowser there = new ConsoleBrowser(node);
    there.cookies.putAll(cookies);
    return there;
  }

  /** A request of its own, which comes with the cookie. */
  HttpRequest.Builder request(String path) {
    return desk.request(path).setHeader("Cookie", sentCookies());
  }

  HttpResponse<String> get(String path) {
    return remembered(RunningDesk.send(request(path).GET()));
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&form_key=" + key + "&seen=" + encoded(seen)));
    return remembered(
        RunningDesk.send(
            desk.request(path)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Cookie", sentCookies())
                .setHeader("Origin", origin)
                .POST(BodyPublishers.ofString(body))));
  }

  /** A form with a file in it, as browsers send it. */
  HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
    part(body, "form_key", "", key.getBytes(StandardCharsets.UTF_8));
    part(body, "file", "; filename=\"a.csv\"", file);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return remembered(
        RunningDesk.send(
            desk.request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .setHeader("Cookie", sentCookies())
                .setHeader("Origin", origin)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
  }

  private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
            .formatted(BOUNDARY, name, more);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> remembered(HttpResponse<String> answer) {
    answer
        .headers()
        .firstValue("Set-Cookie")
        .map(set -> set.substring(0, set.indexOf(';')).split("=", 2))
        .ifPresent(set -> cookies.put(set[0], set[1]));
    Matcher found = KEY.matcher(answer.body());
    if (found.find()) {
      key = found.group(1);
    }
    Matcher shown = SEEN.matcher(answer.body());
    if (shown.find()) {
      seen = shown.group(1);
    }
    return answer;
  }
}
