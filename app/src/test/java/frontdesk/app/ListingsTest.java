package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.Shell.Ran;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.properties.Property;
import frontdesk.properties.Rent;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {
  @TempDir Path folder;

  private final Jdbi jdbi = FreshDatabase.fresh();
  private final JdbiProperties properties = new JdbiProperties(jdbi);
  private final Shell shell =
      new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

  @BeforeEach
  void noSamples() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM properties"));
  }

  private Ran importing(String name, String text) throws IOException {
    return shell.run("import-listings", Files.writeString(folder.resolve(name), text).toString());
  }

  private List<Property> listed() {
    return properties.all(Demo.ORG);
  }

  @Test
  void bad_rows_are_told_by_line_and_good_ones_are_kept() throws IOException {
    Ran ran =
        importing(
            "listings.csv",
            """
            \uFEFFAddress,Price,Bedrooms,Description,Colour
            "12 Oak Street, Springfield, IL",$975,2,Sunny.,red

            "14 Oak Street, Springfield, IL",cheap,many,"Two
            lines",
            "16 Oak Street, Springfield, IL","$1,050",Studio,"Quiet. No Section 8!",
            """);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            line 4: refused: rent "cheap" is no rent a month; bedrooms "many" is no number of \
            bedrooms
            line 6: "no section 8" turns people away by income; it is not spoken, please take it out
            3 listings: 2 added, 1 refused.
            """);
    assertThat(ran.err()).isEqualTo("Not understood, so left out: Colour.\n");
    assertThat(listed())
        .extracting(one -> one.facts().rent().orElseThrow())
        .containsExactlyInAnyOrder(Rent.dollars(975), Rent.dollars(1_050));
  }

  @Test
  void a_second_import_changes_nothing_and_says_so() throws IOException {
    String file = "address,rent\n12 Oak Street,975\n14 Oak Street,\n";
    assertThat(importing("listings.csv", file).out()).isEqualTo("2 listings: 2 added.\n");

    Ran again = importing("listings.csv", file);

    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo("2 listings: 2 unchanged. Nothing changed.\n");
  }

  @Test
  void the_earlier_servers_file_is_known_by_its_shape() throws IOException {
    String file =
        """
        {
          "last_updated": "2025-06-20T10:00:00",
          "rentals": {
            "r1": {
              "id": "r1",
              "website": "example.com",
              "source_url": "https://example.com/1",
              "scraped_at": "2025-06-20T10:00:00.123456",
              "data": {
                "address": "12 Oak Street, Springfield, IL",
                "price": "$975",
                "bedrooms": 2,
                "bathrooms": 1.5,
                "square_feet": "756 sqft",
                "available_date": "July 15",
                "property_type": "Apartment"
              }
            },
            "r2": {"id": "r2", "data": {"price": "$1"}},
            "r3": null
          },
          "websites": {"example.com": {"url": "https://example.com", "rental_count": 1}}
        }
        """;

    Ran ran = importing("rentals.json", file);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            line 19: refused: it has no address
            line 20: refused: it has no address
            3 listings: 1 added, 2 refused.
            """);
    Property oak = listed().get(0);
    assertThat(oak.origin().source()).isEqualTo("earlier listings");
    assertThat(oak.facts().vacancy().toString()).contains("2025-07-15");
    assertThat(importing("rentals.json", file).out())
        .contains("1 unchanged")
        .endsWith("Nothing changed.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void what_is_exported_is_imported_unchanged(String format) throws IOException {
    FreshDatabase.fresh();
    List<Property> before = listed();
    Ran exported = shell.run("export-listings", "--format", format);
    assertThat(exported.code()).isZero();

    assertThat(importing("again." + format, exported.out()).out())
        .isEqualTo("4 listings: 4 unchanged. Nothing changed.\n");
    assertThat(listed()).isEqualTo(before);

    jdbi.useHandle(handle -> handle.execute("DELETE FROM properties"));
    assertThat(importing("again." + format, exported.out()).out())
        .isEqualTo("4 listings: 4 added.\n");
    assertThat(listed()).isEqualTo(before);
  }

  @Test
  void an_export_without_listings_has_its_columns_all_the_same() {
    assertThat(shell.run("export-listings").out())
        .isEqualTo(
            "id,address,rent,currency,bedrooms,bathrooms,area,type,features,pets,available,"
                + "description,host,website,url,source,as_of\n");
  }

  @Test
  void listings_belong_to_a_host_where_that_is_said() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "address,host\n12 Oak Street,\n");

    shell.run("import-listings", file.toString(), "--host", "pete_admin");

    assertThat(listed().get(0).origin().host()).contains(Demo.propertyManager().id());
    assertThat(shell.run("import-listings", file.toString(), "--host", "nobody").out())
        .contains("there is no host nobody");
  }

  @Test
  void an_array_of_listings_is_read_too() throws IOException {
    assertThat(
            importing(
                    "a.json",
                    "[{\"address\":\"12 Oak Street\",\"features\":[\"balcony\",\"garage\"]}]")
                .out())
        .isEqualTo("1 listing: 1 added.\n");
    assertThat(listed().get(0).facts().features()).containsExactly("balcony", "garage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "a.txt = address = The file's name ends in neither .csv nor .json; say --format.",
        "a.csv = '' = The file is empty.",
        "a.csv = rent = The first line of the CSV file has to name its columns, divided by commas;"
            + " it lacks address.",
        "a.json = {\"a\":1} = The JSON file holds no listings: neither an array of them nor"
            + " \"listings\" nor the earlier server's \"rentals\".",
        "a.json = [{\"a\":1 = The file cannot be read: it is broken near line 1.",
        "a.json = '' = The JSON file holds no listings: neither an array of them nor"
            + " \"listings\" nor the earlier server's \"rentals\".",
      })
  void a_file_that_cannot_be_read_is_told_in_a_sentence(String name, String text, String told)
      throws IOException {
    Ran ran = importing(name, text);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo(told + "\n");
  }

  @Test
  void other_letters_than_utf_8_and_missing_files_are_told() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "address\n12 Caf\u00e9 Road\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(shell.run("import-listings", file.toString()).err())
        .isEqualTo("The file is not written in UTF-8.\n");
    assertThat(shell.run("import-listings", folder.resolve("none.csv").toString()).code())
        .isEqualTo(2);
    assertThat(shell.run("import-listings", file.toString(), "--format", "xml").code())
        .isEqualTo(2);
    assertThat(shell.run("export-listings", "--org", "org_other").err())
        .isEqualTo("There is no organisation org_other.\n");
  }

  @Test
  void hosts_share_their_listings_or_not() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "address\n12 Oak Street\n");
    shell.run("import-listings", file.toString(), "--host", "pete_admin");
    assertThat(properties.seenBy(Demo.ORG, Demo.intakeDesk().id())).hasSize(1);

    Ran ran = shell.run("share-listings", "org_demo_001", "no");

    assertThat(ran.out())
        .isEqualTo("From now on every host of org_demo_001 shows their own rentals.\n");
    assertThat(properties.seenBy(Demo.ORG, Demo.intakeDesk().id())).isEmpty();
    assertThat(shell.run("share-listings", "org_demo_001", "yes").code()).isZero();
    assertThat(shell.run("share-listings", "org_other", "yes").code()).isEqualTo(2);
    assertThat(shell.run("share-listings", "org_demo_001", "perhaps").code()).isEqualTo(2);
  }
}
