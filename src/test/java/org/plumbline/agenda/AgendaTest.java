package org.plumbline.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** One agenda for all that is due, and what became overdue is marked once. */
@QuarkusTest
class AgendaTest {
    private static final String AGENDA = "/api/v1/agenda";

    @Inject
    MarkingOverdue marking;

    @Inject
    Invented invented;

    /** What other parts of the service have due, made up. */
    @Singleton
    static class Invented implements DueSource {
        private final Map<String, Due> dues = new ConcurrentHashMap<>();

        void add(String contractor, String key, String day, boolean done, boolean lapses) {
            LocalDate last = LocalDate.parse(day);
            dues.put(
                    key,
                    new Due(
                            key,
                            Due.Kind.PAYMENT,
                            "qdp-2017",
                            contractor,
                            "INDIVIDUAL",
                            new Period(2017, 0),
                            Term.By.CONTRACTOR,
                            "Payment of " + key,
                            last,
                            last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                            done,
                            lapses,
                            null));
        }

        @Override
        public List<Due> dues(Query query) {
            return dues.values().stream()
                    .filter(due ->
                            query.contractor() == null || query.contractor().equals(due.contractor()))
                    .filter(due -> query.contract() == null || query.contract().equals(due.contract()))
                    .filter(due -> query.from() == null || !due.day().isBefore(query.from()))
                    .filter(due -> query.to() == null || !due.day().isAfter(query.to()))
                    .toList();
        }
    }

    @Test
    void theNextIsFirstAndEachSaysHowItStands() {
        String contractor = Requests.newContractor();
        Calls.keep(below(contractor));
        invented.add(contractor, "late " + contractor, "2018-03-30", false, false);
        invented.add(contractor, "lapsed " + contractor, "2018-03-29", false, true);
        invented.add(contractor, "paid " + contractor, "2018-03-31", true, false);
        JsonPath agenda = ask(Map.of("contractor", contractor, "from", "2018-03-29"));
        assertThat(agenda.getList("items.state"))
                .containsExactly("LAPSED", "OVERDUE", "DONE", "DUE", "DUE", "DUE", "DUE", "DUE");
        assertThat(agenda.getList("items.due", String.class)).isSorted();
        assertThat(agenda.getString("items[7].kind")).isEqualTo("CORRECTIVE_STEP");
        assertThat(agenda.getString("items[7].address")).startsWith("/api/v1/obligations/");
        assertThat(ask(Map.of("contractor", contractor, "from", "2018-03-29", "state", "OVERDUE"))
                        .getInt("total"))
                .isEqualTo(1);
        assertThat(ask(Map.of("contractor", contractor, "from", "2018-03-30", "to", "2018-03-31"))
                        .getList("items.state"))
                .containsExactly("OVERDUE", "DONE");
        assertThat(ask(Map.of("contractor", contractor, "from", "2018-03-29", "page", 1, "size", 3))
                        .getList("items.state"))
                .containsExactly("DUE", "DUE", "DUE");
        assertThat(ask(Map.of("contractor", contractor, "contract", "qdp-2024")).getInt("total"))
                .isZero();
    }

    @Test
    void atMostTenYearsAreAskedForAtOnce() {
        for (String path : List.of(AGENDA, AGENDA + ".ics")) {
            given().queryParam("from", "0001-01-01")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?to"), "violations[0].code", equalTo("LE-004"));
        }
    }

