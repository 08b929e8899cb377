package frontdesk.adapters.console.properties;

import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.ListingFiles.Read;
import frontdesk.adapters.console.page.Field;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over a file of listings, and tells what came of each row. */
final class ImportPage {
  private static final String NOTHING_SENT =
      "Choose a file, or write or paste the listings. Nothing was changed.";
  private static final String ONE_OF_BOTH =
      "There was a file and a text. Send one of them. Nothing was changed.";
  private static final String BROKEN_OFF =
      "The desk's records cannot be reached just now. Some rows may have been taken; to send all of"
          + " it again is safe.";

  private final Desk desk;
  private final View view;
  private final Troubles troubles;

  ImportPage(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
  }

  /**
   * What the page shows.
   *
   * @param problem why nothing could be taken; blank where there is none
   * @param text what is to be sent next: what was written, or the rows that were refused
   * @param host whose rows are that do not tell
   */
  record Shown(
      String problem,
      Optional<ImportReport> report,
      String text,
      String host,
      boolean saysWhose,
      List<Field> columns) {}

  Response show(Request request, Visitor visitor) {
    return visitor.mayChange()
        ? page(200, request, visitor, "", Optional.empty(), "", "")
        : troubles.onlyLooks(request, visitor);
  }

  private Response page(
      int status,
      Request request,
      Visitor visitor,
      String problem,
      Optional<ImportReport> report,
      String text,
      String host) {
    return view.page(
        status,
        View.Frame.of(request.path(), visitor)
            .saying(report.map(ImportReport::message).orElse(Message.NONE)),
        "Import properties",
        "properties/property-import",
        new Shown(
            problem, report, text, host, visitor.seesWholeOrganisation(), PropertyFields.FACTS));
  }

  Response take(Request request, Form form, Visitor visitor) {
    String text = form.field("text");
    Optional<byte[]> file = form.file("file");
    if (file.isPresent() && !text.isBlank()) {
      return refused(422, request, form, visitor, ONE_OF_BOTH);
    }
    if (file.isEmpty() && text.isBlank()) {
      return refused(422, request, form, visitor, NOTHING_SENT);
    }
    byte[] listings = file.orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
    Read read = desk.ofProperties().files().read(listings);
    return read instanceof Read.Rows rows
        ? taken(request, form, visitor, rows)
        : refused(
            422, request, form, visitor, ((Read.Unreadable) read).why() + " Nothing was changed.");
  }

  private Response refused(
      int status, Request request, Form form, Visitor visitor, String problem) {
    return page(
        status,
        request,
        visitor,
        problem,
        Optional.empty(),
        form.field("text"),
        form.field("host"));
  }

  private Response taken(Request request, Form form, Visitor visitor, Read.Rows read) {
    String host = visitor.onlyHost().map(UserId::value).orElse(form.field("host").strip());
    List<ListingRow> rows = read.rows().stream().map(row -> owned(row, host)).toList();
    try {
      List<Outcome> outcomes =
          desk.ofProperties()
              .imports()
              .importAll(visitor.org(), rows, read.source(), visitor.onlyHost());
      ImportReport report = ImportReport.of(outcomes, read.unknown());
      return page(200, request, visitor, "", Optional.of(report), again(outcomes), host);
    } catch (Unavailable away) {
      return refused(503, request, form, visitor, BROKEN_OFF);
    }
  }

  private static ListingRow owned(ListingRow row, String host) {
    if (host.isEmpty() || !row.texts().getOrDefault(ListingField.HOST, "").isBlank()) {
      return row;
    }
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    texts.putAll(row.texts());
    texts.put(ListingField.HOST, host);
    return new ListingRow(row.line(), texts);
  }

  private String again(List<Outcome> outcomes) {
    List<Map<ListingField, String>> refused =
        outcomes.stream()
            .filter(Outcome.Refused.class::isInstance)
            .map(Outcome.Refused.class::cast)
            .map(one -> one.row().texts())
            .toList();
    return refused.isEmpty() ? "" : desk.ofProperties().files().write(refused);
  }
}
