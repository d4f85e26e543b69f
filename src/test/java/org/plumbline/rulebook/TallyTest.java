package org.plumbline.rulebook;

import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("A tally of a contract")
class TallyTest {
    private static final String CONTRACT = "config/contracts/qis-csections-2022.yaml";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "standard: P1, subject: hospital,; standard: P1, subject: hospitals,; /facts/alignedHospitals/tally/subject",
                "standard: H1, sum: ntsvBirths; standard: H1, subject: physicianGroup; /facts/births/tally/subject",
                "standard: H1, sum: ntsvBirths; standard: H1, sum: births; /facts/births/tally/sum",
                "standard: H1, sum: ntsvBirths; standard: H9, sum: ntsvBirths; /facts/births/tally/standard"
            })
    void thatNamesWhatIsNotThereIsToldAtItsPlace(String words, String others, String place) {
        FilesCopy files = Shipped.copyOf("qis-csections-2022").replace(CONTRACT, words, others);
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(CONTRACT)
                .at(place)
                .onLine(files.line(CONTRACT, others))
                .once();
    }
}
