package frontdesk.speech;

import static frontdesk.properties.PropertyFixture.aProperty;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.notices.InvitationFixture;
import frontdesk.properties.Criterion;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.PropertyFixture;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability.Outcome.Elsewhere;
import frontdesk.scheduling.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spanish as it is spoken in the United States. Now is Saturday, 21 November 2026, in Chicago. */
class SpanishWordsTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = at("2026-11-21T12:00");
  private static final Phrases SPANISH = Phrases.in(Language.SPANISH);
  private static final BookingWords BOOKING = new BookingWords(Language.SPANISH);
  private static final ChangeWords CHANGE = new ChangeWords(Language.SPANISH);
  private static final PropertyWords HOMES = new PropertyWords(CHICAGO, NOW, Language.SPANISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2026-11-21T22:30 = hoy, sábado 21 de noviembre a las 10:30 de la noche",
        "2026-11-22T09:00 = mañana, domingo 22 de noviembre a las 9 de la mañana",
        "2026-11-24T12:00 = el martes 24 de noviembre al mediodía",
        "2026-11-24T12:30 = el martes 24 de noviembre a las 12:30 de la tarde",
        "2026-11-24T13:00 = el martes 24 de noviembre a la 1 de la tarde",
        "2026-11-24T13:05 = el martes 24 de noviembre a la 1:05 de la tarde",
        "2026-11-24T18:30 = el martes 24 de noviembre a las 6:30 de la tarde",
        "2026-11-24T19:00 = el martes 24 de noviembre a las 7 de la noche",
        "2026-11-24T00:00 = el martes 24 de noviembre a las 12 de la noche",
        "2026-11-24T03:00 = el martes 24 de noviembre a las 3 de la madrugada",
        "2028-11-24T09:00 = el viernes 24 de noviembre de 2028 a las 9 de la mañana",
      })
  void a_moment_is_said(String local, String said) {
    assertThat(new SpokenTime(CHICAGO, NOW, SPANISH).moment(at(local))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Chicago, hora del centro",
    "America/New_York, hora del este",
    "America/Denver, hora de la montaña",
    "America/Los_Angeles, hora del Pacífico",
    "Pacific/Honolulu, hora de Hawái",
    "Europe/Berlin, hora de Europa central",
    "UTC, UTC",
    "+05:30, UTC más 5 horas 30 minutos",
    "Etc/GMT+1, UTC menos 1 hora",
  })
  void a_zone_is_named(String zone, String name) {
    assertThat(new ZoneWords(SPANISH).said(ZoneId.of(zone))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pan|leche|miel = pan, leche y miel = pan, leche o miel",
        "padre|Irma = padre e Irma = padre o Irma",
        "agua|hielo = agua y hielo = agua o hielo",
        "uno|hijos = uno e hijos = uno o hijos",
        "siete|ocho = siete y ocho = siete u ocho",
        "mañana|hoy = mañana y hoy = mañana u hoy",
        "7|8 Oak Street = 7 y 8 Oak Street = 7 u 8 Oak Street",
        "10|11 = 10 y 11 = 10 u 11",
        "100|110 = 100 y 110 = 100 o 110",
      })
  void lists_change_their_word_before_its_own_sound(String row) {
    String[] sides = row.split(" = ", -1);
    List<String> words = List.of(sides[0].split("\\|", -1));

    assertThat(new SpokenList(SPANISH).and(words)).isEqualTo(sides[1]);
    assertThat(new SpokenList(SPANISH).either(words)).isEqualTo(sides[2]);
  }

  @Test
  void free_times_are_offered() {
    AvailabilityWords words = new AvailabilityWords(Language.SPANISH);

    assertThat(
            words.offers(
                slots("2026-11-23T09:00", "2026-11-23T14:00", "2026-11-24T12:00"),
                Demo.propertyManager(),
                7,
                NOW))
        .isEqualTo(
            "Tengo el lunes 23 de noviembre a las 9 de la mañana o a las 2 de la tarde o el martes"
                + " 24 de noviembre al mediodía, hora del centro. ¿Cuál le conviene más?");
    assertThat(words.offers(slots("2026-11-23T09:00"), Demo.propertyManager(), 7, NOW))
        .isEqualTo(
            "Tengo un horario libre: el lunes 23 de noviembre a las 9 de la mañana, hora del"
                + " centro. ¿Se lo reservo?");
    assertThat(words.offers(List.of(), Demo.propertyManager(), 30, NOW))
        .isEqualTo("No hay nada libre en los próximos 30 días. ¿Busco más adelante?");
    assertThat(
            words.elsewhere(
                new Elsewhere(
                    List.of(LocalDate.parse("2026-11-22")), slots("2026-11-23T09:00"), List.of()),
                Demo.propertyManager(),
                NOW))
        .isEqualTo(
            "No hay nada libre mañana, domingo 22 de noviembre. El horario más cercano es el lunes"
                + " 23 de noviembre a las 9 de la mañana, hora del centro. ¿Le conviene?");
  }

  @Test
  void a_booking_is_confirmed() {
    Appointment viewing = anOrder().by("j-doe_2@example.com").build().appointment();
    Booked booked = new Booked(viewing, Demo.propertyManager(), Confirmation.SENT, Novelty.NEW);

    assertThat(BOOKING.booked(booked, NOW))
        .isEqualTo(
            "Su reserva está hecha: la visita a 12 Oak Street, el martes 24 de noviembre a las 9 de"
                + " la mañana, hora del centro. El correo de confirmación va en camino."
                + " ¿Puedo ayudarle en algo más?");
    assertThat(BOOKING.bookedReadingBack(booked, NOW))
        .contains("va en camino a j guion doe guion bajo 2 arroba example punto com.");
  }

  @ParameterizedTest
  @CsvSource({"1, cada minuto", "60, cada hora", "120, cada 2 horas", "30, cada 30 minutos"})
  void a_grid_is_said_by_its_step(int minutes, String said) {
    assertThat(
            BOOKING.refused(
                new BookingOutcome.Refused(
                    Refusal.OFF_GRID,
                    aHost().every(Duration.ofMinutes(minutes)).build(),
                    Optional.of(NOW),
                    List.of()),
                NOW))
        .startsWith("Aquí las citas empiezan " + said + ", contando desde la medianoche.");
  }

  @Test
  void a_refusal_names_the_nearest_times() {
    assertThat(
            BOOKING.refused(
                new BookingOutcome.Refused(
                    Refusal.TAKEN,
                    Demo.propertyManager(),
                    Optional.of(NOW),
                    slots("2026-11-24T09:30", "2026-11-24T10:30", "2026-11-25T09:00")),
                NOW))
        .isEqualTo(
            "Esa hora ya está ocupada. Lo más cercano es el martes 24 de noviembre a las 9:30 de la"
                + " mañana o a las 10:30 de la mañana o el miércoles 25 de noviembre a las 9 de la"
                + " mañana, hora del centro. ¿Cuál prefiere?");
  }

  // What is offered does not depend on how long it takes to say it.
  @Test
  void a_line_that_would_be_too_long_says_the_same_times_briefly() {
    BookingOutcome.Refused refusal =
        new BookingOutcome.Refused(
            Refusal.REPEATED_TIME,
            Demo.propertyManager(),
            Optional.of(NOW),
            slots("2027-11-05T09:30", "2027-11-08T13:00", "2027-11-09T16:30"));

    assertThat(BOOKING.refused(refusal, NOW))
        .isEqualTo(
            "Ese día cambia el reloj y esa hora se repite; elija otra, por favor. Lo más cercano es"
                + " el viernes 5 de noviembre de 2027 a las 9:30 AM, el lunes 8 de noviembre de 2027"
                + " a la 1 PM o el martes 9 de noviembre de 2027 a las 4:30 PM, hora del centro."
                + " ¿Cuál prefiere?");
    assertThat(CHANGE.refused(new ChangeOutcome.Refused(refusal), NOW))
        .isEqualTo(BOOKING.refused(refusal, NOW));
  }

  @Test
  void changes_are_told() {
    Appointment viewing = anOrder().build().appointment();

    assertThat(
            CHANGE.cancelled(
                new ChangeOutcome.Cancelled(viewing, Demo.propertyManager(), Novelty.NEW), NOW))
        .isEqualTo(
            "He cancelado la visita a 12 Oak Street, el martes 24 de noviembre a las 9 de la"
                + " mañana, hora del centro. ¿Puedo ayudarle en algo más?");
    assertThat(
            CHANGE.moved(
                new ChangeOutcome.Moved(viewing, Demo.propertyManager(), Novelty.NEW), NOW))
        .startsWith("He cambiado la visita a 12 Oak Street, ahora es el martes 24 de noviembre");
    assertThat(
            CHANGE.which(
                new ChangeOutcome.Which(List.of(viewing, viewing), Demo.propertyManager()), NOW))
        .startsWith("¿Cuál busca: la visita a 12 Oak Street, el martes 24 de noviembre a las 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "0 = apartment = un estudio",
        "1 = apartment = un apartamento de una habitación",
        "2 = house = una casa de 2 habitaciones",
        "8 = mobile home = una casa móvil de 8 habitaciones",
        "3 = loft = una vivienda de tipo loft de 3 habitaciones",
      })
  void a_home_is_said(int bedrooms, String type, String said) {
    assertThat(described(aProperty().withBedrooms(bedrooms).ofType(type)))
        .startsWith("12 Oak Street, Springfield: " + said + ", por $975 al mes, disponible ya.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, medio baño",
    "2, un baño",
    "3, un baño y medio",
    "4, 2 baños",
    "5, 2 baños y medio",
  })
  void bathrooms_are_said(int halves, String said) {
    assertThat(described(aProperty().withHalfBathrooms(halves)))
        .contains("Tiene " + said + ", 756 pies cuadrados.");
  }

  @Test
  void a_property_is_described_with_what_its_listing_says() {
    assertThat(described(aProperty().forDollars(1_450).vacantFrom("2027-02-01")))
        .isEqualTo(
            "12 Oak Street, Springfield: un apartamento de 2 habitaciones, por $1,450 al mes,"
                + " disponible el 1 de febrero de 2027. Tiene un baño y medio, 756 pies"
                + " cuadrados. Según el anuncio, solo se permiten gatos. Cuenta con parking y"
                + " laundry in unit. A quiet street near the river."
                + " ¿Le gustaría reservar una visita?");
    assertThat(described(aProperty().taken()))
        .contains("ya no está disponible")
        .endsWith("¿Le busco algo parecido?");
  }

  @Test
  void rentals_are_told() {
    assertThat(HOMES.found(new SearchRentals.Outcome.Found(1, List.of(aProperty().build()))))
        .isEqualTo(
            "Encontré una: 12 Oak Street, Springfield, un apartamento de 2 habitaciones, $975 al"
                + " mes, disponible ya. ¿Le gustaría reservar una visita?");
    assertThat(
            HOMES.found(
                new SearchRentals.Outcome.NotSure(
                    1, List.of(aProperty().withoutRent().build()), Set.of(Criterion.PRICE))))
        .startsWith("Encontré una que podría servirle, pero no sé la renta: 12 Oak Street");
    assertThat(HOMES.found(new SearchRentals.Outcome.Nothing(Optional.of(Criterion.PETS), 2)))
        .isEqualTo(
            "No tengo ningún anuncio que cumpla con todo eso. Si puede variar lo de las mascotas,"
                + " hay 2. ¿Sigo con eso?");
  }

  @Test
  void an_invitation_can_be_written() {
    InvitationWords words = new InvitationWords(Language.SPANISH);

    assertThat(words.subject(InvitationFixture.anInvitation().build()))
        .isEqualToNormalizingUnicode(
            "Property Viewing: 12 Oak Street: martes 24 de noviembre de 2026, 9 a.\u00A0m. a"
                + " 9:30 a.\u00A0m., hora del centro");
    assertThat(words.text(InvitationFixture.anInvitation().build()))
        .startsWith("Hola, Jane:\n\nSu cita está reservada.\n");
  }

  private static String described(PropertyFixture property) {
    return HOMES.described(new DescribeProperty.Outcome.Found(property.build()));
  }

  private static List<TimeSlot> slots(String... starts) {
    return Stream.of(starts).map(start -> TimeSlot.of(at(start), Duration.ofMinutes(30))).toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }
}
