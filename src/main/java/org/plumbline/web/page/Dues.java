package org.plumbline.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.plumbline.deciding.Decisions;
import org.plumbline.deciding.Settings;
import org.plumbline.deciding.duty.Agenda;
import org.plumbline.deciding.duty.Due;
import org.plumbline.deciding.duty.DueSource;

/** What of the agenda a page shows. */
@ApplicationScoped
public class Dues {
    private static final int DAYS_AHEAD = 45;
    private static final int SHOWN = 10;

    private final Agenda agenda;
    private final Settings settings;
    private final ContractWords contracts;
    private final Clock clock;

    Dues(Agenda agenda, Settings settings, ContractWords contracts, Clock clock) {
        this.agenda = agenda;
        this.settings = settings;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * What is overdue and what is due next.
     *
     * @param tooMany whether there is more than can be gone through; then none is shown
     */
    public record Board(List<Agenda.Item> items, long overdue, long due, boolean tooMany) {
        /** How many are not shown. */
        public long more() {
            return overdue + due - items.size();
        }
    }

    /** @param contractor null for all */
    Board next(String contractor) {
        LocalDate today = LocalDate.now(clock.withZone(contracts.zone()));
        try {
            List<Agenda.Item> open = agenda.of(query(contractor, null, today.plusDays(DAYS_AHEAD)), null).stream()
                    .filter(item -> EnumSet.of(Due.State.OVERDUE, Due.State.DUE).contains(item.state()))
                    .toList();
            long overdue = open.stream()
                    .filter(item -> item.state() == Due.State.OVERDUE)
                    .count();
            return new Board(open.stream().limit(SHOWN).toList(), overdue, open.size() - overdue, false);
        } catch (Decisions.TooMany many) {
            return new Board(List.of(), 0, 0, true);
        }
    }

    /** What a contractor's year under a contract brings along; none where there is more than can be gone through. */
    List<Agenda.Item> ofYear(YearAddress year) {
        try {
            return agenda.of(query(year.contractor(), year.contract(), null), null).stream()
                    .filter(item -> item.due().period() != null
                            && item.due().period().year() == year.year()
                            && (item.due().market() == null
                                    || item.due().market().equals(year.market())))
                    .toList();
        } catch (Decisions.TooMany many) {
            return List.of();
        }
    }

    private DueSource.Query query(String contractor, String contract, LocalDate to) {
        return new DueSource.Query(
                contractor, contract, null, to, settings.duties().mostEntries());
    }
}
