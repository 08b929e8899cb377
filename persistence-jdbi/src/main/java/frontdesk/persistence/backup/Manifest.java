package frontdesk.persistence.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param migrations the schema it was taken of: each migration's file and checksum
 * @param tables in the order in which they can be filled
 * @param keys the ids of the keys that something in it is sealed with
 */
record Manifest(
    Instant taken, Map<String, Integer> migrations, List<Table> tables, List<String> keys) {
  static final String NAME = "frontdesk-backup.json";

  /** Raised where an older reader would misread a newer file. */
  private static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    migrations = Map.copyOf(migrations);
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
  }

  /** A table, with the columns in the order of the file. */
  record Table(String name, List<String> columns, long rows) {
    Table {
      columns = List.copyOf(columns);
    }

    /** Where its rows are in the file. */
    String entry() {
      return "tables/" + name;
    }
  }

  byte[] written() {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("taken", taken.toString());
    ObjectNode scripts = root.putObject("migrations");
    new TreeMap<>(migrations).forEach(scripts::put);
    ArrayNode all = root.putArray("tables");
    for (Table table : tables) {
      ObjectNode one = all.addObject();
      one.put("name", table.name()).put("rows", table.rows());
      ArrayNode columns = one.putArray("columns");
      table.columns().forEach(columns::add);
    }
    ArrayNode ids = root.putArray("keys");
    keys.forEach(ids::add);
    return root.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IOException if it is not one of ours
   */
  static Manifest read(byte[] text) throws IOException {
    JsonNode root = JSON.readTree(text);
    if (root.path("format").asInt() != FORMAT) {
      throw new IOException("format " + root.path("format").asText());
    }
    Map<String, Integer> migrations = new TreeMap<>();
    root.path("migrations")
        .properties()
        .forEach(one -> migrations.put(one.getKey(), one.getValue().asInt()));
    List<Table> tables = new ArrayList<>();
    for (JsonNode one : root.path("tables")) {
      tables.add(
          new Table(
              one.path("name").asText(), texts(one.path("columns")), one.path("rows").asLong()));
    }
    return new Manifest(
        Instant.parse(root.path("taken").asText()), migrations, tables, texts(root.path("keys")));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
