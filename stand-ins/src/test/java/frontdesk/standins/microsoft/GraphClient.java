package frontdesk.standins.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.standins.wire.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Asks Graph as one person, over real HTTP. */
final class GraphClient {
  static final String PROPERTY = "String {5f1c3ba2-0d4e-4a39-8b7e-1f2c9a6d7e10} Name AppointmentId";

  private final FakeMicrosoft microsoft;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  GraphClient(FakeMicrosoft microsoft, String email, String... scopes) {
    this.microsoft = microsoft;
    this.token = microsoft.accessToken(email, scopes);
  }

  /** With everything that Frontdesk asks for. */
  static GraphClient of(FakeMicrosoft microsoft, String email) {
    return new GraphClient(
        microsoft, email, "User.Read", "Calendars.ReadWrite", "MailboxSettings.Read", "Mail.Send");
  }

  /** A path under {@code /v1.0/me}, or a whole address. */
  HttpRequest.Builder request(String path) {
    String url = path.startsWith("http") ? path : microsoft.url() + "/v1.0/me" + path;
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> sendRaw(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(withJson("POST", path, json));
  }

  HttpResponse<String> patch(String id, String json) throws IOException, InterruptedException {
    return send(withJson("PATCH", "/events/" + Form.encoded(id), json));
  }

  HttpResponse<String> delete(String id) throws IOException, InterruptedException {
    return send(request("/events/" + Form.encoded(id)).DELETE());
  }

  HttpRequest.Builder withJson(String method, String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  /** A view of these two days of November 2026 and later. */
  static String view(String from, String to, String... more) {
    return "/calendarView?startDateTime="
        + from
        + "&endDateTime="
        + to
        + (more.length == 0 ? "" : "&" + String.join("&", more));
  }

  /** An appointment on the 24th of November 2026 with one guest. */
  static String appointment(String transactionId, String subject) {
    return """
        {"subject": "%s", "transactionId": "%s",
         "start": {"dateTime": "2026-11-24T15:00:00", "timeZone": "Pacific Standard Time"},
         "end": {"dateTime": "2026-11-24T15:30:00", "timeZone": "Pacific Standard Time"},
         "attendees": [{"emailAddress": {"address": "guest@example.org"}, "type": "required"}],
         "singleValueExtendedProperties": [{"id": "%s", "value": "appointment-1"}]}
        """
        .formatted(subject, transactionId, PROPERTY);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  static String code(HttpResponse<String> response) throws IOException {
    return json(response).path("error").path("code").asText();
  }
}
