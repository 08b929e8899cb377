package frontdesk.properties;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.properties.SteeringWords.Found;
import frontdesk.properties.SteeringWords.Ground;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "No Section 8 = INCOME",
        "Sorry, we do not accept Section 8. = INCOME",
        "NO VOUCHERS! = INCOME",
        "no housing vouchers accepted = INCOME",
        "Section 8 is not accepted = INCOME",
        "Vouchers not accepted = INCOME",
        "we don't take vouchers = INCOME",
        "Working professionals only = INCOME",
        "must be employed = INCOME",
        "adults only = FAMILY",
        "Adult building = FAMILY",
        "no kids = FAMILY",
        "no children please = FAMILY",
        "not suitable for children = FAMILY",
        "child-free = FAMILY",
        "Perfect for families = FAMILY",
        "ideal for a single person = FAMILY",
        "great for young couples = FAMILY",
        "perfect for empty nesters = FAMILY",
        "no wheelchairs = DISABILITY",
        "no emotional support animals = DISABILITY",
        "No service dogs = DISABILITY",
        "must be able to live independently = DISABILITY",
        "not suitable for the handicapped = DISABILITY",
        "Perfect for young professionals = AGE",
        "mature tenants preferred = AGE",
        "Seniors only = AGE",
        "55+ community = AGE",
        "over 40 only = AGE",
        "age 62 and older = AGE",
        "55 and over = AGE",
        "Christian community = RELIGION",
        "Jewish neighborhood = RELIGION",
        "prefer Christians = RELIGION",
        "English speakers only = ORIGIN",
        "must speak English = ORIGIN",
        "no immigrants = ORIGIN",
        "US citizens only = ORIGIN",
        "white neighborhood = ORIGIN",
        "Hispanic families = ORIGIN",
        "females only = SEX",
      })
  void words_that_turn_people_away_are_found(String text, Ground ground) {
    assertThat(SteeringWords.in("Near the river. " + text + " Call today."))
        .extracting(Found::ground)
        .contains(ground);
  }

  /** HUD's memorandum of 9 January 1995 names most of these as lawful. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Single family home with a family room",
        "master bedroom, mother-in-law suite, bachelor apartment",
        "walking distance to bus stop, jogging trails, great view",
        "wheelchair ramp and accessible baths",
        "quiet street, sober living next door",
        "near St. Mary's Church and the Jewish Community Center",
        "apartment complex with chapel; kosher meals available",
        "Section 8 welcome, vouchers accepted",
        "no smoking, no drugs, no pets",
        "children welcome, families welcomed",
        "White kitchen, black granite counters, Chinese elm in the yard",
        "English garden, Spanish tiles, Italian marble",
        "professionally managed; on-site manager",
        "Age of building: 40 years. Over 1,000 square feet",
        "2 bedrooms, 1.5 baths, 1,450 a month",
        "Golf course community near 55th Street",
        "no application fee for veterans",
        "secure building; exclusive use of the garage",
        "over 50 units, under 30 minutes to downtown, 50+ restaurants nearby",
        "charming white home, black area rug, Spanish-speaking staff",
      })
  void what_describes_the_home_is_not(String text) {
    assertThat(SteeringWords.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "No se acepta Sección 8 = INCOME",
        "no aceptamos vouchers = INCOME",
        "Sin vales de vivienda = INCOME",
        "Solo para profesionales = INCOME",
        "Debe tener empleo = INCOME",
        "Sólo adultos = FAMILY",
        "NO NIÑOS = FAMILY",
        "No se aceptan niños = FAMILY",
        "sin hijos = FAMILY",
        "Ideal para una familia pequeña = FAMILY",
        "Perfecto para parejas jóvenes = FAMILY",
        "no apto para niños = FAMILY",
        "No se permiten sillas de ruedas = DISABILITY",
        "No se aceptan animales de servicio = DISABILITY",
        "no apto para personas con discapacidad = DISABILITY",
        "Debe poder vivir de forma independiente = DISABILITY",
        "Comunidad de adultos mayores = AGE",
        "mayores de 55 años = AGE",
        "Ideal para jubilados = AGE",
        "Solo jóvenes = AGE",
        "comunidad cristiana = RELIGION",
        "Preferiblemente católicos = RELIGION",
        "gente temerosa de Dios = RELIGION",
        "No se aceptan inmigrantes = ORIGIN",
        "Solo ciudadanos = ORIGIN",
        "Debe hablar inglés = ORIGIN",
        "barrio latino = ORIGIN",
        "solo mujeres = SEX",
      })
  void spanish_words_that_turn_people_away_are_found(String text, Ground ground) {
    assertThat(SteeringWords.in("Cerca del río. " + text + ". Llame hoy."))
        .extracting(Found::ground)
        .contains(ground);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apartamento familiar con sala de estar, cerca de la escuela y de la iglesia",
        "Se aceptan vales de la Sección 8. Familias bienvenidas.",
        "No se permiten mascotas. Solo se permiten gatos.",
        "No fumar. Sin depósito. Solo efectivo o cheque.",
        "Casa blanca con cocina negra, azulejos españoles y jardín inglés",
        "Rampa para silla de ruedas, entrada accesible, perros de servicio bienvenidos",
        "Cuarto principal con baño, ideal para trabajar desde casa",
        "Edificio de 55 años, a 30 minutos del centro",
        "Hablamos español e inglés",
      })
  void what_describes_the_home_in_spanish_is_not(String text) {
    assertThat(SteeringWords.in(text)).isEmpty();
  }

  @Test
  void the_words_are_told_as_they_were_found() {
    assertThat(SteeringWords.in("Quiet. NO  Section-8!! Adults only."))
        .containsExactlyInAnyOrder(
            new Found(Ground.INCOME, "no section 8"), new Found(Ground.FAMILY, "adults only"));
  }

  @Test
  void features_and_type_are_looked_at_too() {
    Property property =
        PropertyFixture.aProperty()
            .ofType("adult community")
            .with("no kids")
            .described("Quiet.")
            .build();

    assertThat(SteeringWords.in(property))
        .extracting(Found::words)
        .isEqualTo(List.of("no kids", "adult community"));
  }
}