    @Test
    void aCalendarReadsIt() {
        String contractor = Requests.newContractor();
        invented.add(contractor, "late " + contractor, "2018-03-30", false, false);
        Response answer = given().queryParam("contractor", contractor).get(AGENDA + ".ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        List<VEvent> events = Biweekly.parse(answer.asString()).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSummary().getValue())
                .isEqualTo("Overdue: Payment of late " + contractor + " (" + contractor + ")");
        assertThat(answer.asString()).contains("DTSTART;VALUE=DATE:20180330");
    }

    @Test
    void aCalendarOfNothingIsACalendarToo() {
        String empty = given().queryParam("contractor", Requests.newContractor())
                .get(AGENDA + ".ics")
                .asString();
        assertThat(empty).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VFREEBUSY");
        ICalendar calendar = Biweekly.parse(empty).first();
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
    }

    @Test
    void whatIsOverdueSinceYearsIsTold() {
        String contractor = Requests.newContractor();
        Calls.keep(Requests.of(contractor).with("period", "2017-01").fact("callsOffered", 1000));
        List<String> missing = given().queryParams("contractor", contractor, "year", 2017, "overdue", true)
                .get("/api/v1/submissions/missing")
                .jsonPath()
                .getList("period");
        JsonPath agenda = ask(Map.of("contractor", contractor, "state", "OVERDUE", "size", 500));
        assertThat(missing).hasSize(12);
        assertThat(agenda.getList("items.findAll { it.kind == 'MONTHLY_FIGURES' }.period", String.class))
                .containsAll(missing);
    }

    @Test
    void anIssuerSeesItsOwn() {
        String contractor = Requests.newContractor();
        String other = Requests.newContractor();
        invented.add(contractor, "mine " + contractor, "2018-03-30", false, false);
        invented.add(other, "theirs " + other, "2018-03-30", false, false);
        for (String path : List.of(AGENDA, AGENDA + ".ics")) {
            assertThat(People.issuer(contractor).get(path).asString())
                    .contains(contractor)
                    .doesNotContain(other);
            People.issuer(contractor)
                    .queryParam("contractor", other)
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatBecameOverdueIsMarkedOnceThoughTwoInstancesLookAtOnce() {
        String contractor = Requests.newContractor();
        List<String> keys =
                Stream.of("a ", "b ", "c ").map(key -> key + contractor).toList();
        keys.forEach(key -> invented.add(contractor, key, "2018-03-30", false, false));
        invented.add(contractor, "lapsed " + contractor, "2018-03-30", false, true);
        invented.add(
                contractor, "to come " + contractor, LocalDate.now().plusDays(3).toString(), false, false);
        Instant before = Instant.now().minusSeconds(60);
        List<Integer> marked = AtOnce.run(2, number -> marking.look());
        assertThat(marked.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(3);
        assertThat(marking.look()).isZero();
        for (String key : keys) {
            assertThat(trail(key, before)).as(key).isEqualTo(1);
        }
        assertThat(trail("lapsed " + contractor, before)).isZero();
        JsonPath agenda = ask(Map.of("contractor", contractor));
        assertThat(agenda.getList("items.findAll { it.markedAt != null }.key"))
                .containsExactlyInAnyOrderElementsOf(keys);
        // Another day is another mark.
        invented.add(contractor, keys.get(0), "2018-04-30", false, false);
        assertThat(marking.look()).isEqualTo(1);
        assertThat(trail(keys.get(0), before)).isEqualTo(2);
    }

    @Test
    void malformedFiltersAreTold() {
        for (Map<String, String> wrong : List.of(
                Map.of("from", "2018"), Map.of("to", "2018-02-30"), Map.of("state", "LATE"), Map.of("who", "me"))) {
            for (String path : List.of(AGENDA, AGENDA + ".ics")) {
                given().accept("*/*")
                        .queryParams(wrong)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("violations.size()", equalTo(1));
            }
        }
    }

    /** The whole trail: what else became overdue is marked by the same look. */
    private static long trail(String key, Instant since) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("act", "RECORDED", "who", "plumbline", "from", since.toString(), "size", 500));
        long found = 0;
        String next;
        do {
            JsonPath page = given().queryParams(asked).get("/api/v1/audit").jsonPath();
            found += page.getList("items.target").stream().filter(key::equals).count();
            next = page.getString("next");
            asked.put("before", next);
        } while (next != null);
        return found;
    }

    private static JsonPath ask(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get(AGENDA)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Requests below(String contractor) {
        return Requests.of(contractor)
                .with("period", "2017-03")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 40);
    }
}
