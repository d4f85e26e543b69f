package org.plumbline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.plumbline.deciding.Finding;

/** Follows the chain of the register from its first row to its last, and holds each document, dispute and event against it. */
final class RegisterCheck {
    static final String DOCUMENT = "document";
    static final String DOCUMENT_EVENT = "document_event";
    static final String DISPUTE = "dispute";
    static final String DISPUTE_STEP = "dispute_step";

    /** What the file of heads calls the register: no contract and no contractor are called so. */
    static final Head.Chain CHAIN = new Head.Chain("#register", "#documents");

    /** The mark of a row as it is now, by its table; null where it was removed. */
    private static final Map<String, BiFunction<UUID, KeyedHash, byte[]>> MARKS = Map.of(
            DOCUMENT,
            (id, hash) -> DocumentEntity.<DocumentEntity>findByIdOptional(id)
                    .flatMap(row -> DocumentPrintEntity.<DocumentPrintEntity>findByIdOptional(id)
                            .map(print -> row.mark(hash, print)))
                    .orElse(null),
            DOCUMENT_EVENT,
            (id, hash) -> DocumentEventEntity.<DocumentEventEntity>findByIdOptional(id)
                    .map(row -> row.mark(hash))
                    .orElse(null),
            DISPUTE,
            (id, hash) -> DisputeEntity.<DisputeEntity>findByIdOptional(id)
                    .map(row -> row.mark(hash))
                    .orElse(null),
            DISPUTE_STEP,
            (id, hash) -> DisputeStepEntity.<DisputeStepEntity>findByIdOptional(id)
                    .map(row -> row.mark(hash))
                    .orElse(null));

    private static final int LOOKED_AT_ONCE = 50;

    private final byte[] key;
    private final Consumer<Finding> findings;
    private final ChainCheck chain;
    private final Set<UUID> sealed = new HashSet<>();

    RegisterCheck(byte[] key, Heads heads, Consumer<Finding> findings) {
        this.key = key;
        this.findings = findings;
        this.chain = ChainCheck.fromStart(heads.of(CHAIN));
    }

    /** The head that the chain has with a row. */
    static Head head(RegisterEntity row) {
        return Head.of(CHAIN, row.at, row.number, row.seal);
    }

    /** Looks at all; within a transaction. */
    void check() {
        for (List<RegisterEntity> rows = next(); !rows.isEmpty(); rows = next()) {
            rows.forEach(this::check);
            RegisterEntity.getEntityManager().clear();
        }
        chain.end().ifPresent(wrong -> find("register", chain.number() + 1, wrong));
        MARKS.keySet().stream().sorted().forEach(this::withoutSeal);
        templates();
    }

    private List<RegisterEntity> next() {
        return RegisterEntity.find("number > ?1 order by number", chain.number())
                .page(0, LOOKED_AT_ONCE)
                .list();
    }

    private void check(RegisterEntity row) {
        chain.next(row.link(new KeyedHash(key))).forEach(wrong -> find("register", row.number, wrong));
        entry(row);
    }

    private void entry(RegisterEntity row) {
        sealed.add(row.entry);
        BiFunction<UUID, KeyedHash, byte[]> marks = MARKS.get(row.kind);
        byte[] mark = marks == null ? null : marks.apply(row.entry, new KeyedHash(key));
        if (mark == null) {
            find(row.kind, row.entry, "was removed");
        } else if (!Arrays.equals(mark, row.mark)) {
            find(row.kind, row.entry, "was changed");
        }
    }

    @SuppressWarnings("unchecked")
    private void withoutSeal(String table) {
        ((List<UUID>) RegisterEntity.getEntityManager()
                        .createNativeQuery("select id from " + table, UUID.class)
                        .getResultList())
                .stream()
                        .filter(id -> !sealed.contains(id))
                        .forEach(id -> find(table, id, "was inserted: it has no seal"));
    }

    /** Documents name their templates by hash, which is sealed with them. */
    private void templates() {
        Set<String> kept = new HashSet<>();
        DocumentTemplateEntity.<DocumentTemplateEntity>listAll().forEach(template -> {
            kept.add(template.hash);
            if (!Sha256.hex(template.text.getBytes(StandardCharsets.UTF_8)).equals(template.hash)) {
                find("document_template", template.hash, "was changed");
            }
        });
        Set<String> named = new HashSet<>();
        RegisterEntity.getEntityManager()
                .createQuery("select distinct templates from DocumentPrintEntity", String.class)
                .getResultList()
                .forEach(lines -> named.addAll(LedgerRegister.templates(lines).values()));
        named.stream()
                .filter(hash -> !kept.contains(hash))
                .sorted()
                .forEach(hash -> find("document_template", hash, "was removed"));
    }

    private void find(String table, Object row, String what) {
        findings.accept(new Finding(table, row.toString(), what));
    }
}
