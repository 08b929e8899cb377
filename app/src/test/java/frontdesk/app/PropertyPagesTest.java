package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.adapters.console.properties.PropertyPages;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.properties.Property;
import frontdesk.properties.Rent;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages about properties show and do. */
class PropertyPagesTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId FRONT = Demo.intakeDesk().id();
  private static final OrgId OTHER = new OrgId("org_other");
  private static final String OAK = "12 Oak Street, Springfield, IL 62701";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private final JdbiProperties properties = new JdbiProperties(desk.jdbi());
  private final ConsoleBrowser owner = as(Demo.ORG, Role.OWNER, Optional.empty());

  @BeforeEach
  void noSamples() {
    desk.jdbi().useHandle(handle -> handle.execute("DELETE FROM properties"));
    properties.share(Demo.ORG, false);
    owner.get("/console/properties/new");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser as(OrgId org, Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, org, role, host);
  }

  private static String page(ConsoleBrowser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.body());
  }

  private HttpResponse<String> imported(String csv) {
    return imported(owner, csv);
  }

  private static HttpResponse<String> imported(ConsoleBrowser browser, String csv) {
    byte[] file = csv.getBytes(StandardCharsets.UTF_8);
    return browser.upload("/console/properties/import", Map.of("text", "", "host", ""), file);
  }

  private Property only() {
    assertThat(properties.all(Demo.ORG)).hasSize(1);
    return properties.all(Demo.ORG).get(0);
  }

  private static String link(Property property) {
    return "/console/properties/one?id=" + property.id();
  }

  private Property listed(String address) {
    return properties.all(Demo.ORG).stream()
        .filter(one -> one.address().text().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> form(Property known, String... pairs) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", known.id().value());
    for (int at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return fields;
  }

  @Test
  void a_list_that_is_empty_says_what_would_stand_there() {
    assertThat(page(owner, "/console/properties"))
        .contains("No property is listed yet.", "Add a property", "Import a file");
    imported("address\n" + "\"" + OAK + "\"\n");
    assertThat(page(owner, "/console/properties?words=elm")).contains("No property is like that.");
    assertThat(page(owner, "/console/properties?page=9999&show=x")).contains("like that");
  }

  @Test
  void properties_are_found_by_their_words_and_by_whether_they_can_be_had() {
    imported(
        """
        address,rent,available,description
        "12 Oak Street, Springfield",1050,now,Sunny <script>alert(1)</script>
        "14 Oak Street, Springfield",975,taken,
        "3 Elm Street, Springfield",800,2027-01-15,
        """);

    assertThat(page(owner, "/console/properties?words=oak+sunny"))
        .contains("12 Oak Street", "$1,050", "One property of 3")
        .doesNotContain("14 Oak", "<script>");
    assertThat(page(owner, "/console/properties?show=vacant"))
        .contains("12 Oak", "3 Elm", "from Jan 15, 2027")
        .doesNotContain("14 Oak");
    assertThat(page(owner, "/console/properties?show=taken"))
        .contains("14 Oak", "let or withdrawn");
  }

  @Test
  void a_property_is_added_changed_and_withdrawn_and_that_is_on_record() {
    HttpResponse<String> added =
        owner.post(
            "/console/properties/keep",
            Map.of(
                "address",
                OAK,
                "rent",
                "975",
                "features",
                "Dishwasher\r\nGarden",
                "pets",
                "cats",
                "description",
                "Two\r\nlines </textarea><script>",
                "host",
                PETE.value()));
    assertThat(location(added)).contains("done=added");
    assertThat(only().facts().features()).containsExactly("Dishwasher", "Garden");
    assertThat(only().origin().source()).isEqualTo("console");
    assertThat(only().origin().host()).contains(PETE);
    assertThat(page(owner, link(only()) + "&done=added"))
        .contains("The property is listed.", "Two\nlines &lt;/textarea", "Dishwasher\nGarden")
        .doesNotContain("<script>");

    clock.advance(Duration.ofMinutes(1));
    HttpResponse<String> changed =
        owner.post(
            "/console/properties/keep", form(only(), "rent", "1,050", "host", "", "features", ""));
    assertThat(location(changed)).contains("done=changed");
    assertThat(only().facts().rent()).contains(Rent.dollars(1050));
    assertThat(only().facts().features()).isEmpty();
    assertThat(only().origin().host()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    assertThat(
            location(owner.post("/console/properties/withdraw", Map.of("id", only().id().value()))))
        .contains("done=changed");
    assertThat(only().isTaken()).isTrue();
    assertThat(only().facts().rent()).contains(Rent.dollars(1050));
    assertThat(recorded()).contains("listings_kept");
  }

  private List<String> recorded() {
    return new JdbiAudit(desk.jdbi())
        .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 500).stream()
            .map(entry -> entry.what())
            .toList();
  }

  @Test
  void what_cannot_be_so_is_said_beside_its_field_and_nothing_changes() {
    imported("address,rent\n\"" + OAK + "\",975\n");
    Property before = only();
    page(owner, link(before));

    HttpResponse<String> refused =
        owner.post(
            "/console/properties/keep",
            form(before, "rent", "<script>", "bedrooms", "many", "available", "soon", "host", "x"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("3 fields cannot be so. Nothing was changed.")
        .contains("id=\"rent-wrong\"", "id=\"bedrooms-wrong\"", "id=\"available-wrong\"")
        .contains("value=\"many\"", "value=\"soon\"")
        .doesNotContain("<script>");
    assertThat(owner.post("/console/properties/keep", form(before, "host", "nobody")).body())
        .contains("id=\"host-wrong\">There is no host nobody.");
    assertThat(owner.post("/console/properties/keep", Map.of("address", "")).body())
        .contains("id=\"address-wrong\">It has no address.");
    assertThat(only()).isEqualTo(before);
  }

  @Test
  void one_that_is_listed_is_not_added_over() {
    imported("address,rent\n\"" + OAK + "\",975\n");

    HttpResponse<String> again =
        owner.post(
            "/console/properties/keep",
            Map.of("address", "12 oak st., Springfield, Illinois 62701", "rent", "1"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("It is listed already.");
    assertThat(only().facts().rent()).contains(Rent.dollars(975));
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_not_lost() {
    imported("address,rent\n\"" + OAK + "\",975\n");
    page(owner, link(only()));
    clock.advance(Duration.ofMinutes(1));
    ConsoleBrowser other = owner.at(desk);
    page(other, link(only()));
    other.post("/console/properties/keep", form(only(), "rent", "980"));

    HttpResponse<String> late = owner.post("/console/properties/keep", form(only(), "rent", "990"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody else changed this since you opened it", "value=\"990\"")
        .contains("id=\"rent-wrong\">Somebody else wrote meanwhile: 980<");
    assertThat(only().facts().rent()).contains(Rent.dollars(980));
    owner.post("/console/properties/keep", form(only(), "rent", "990"));
    assertThat(only().facts().rent()).contains(Rent.dollars(990));
  }

  @Test
  void that_the_same_was_known_anew_is_in_nobodys_way() {
    imported("address,rent\n\"" + OAK + "\",975\n");
    page(owner, link(only()));
    clock.advance(Duration.ofMinutes(1));
    imported(owner.at(desk), "address,rent\n\"" + OAK + "\",975\n");
    clock.advance(Duration.ofMinutes(1));

    HttpResponse<String> kept = owner.post("/console/properties/keep", form(only(), "rent", "990"));

    assertThat(location(kept)).contains("done=changed");
  }

  @Test
  void an_import_tells_of_each_row_and_gives_back_those_that_were_refused() {
    imported("address,rent,as_of\n\"3 Elm Street, Springfield\",800,2026-11-20\n");

    HttpResponse<String> report =
        imported(
            """
            Address,Price,Bedrooms,Colour,as_of,Description
            "12 Oak Street, Springfield",$975,2,red,,"Quiet. No Section 8!"
            "14 Oak Street, <script>",cheap,many,,,
            "3 Elm Street, Springfield",700,,,2026-11-19,
            ,5,,,,
            """);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body())
        .contains("4 rows: 1 added, 1 older than what is known, 2 refused.")
        .contains("Rent \"cheap\" is no rent a month.", "It has no address.", "Line 3")
        .contains("left out: Colour.", "turns people away by income")
        .contains("Mend the rows that were refused", "\"14 Oak Street, &lt;script&gt;\",cheap")
        .doesNotContain("<script>");
    assertThat(properties.all(Demo.ORG)).hasSize(2);
    assertThat(listed("3 Elm Street, Springfield").facts().rent()).contains(Rent.dollars(800));
  }

  @Test
  void text_is_taken_over_as_a_file_is_and_again_changes_nothing() {
    Map<String, String> text =
        Map.of("text", "[{\"address\": \"" + OAK + "\", \"rent\": 975}]", "host", PETE.value());

    assertThat(owner.post("/console/properties/import", text).body()).contains("1 row: 1 added.");
    assertThat(owner.post("/console/properties/import", text).body())
        .contains("1 row: 1 unchanged.");
    assertThat(only().origin().host()).contains(PETE);
  }

  @Test
  void what_cannot_be_read_is_said_and_what_was_written_stays() {
    Map<String, String> broken = Map.of("text", "{\"listings\": [<b>", "host", "");
    assertThat(owner.post("/console/properties/import", broken).body())
        .contains("The file cannot be read", "{\"listings\": [&lt;b&gt;");
    assertThat(imported("no column\n1\n").body()).contains("it lacks address");
    assertThat(imported("").body()).contains("Choose a file");
    assertThat(imported("address\n" + "1 Elm Street\n".repeat(5_001)).body())
        .contains("more than 5000 listings");
    byte[] latin = "address\n1 Elm Straße\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(owner.upload("/console/properties/import", Map.of("text", ""), latin).body())
        .contains("not written in UTF-8");
    assertThat(owner.upload("/console/properties/import", Map.of("text", "x"), latin).body())
        .contains("Send one of them.");
    byte[] large = new byte[PropertyPages.IMPORT_LIMIT];
    assertThat(owner.upload("/console/properties/import", Map.of(), large).statusCode())
        .isEqualTo(413);
    assertThat(properties.all(Demo.ORG)).isEmpty();
  }

  @Test
  void all_are_saved_as_a_file_that_reads_again() {
    imported("address,rent,features\n\"" + OAK + "\",975,\"Garden; Dishwasher\"\n");

    HttpResponse<String> file = owner.get("/console/properties/export");

    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    owner.get("/console/properties/import");
    assertThat(imported(file.body()).body()).contains("1 row: 1 unchanged.");
  }

  @Test
  void hosts_share_what_they_show_where_an_owner_says_so() {
    assertThat(location(owner.post("/console/properties/share", Map.of("shared", "yes"))))
        .contains("done=shared");
    assertThat(properties.isShared(Demo.ORG)).isTrue();
    assertThat(page(owner, "/console/properties?done=shared"))
        .contains("From now on every host shows all properties.", "Let each host show their own");
    owner.post("/console/properties/share", Map.of("shared", "no"));
    assertThat(properties.isShared(Demo.ORG)).isFalse();
    assertThat(recorded()).contains("sharing_changed");
  }

  private void threeOfDifferentHosts() {
    imported(
        """
        address,rent,host
        "1 Oak Street, Springfield",975,%s
        "2 Oak Street, Springfield",975,%s
        "3 Oak Street, Springfield",975,
        """
            .formatted(PETE, FRONT));
  }

  @Test
  void a_manager_changes_what_is_their_hosts_only() {
    threeOfDifferentHosts();
    ConsoleBrowser manager = as(Demo.ORG, Role.MANAGER, Optional.of(PETE));
    Property own = listed("1 Oak Street, Springfield");
    Property others = listed("2 Oak Street, Springfield");
    Property nobodys = listed("3 Oak Street, Springfield");

    assertThat(page(manager, "/console/properties"))
        .contains("1 Oak", "3 Oak")
        .doesNotContain("2 Oak", "Let every host");
    assertThat(manager.get(link(others)).statusCode()).isEqualTo(404);
    assertThat(page(manager, link(nobodys))).contains("change nothing");
    assertThat(page(manager, link(own))).contains("Keep this").doesNotContain("name=\"host\"");
    assertThat(
            location(manager.post("/console/properties/keep", form(own, "rent", "1", "host", ""))))
        .contains("done=changed");
    assertThat(listed("1 Oak Street, Springfield").origin().host()).contains(PETE);
    for (String form : List.of("keep", "withdraw")) {
      assertThat(manager.post("/console/properties/" + form, form(others)).statusCode())
          .isEqualTo(404);
      assertThat(manager.post("/console/properties/" + form, form(nobodys)).statusCode())
          .isEqualTo(403);
    }
    assertThat(manager.post("/console/properties/share", Map.of("shared", "yes")).statusCode())
        .isEqualTo(403);
    assertThat(listed("2 Oak Street, Springfield")).isEqualTo(others);
    assertThat(listed("3 Oak Street, Springfield")).isEqualTo(nobodys);
  }

  @Test
  void a_managers_file_touches_nothing_of_others() {
    threeOfDifferentHosts();
    ConsoleBrowser manager = as(Demo.ORG, Role.MANAGER, Optional.of(PETE));
    manager.get("/console/properties/import");

    String report =
        imported(
                manager,
                """
                address,rent,host
                "2 Oak Street, Springfield",1,
                "3 Oak Street, Springfield",1,
                "4 Oak Street, Springfield",1,%s
                "5 Oak Street, Springfield",1,
                """
                    .formatted(FRONT))
            .body();

    assertThat(report).contains("4 rows: 1 added, 3 refused.");
    assertThat(listed("2 Oak Street, Springfield").facts().rent()).contains(Rent.dollars(975));
    assertThat(listed("5 Oak Street, Springfield").origin().host()).contains(PETE);
    assertThat(manager.get("/console/properties/export").body()).doesNotContain("2 Oak");
  }

  @Test
  void a_viewer_looks_and_changes_nothing() {
    threeOfDifferentHosts();
    ConsoleBrowser viewer = as(Demo.ORG, Role.VIEWER, Optional.empty());
    List<Property> before = properties.all(Demo.ORG);

    assertThat(page(viewer, "/console/properties"))
        .contains("2 Oak")
        .doesNotContain("Add a property", "Import a file", "Let every host");
    assertThat(page(viewer, link(before.get(0)))).contains("disabled").doesNotContain("Keep this");
    assertThat(viewer.get("/console/properties/new").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/console/properties/import").statusCode()).isEqualTo(403);
    for (String form : List.of("keep", "withdraw", "share", "import")) {
      assertThat(viewer.post("/console/properties/" + form, form(before.get(0))).statusCode())
          .as(form)
          .isEqualTo(403);
    }
    assertThat(properties.all(Demo.ORG)).isEqualTo(before);
  }

  @Test
  void another_organisations_properties_are_not_there() {
    threeOfDifferentHosts();
    GivenCredentials.in(desk).organisation(OTHER);
    ConsoleBrowser theirs = as(OTHER, Role.OWNER, Optional.empty());
    List<Property> before = properties.all(Demo.ORG);

    assertThat(page(theirs, "/console/properties")).doesNotContain("Oak");
    assertThat(page(theirs, "/console/properties/export")).doesNotContain("Oak");
    assertThat(theirs.get(link(before.get(0))).statusCode()).isEqualTo(404);
    theirs.get("/console/properties/new");
    for (String form : List.of("keep", "withdraw")) {
      assertThat(theirs.post("/console/properties/" + form, form(before.get(0))).statusCode())
          .isEqualTo(404);
    }
    assertThat(properties.all(Demo.ORG)).isEqualTo(before);
  }
}
