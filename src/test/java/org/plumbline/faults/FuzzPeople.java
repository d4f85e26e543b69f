package org.plumbline.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.access.People;
import org.plumbline.database.DatabaseForTests;

/** Those who call: somebody of each role, somebody of all, nobody, and somebody with a wrong token. */
final class FuzzPeople {
    private static final List<String> ROLES = List.of("viewer", "contractor", "staff", "analyst", "approver", "admin");
    private static final int MOST_RENEWED = 200;

    private final List<Person> people = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Person everything;
    private int renewed;

    FuzzPeople() {
        everything = with("fuzz-everything", List.of("viewer", "staff", "analyst", "approver", "admin"));
        ROLES.forEach(role -> people.add(with("fuzz-" + role, List.of(role))));
        people.add(new Person("nobody", List.of(), Map.of()));
        people.add(new Person("a stranger", List.of(), Map.of("Authorization", "Bearer nonsense")));
        people.add(new Person("another stranger", List.of(), Map.of("Authorization", "Basic %%%")));
    }

    /** @param headers by which he signs in */
    record Person(String name, List<String> roles, Map<String, String> headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    Person any(Random random) {
        return random.nextInt(5) < 3 ? everything() : people.get(random.nextInt(people.size()));
    }

    private Person everything() {
        return people.stream()
                .filter(person -> person.name().equals(everything.name()))
                .findFirst()
                .orElse(everything);
    }

    /** A call by chance may have revoked his token, or changed his account. */
    void renew(Person person) {
        if (person.roles().isEmpty() || renewed++ > MOST_RENEWED) {
            return;
        }
        people.removeIf(each -> each.name().equals(person.name()));
        people.add(with(person.name(), person.roles()));
    }

    private Person with(String name, List<String> roles) {
        People.make(name, roles, "acme-dental");
        String token = People.issue(name);
        tokens.add(token);
        return new Person(name, roles, Map.of("Authorization", "Bearer " + token));
    }

    /** What no answer and no log may tell. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(tokens);
        secrets.addAll(People.passwords());
        secrets.add(DatabaseForTests.ADMIN_PASSWORD);
        return secrets;
    }
}
