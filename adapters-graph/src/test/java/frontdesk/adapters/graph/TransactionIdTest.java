package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionIdTest {
  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  @Test
  void it_is_the_name_based_id_that_others_compute() {
    assertThat(TransactionId.nameBased(DNS, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void it_never_changes() {
    assertThat(TransactionId.of("appointment-1")).isEqualTo(TransactionId.of("appointment-1"));
    assertThat(TransactionId.of("appointment-1")).isNotEqualTo(TransactionId.of("appointment-2"));
    assertThat(TransactionId.of("appointment-1").version()).isEqualTo(5);
  }
}
