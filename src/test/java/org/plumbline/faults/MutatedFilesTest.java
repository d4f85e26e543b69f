package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.Invented;
import org.plumbline.cases.CaseReader;
import org.plumbline.editing.EditRefused;
import org.plumbline.editing.ModelAdmission;
import org.plumbline.editing.ModelFile;
import org.plumbline.editing.TableCsv;
import org.plumbline.editing.TableSheet;
import org.plumbline.editing.TableSplice;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.TableAnalysis;
import org.plumbline.rulebook.Workings;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/** Files of rules that were damaged by chance are read, or refused with their faults named; nothing else, and in bounded time. */
class MutatedFilesTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 100);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String MODEL = "dmn/parcel-depots/depots/D1-parcels-lost.dmn";
    private static final String SHEET = "rules/parcel-depots/form.xlsx";
    private static final RulebookFiles FILES = Invented.copy().files();

    private final long seed = Seed.of();
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);
    private final Workings workings = new Workings();
    private final List<String> wrong = new ArrayList<>();
    private int refused;

    /** What a reader does with a damaged file; the refusals that are declared may be thrown. */
    private interface Reader {
        void read(byte[] damaged) throws Exception;
    }

    private void each(String what, byte[] file, Reader reader) {
        for (int number = 0; number < MUTANTS; number++) {
            byte[] damaged = mutation.of(file);
            long start = System.nanoTime();
            try {
                reader.read(damaged);
            } catch (RulebookRefused | EditRefused | SheetRefused declared) {
                refused++;
                assertThat(declared.getMessage()).isNotBlank();
            } catch (Throwable undeclared) {
                wrong.add(what + " " + number + ": " + trace(undeclared));
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                wrong.add(what + " " + number + " took too long");
            }
        }
        assertThat(wrong).as("-Dseed=" + seed).isEmpty();
        assertThat(refused).as("-Dseed=" + seed).isPositive();
    }

    private static String trace(Throwable undeclared) {
        StringWriter trace = new StringWriter();
        undeclared.printStackTrace(new PrintWriter(trace, true));
        return trace.toString().lines().limit(12).toList().toString();
    }

    private void rulebook(String path, byte[] damaged) {
        RulebookFiles files = Invented.copy().put(path, damaged).files();
        List<Fault> faults = new ArrayList<>();
        CaseReader.read(files, faults);
        faults.addAll(TableAnalysis.faults(files, workings));
        Rulebook.read(files, workings);
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
    }

    private void wholeRulebook(String path) {
        each(path, FILES.bytes(path), damaged -> rulebook(path, damaged));
    }

    @Test
    void aContract() {
        wholeRulebook(Invented.CONTRACT_FILE);
    }

    @Test
    void aModel() {
        wholeRulebook(MODEL);
    }

    @Test
    void theCasesOfAModel() {
        wholeRulebook(MODEL.replace(".dmn", ".cases.yaml"));
    }

    @Test
    void aQuestionnaire() {
        wholeRulebook(SHEET);
    }

    @Test
    void anUploadedModel() {
        List<ModelFile> trusted = List.of(ModelFile.read(MODEL, FILES.bytes(MODEL)));
        each("upload of " + MODEL, FILES.bytes(MODEL), damaged -> {
            ModelFile model = ModelFile.read(MODEL, damaged);
            ModelAdmission.admit(model, ModelAdmission.patterns(trusted));
            TableSheet.write(model);
        });
    }

    @Test
    void anUploadedWorkbook() {
        each("upload of " + SHEET, FILES.bytes(SHEET), Sheets::check);
    }

    @Test
    void theSheetOfAModel() {
        ModelFile model = ModelFile.read(MODEL, FILES.bytes(MODEL));
        each("sheet", TableSheet.write(model), damaged -> TableSplice.splice(model, TableSheet.read(model, damaged)));
    }

    @Test
    void theCsvOfAModel() {
        ModelFile model = ModelFile.read(MODEL, FILES.bytes(MODEL));
        byte[] csv = TableCsv.write(model, model.tableIds().get(0));
        each("CSV", csv, damaged -> TableSplice.splice(model, List.of(TableCsv.read(model, damaged))));
    }
}
