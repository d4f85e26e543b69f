package org.plumbline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;

/** The tables whose rows are sealed one by one: those of entities marked with {@link SealedRow}, and the ledger's own row. */
@ApplicationScoped
public class SealedTables {
    /** The chain that begins when a ledger is opened by a Plumbline that seals every row: by it is known that one did. */
    public static final String OPENED = "ledger";

    private final Map<Class<?>, SealedTable> byEntity = new HashMap<>();
    private final SealedTable ledger;

    SealedTables(EntityManagerFactory factory) {
        SessionFactoryImplementor mapped = factory.unwrap(SessionFactoryImplementor.class);
        mapped.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            SealedRow sealed = entity.getMappedClass().getAnnotation(SealedRow.class);
            if (sealed != null) {
                byEntity.put(entity.getMappedClass(), table(entity, sealed.chain(), sealed.byParties()));
            }
        });
        ledger = table(mapped.getMappingMetamodel().getEntityDescriptor(LedgerEntity.class), OPENED, false);
    }

    private static SealedTable table(EntityPersister entity, String chain, boolean byParties) {
        List<String> keys = new ArrayList<>();
        EntityIdentifierMapping identifier = entity.getIdentifierMapping();
        identifier.forEachSelectable((place, column) -> keys.add(column.getSelectionExpression()));
        return new SealedTable(entity.getMappedTableDetails().getTableName(), keys, chain, byParties);
    }

    /** The table of an entity; null where its rows are not sealed one by one. */
    public SealedTable of(Class<?> entity) {
        return byEntity.get(entity);
    }

    /** All by name, but for the ledger's own, which is first. */
    public List<SealedTable> all() {
        List<SealedTable> all = new ArrayList<>(byEntity.values());
        all.sort(Comparator.comparing(SealedTable::name));
        all.add(0, ledger);
        return all;
    }
}
