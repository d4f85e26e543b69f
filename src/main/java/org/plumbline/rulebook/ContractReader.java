package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.contract.Calendar;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Items;
import org.plumbline.contract.Reading;
import org.plumbline.contract.Standard;
import org.plumbline.contract.Where;
import org.plumbline.fact.Period;

/** Reads one contract from its YAML file, held to the schema first. */
final class ContractReader {
    private static final String PREVIOUS = "PREVIOUS";

    /** Where a contract names no day on which the figures of a year are due. */
    private static final String NEVER_DUE = "none";

    private final YamlFile file;
    private final List<Fault> faults;

    private ContractReader(YamlFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Gives the contract, or nothing where the file has faults; these are added to the list. */
    static Optional<Contract> read(String path, String text, List<Fault> faults) {
        YamlFile file = YamlFile.read(path, text);
        List<Fault> own = new ArrayList<>(file.faults());
        if (own.isEmpty()) {
            own.addAll(Schemas.faults(file, "contract"));
        }
        Optional<Contract> contract = own.isEmpty() ? new ContractReader(file, own).contract() : Optional.empty();
        contract.ifPresent(read -> own.addAll(ContractReferences.faults(read, file)));
        faults.addAll(own);
        return own.isEmpty() ? contract : Optional.empty();
    }

    private Optional<Contract> contract() {
        YamlNode root = new YamlNode(file.tree());
        Contract contract = new Contract(
                root.text("id"),
                root.text("title"),
                root.text("document"),
                LocalDate.parse(root.node("term").text("from")),
                LocalDate.parse(root.node("term").text("to")),
                root.text("series"),
                !"false".equals(root.text("inForce")),
                calendar(root.node("calendar")),
                root.each("markets", ContractReader::market),
                root.has("money") ? money(root.node("money")) : null,
                root.each("groups", (id, group) -> new Contract.Group(id, group.text("title"))),
                root.each(
                        "clauses",
                        (id, clause) -> new Contract.Clause(id, clause.text("section"), clause.text("title"))),
                root.each("provisions", ContractReader::provision),
                root.each("facts", ContractReader::fact),
                root.each("pilots", ContractReader::pilot),
                root.each(
                        "interpretations",
                        (id, text) -> interpretation(
                                id, text.text(), root.node("applies").node(id))),
                root.each("readings", ContractReader::reading),
                root.text("certain"),
                root.text("byMonths"),
                DeadlineReader.read(root.node("deadlines"), file, faults),
                root.each("standards", this::standard),
                List.of(),
                root.texts("rules"),
                Set.of());
        return faults.isEmpty() ? Optional.of(contract) : Optional.empty();
    }

    private Calendar calendar(YamlNode calendar) {
        String zone = calendar.text("zone");
        String holidays = calendar.text("holidays");
        try {
            return Calendar.of(ZoneId.of(zone), holidays);
        } catch (DateTimeException unknown) {
            faults.add(file.fault(
                    "RB-012",
                    "/calendar/zone",
                    "'" + zone + "' is no time zone; name one such as America/Los_Angeles."));
        } catch (IllegalArgumentException unknown) {
            faults.add(file.fault("RB-012", "/calendar/holidays", unknown.getMessage()));
        }
        return null;
    }

    private MonthDay due(String standard, String day) {
        if (NEVER_DUE.equals(day)) {
            return null;
        }
        try {
            return MonthDay.parse("--" + day);
        } catch (DateTimeException impossible) {
            faults.add(file.fault(
                    "RB-012",
                    "/standards/" + standard + "/due",
                    "No year has a day '" + day + "'; write MM-DD, or none."));
            return null;
        }
    }

    private static Contract.Market market(String id, YamlNode market) {
        return new Contract.Market(
                id, market.text("label"), market.has("atRisk") ? new BigDecimal(market.text("atRisk")) : null);
    }

    private static Contract.Money money(YamlNode money) {
        return new Contract.Money(money.text("base"), money.text("clause"));
    }

    private static Fact fact(String id, YamlNode fact) {
        return new Fact(
                id,
                fact.text("label"),
                FactType.valueOf(fact.text("type")),
                fact.text("unit"),
                fact.has("months") ? Fact.Monthly.valueOf(fact.text("months")) : Fact.Monthly.NONE,
                fact.texts("atMost"),
                fact.number("least"),
                fact.number("most"),
                fact.texts("values"),
                derivation(fact),
                fact.has("items") ? items(fact) : null);
    }

    private static Items items(YamlNode list) {
        return new Items(
                list.text("subject"), list.text("key"), list.text("month"), list.each("items", ContractReader::fact));
    }

    private static Derivation derivation(YamlNode fact) {
        if (fact.has("sumOf")) {
            return new Derivation.PilotSum(fact.text("sumOf"), fact.text("within"));
        }
        if (fact.has("monthsShort")) {
            YamlNode months = fact.node("monthsShort");
            return new Derivation.MonthsShort(months.text("part"), months.text("whole"), months.text("within"));
        }
        if (fact.has("deadline")) {
            YamlNode deadline = fact.node("deadline");
            return new Derivation.Deadline(
                    deadline.text("month"), deadline.text("day"), Integer.parseInt(deadline.text("businessDays")));
        }
        if (fact.has("tally")) {
            YamlNode tally = fact.node("tally");
            return new Derivation.Tally(
                    tally.text("standard"), tally.text("subject"), tally.texts("of"), tally.text("sum"));
        }
        if (fact.has("earlier")) {
            YamlNode earlier = fact.node("earlier");
            String year = earlier.text("year");
            return new Derivation.Earlier(earlier.text("fact"), PREVIOUS.equals(year) ? null : Integer.valueOf(year));
        }
        return null;
    }

    private static Contract.Provision provision(String id, YamlNode provision) {
        return new Contract.Provision(
                id,
                provision.text("section"),
                Contract.Bearing.valueOf(provision.text("bearing")),
                provision.text("text"));
    }

    private static Contract.Pilot pilot(String id, YamlNode pilot) {
        return new Contract.Pilot(
                id,
                Period.parse(pilot.text("from")).orElseThrow(),
                Period.parse(pilot.text("to")).orElseThrow());
    }

    private static Contract.Interpretation interpretation(String id, String text, YamlNode applies) {
        return new Contract.Interpretation(
                id,
                text,
                applies.texts("markets"),
                applies.texts("where").stream().map(Where::valueOf).toList());
    }

    private static Reading reading(String id, YamlNode reading) {
        return new Reading(
                id,
                reading.text("parameter"),
                reading.each("values", (value, meaning) -> meaning.text()),
                reading.text("chosen"),
                reading.text("why"));
    }

    private Standard standard(String id, YamlNode standard) {
        return new Standard(
                id,
                standard.text("title"),
                standard.text("group"),
                standard.text("clause"),
                standard.texts("cites"),
                standard.texts("markets"),
                Standard.Frequency.valueOf(standard.text("frequency")),
                standard.has("subject") && standard.texts("subject").isEmpty()
                        ? List.of(standard.text("subject"))
                        : standard.texts("subject"),
                standard.texts("facts"),
                standard.text("model"),
                standard.text("questionnaire"),
                standard.has("due") ? due(id, standard.text("due")) : null,
                standard.text("pilot"),
                "true".equals(standard.text("yearWithoutPilot")),
                standard.texts("interpretations"),
                standard.texts("readings"),
                standard.each("corresponds", (contract, other) -> other.text()));
    }
}
