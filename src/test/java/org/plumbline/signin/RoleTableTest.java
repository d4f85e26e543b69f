package org.plumbline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;

/** Holds the service to the table of its security page: every call as every role, and as nobody. */
@QuarkusTest
class RoleTableTest {
    private static final Path PAGE = Path.of("src/main/resources/docs/security.md");
    private static final String NOBODY = "nobody";

    @Test
    void theTableNamesEveryCallOfTheServiceAndNoOther() throws IOException {
        assertThat(table().keySet().stream().filter(call -> call.contains(" /api/")))
                .containsExactlyInAnyOrderElementsOf(
                        Documented.all().stream().map(Documented::name).toList());
    }

    @Test
    void everyCallDoesForEveryRoleWhatTheTableSays() throws IOException {
        Map<String, Documented> documented = new LinkedHashMap<>();
        Documented.all().forEach(call -> documented.put(call.name(), call));
        List<String> wrong = new ArrayList<>();
        table().forEach((name, allowed) -> {
            Documented call = documented.getOrDefault(name, undocumented(name));
            allowed.forEach((role, rule) -> {
                int status =
                        call.send(who(role), UUID.randomUUID().toString(), "{}").statusCode();
                if (!fits(status, role, rule)) {
                    wrong.add(name + " as " + role + " gives " + status + ", and the table says " + rule);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static RequestSpecification who(String role) {
        return role.equals(NOBODY) ? People.nobody() : People.signedIn(role);
    }

    private static boolean fits(int status, String role, String rule) {
        if (rule.equals("no")) {
            return status == (role.equals(NOBODY) ? 401 : 403);
        }
        return status != 401 && status != 403 && status < 500;
    }

    static Documented undocumented(String name) {
        String[] parts = name.split(" ");
        boolean takesFile = name.equals("POST /submit/file");
        return new Documented(parts[0], parts[1], takesFile ? List.of(Documented.FILE) : List.of());
    }

    /** What each role may, by call. */
    static Map<String, Map<String, String>> table() throws IOException {
        List<List<String>> lines = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
        List<String> head = lines.get(0);
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> allowed = new LinkedHashMap<>();
            for (int column = 1; column < head.size(); column++) {
                assertThat(line.get(column)).as(line.get(0)).isIn("yes", "no", "own");
                allowed.put(head.get(column), line.get(column));
            }
            table.put(line.get(0), allowed);
        }
        return table;
    }
}
