package org.plumbline.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The texts of a workbook, changed as people change sheets: moved, copied, taken out, put in, renamed. */
public final class Paper {
    private final List<Page> pages = new ArrayList<>();
    private final Set<String> words;
    private final Random random;
    private boolean isShorter;

    private record Page(String name, List<List<String>> rows) {
        int width() {
            return rows.stream().mapToInt(List::size).max().orElse(0);
        }

        Page named(String other) {
            return new Page(other, rows);
        }
    }

    /** @param words headings and ids, of which one may be renamed or lost */
    public Paper(byte[] workbook, Set<String> words, Random random) {
        this.words = words;
        this.random = random;
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : opened) {
                if (!Grid.isExplaining(sheet.getSheetName())) {
                    pages.add(page(sheet));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Page page(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (int line = 0; line <= sheet.getLastRowNum(); line++) {
            Row row = sheet.getRow(line);
            rows.add(new ArrayList<>(IntStream.range(0, row == null ? 0 : Math.max(0, row.getLastCellNum()))
                    .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                    .toList()));
        }
        Page page = new Page(sheet.getSheetName(), rows);
        int width = page.width();
        rows.forEach(row -> row.addAll(Collections.nCopies(width - row.size(), "")));
        return page;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            pages.forEach(page -> write(page, workbook.createSheet(page.name())));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The first sheet as CSV. */
    public byte[] csv() {
        return pages.get(0).rows().stream()
                .map(row -> CSVFormat.RFC4180.format(row.toArray()))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Page page, Sheet sheet) {
        for (int line = 0; line < page.rows().size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < page.rows().get(line).size(); column++) {
                row.createCell(column).setCellValue(page.rows().get(line).get(column));
            }
        }
    }

    /** Whether rows or sheets were taken out, and what they said with them. */
    public boolean isShorter() {
        return isShorter;
    }

    /** One change by chance. @return what was done */
    public String change() {
        int at = random.nextInt(pages.size());
        Page page = pages.get(at);
        String what = page.name() + ": ";
        return switch (random.nextInt(14)) {
            case 0 -> what + "columns in another order" + columns(page);
            case 1 -> what + "rows in another order" + any(() -> Collections.shuffle(page.rows(), random));
            case 2 -> "sheets in another order" + any(() -> Collections.shuffle(pages, random));
            case 3 -> what + "a column out" + column(page, List::remove);
            case 4 ->
                what + "a row out"
                        + any(() -> {
                            isShorter = true;
                            page.rows().remove(random.nextInt(page.rows().size()));
                        });
            case 5 ->
                "a sheet out"
                        + any(() -> {
                            isShorter = true;
                            if (pages.size() > 1) {
                                pages.remove(at);
                            }
                        });
            case 6 -> what + "a column twice" + column(page, (row, column) -> row.add(column, row.get(column)));
            case 7 ->
                what + "a row twice"
                        + row(
                                page,
                                new ArrayList<>(page.rows()
                                        .get(random.nextInt(page.rows().size()))));
            case 8 -> what + "twice" + any(() -> pages.add(page.named("Copy " + random.nextInt(100_000))));
            case 9 -> what + "a blank row in" + row(page, new ArrayList<>(Collections.nCopies(page.width(), "")));
            case 10 -> what + "a blank column in" + column(page, (row, column) -> row.add(column, ""));
            case 11 ->
                what + "a note"
                        + any(() -> page.rows()
                                .get(random.nextInt(page.rows().size()))
                                .add("a note"));
            case 12 ->
                what + "another name" + any(() -> pages.set(at, page.named("Renamed " + random.nextInt(100_000))));
            default -> what + "another word" + word(page);
        };
    }

    private interface Edit {
        void of(List<String> row, int column);
    }

    private static String any(Runnable change) {
        change.run();
        return "";
    }

    private String columns(Page page) {
        square(page);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, page.width()).boxed().toList());
        Collections.shuffle(order, random);
        page.rows()
                .replaceAll(row -> new ArrayList<>(order.stream().map(row::get).toList()));
        return " " + order;
    }

    private String column(Page page, Edit edit) {
        square(page);
        int column = random.nextInt(page.width());
        page.rows().forEach(row -> edit.of(row, column));
        return " " + column;
    }

    private static void square(Page page) {
        int width = page.width();
        page.rows().forEach(row -> row.addAll(Collections.nCopies(width - row.size(), "")));
    }

    private String row(Page page, List<String> row) {
        int line = random.nextInt(page.rows().size() + 1);
        page.rows().add(line, row);
        return " " + line;
    }

    private String word(Page page) {
        List<Runnable> edits = new ArrayList<>();
        String other = random.nextBoolean() ? "" : "another";
        page.rows().forEach(row -> IntStream.range(0, row.size())
                .filter(column -> words.contains(row.get(column)))
                .forEach(column -> edits.add(() -> row.set(column, other))));
        if (!edits.isEmpty()) {
            edits.get(random.nextInt(edits.size())).run();
        }
        return " '" + other + "'";
    }
}
