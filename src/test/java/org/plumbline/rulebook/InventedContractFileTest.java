package org.plumbline.rulebook;

import static org.plumbline.Invented.CONTRACT_FILE;
import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.Invented;

@DisplayName("A contract file with lists of subjects")
class InventedContractFileTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`    subject: depot\\n    markets`; `    subject: warehouse\\n    markets`; /standards/D1/subject/0; warehouse; depot",
                "    key: depot; key: name; /facts/depots/key; name; size",
                "    key: depot; key: size; /facts/depots/key; size; TEXT",
                "`label: Depots\\n`; `month: size\\n    label: Depots\\n`; /facts/depots/month; size; MONTH",
                "facts: [parcels, parcelsLost]; facts: [parcels, parcelsFound]; /standards/D1/facts/1; parcelsFound; parcelsLost",
                "facts: [depotsBelow]; facts: [parcels]; /standards/T1/facts/0; parcels; depotsBelow",
                "tally: { standard: D1, of; tally: { standard: D9, of; /facts/depotsBelow/tally/standard; D9; T1",
                "of: [BELOW] }; of: [BELOW], sum: weight }; /facts/depotsBelow/tally/sum; weight; size",
                "atMost: [parcels]; atMost: [letters]; /facts/depots/items/parcelsLost/atMost/0; letters; parcels",
                "least: 1, most: 500; least: 501, most: 500; /facts/depots/items/size/least; 501; 500",
                "tally: { standard: D1, of; tally: { standard: T1, of; /facts/depotsBelow/tally/standard; T1; counts",
                "`type: TEXT }`; `type: TEXT, months: SUM }`; /facts/depots/items/depot/months; TEXT; number",
                "`depot:       {`; `vans: { label: Vans, type: LIST, subject: van, key: van, items: { van: { label: Van, type: TEXT } } }\\n      depot: {`; /facts/depots/items/vans/subject; list; contract",
                "unit: lorries,; `unit: lorries, tally: { standard: T1 },`; /facts/depots/items/size/tally; contract; counts"
            })
    void thatNamesWhatItDoesNotHaveIsToldAtItsPlace(
            String words, String others, String place, String named, String offered) {
        String changed = others.replace("\\n", "\n");
        FilesCopy files = Invented.copy().replace(CONTRACT_FILE, words.replace("\\n", "\n"), changed);
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(CONTRACT_FILE)
                .at(place)
                .onLine(files.line(CONTRACT_FILE, changed))
                .saying(named)
                .saying(offered)
                .once();
    }

    @Test
    void thatCountsWhatTheTableCanNotFindIsTold() {
        FilesCopy files = Invented.copy().replace(CONTRACT_FILE, "of: [BELOW]", "of: [BELOWE]");
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(CONTRACT_FILE)
                .at("/facts/depotsBelow/tally/of")
                .saying("BELOW, MEETS, MET")
                .once();
    }

    @Test
    void withTwoListsOfOneKindOfSubjectIsTold() {
        FilesCopy files = Invented.copy()
                .replace(
                        CONTRACT_FILE,
                        "\n  depotsBelow:",
                        "\n  sheds: { label: Sheds, type: LIST, subject: depot, key: shed, items: { shed: { label: Shed, type: TEXT } } }"
                                + "\n  depotsBelow:");
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .at("/facts/sheds/subject")
                .saying("'depots'")
                .once();
    }

    @Test
    void withOneWordForTwoFactsIsTold() {
        FilesCopy files = Invented.copy()
                .replace(CONTRACT_FILE, "\n  depotsBelow:", "\n  size: { label: Size, type: TEXT }\n  depotsBelow:");
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .at("/facts/depots/items/size")
                .once();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "type: LIST; type: SHELF; /facts/depots/type",
                "`    key: depot\\n`; ``; /facts/depots/subject",
                "depotsBelow: { label; depots-below: { label; /facts/depots-below",
                "most: 500; most: many; /facts/depots/items/size/most",
                "tally: { standard: D1,; tally: {; /facts/depotsBelow/tally/standard",
                "unit: lorries, ; ``; /facts/depots/items/size/unit",
                "type: TEXT }; type: WORD }; /facts/depots/items/depot/values"
            })
    void thatDepartsFromTheSchemaIsToldAtItsPlace(String words, String others, String place) {
        FilesCopy files = Invented.copy()
                .replace(CONTRACT_FILE, words.replace("\\n", "\n"), others == null ? "" : others.replace("\\n", "\n"));
        assertFaults(files.refused()).tell("RB-012").in(CONTRACT_FILE).at(place);
    }
}
