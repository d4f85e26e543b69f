package org.plumbline.agenda;

import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.plumbline.querying.Decisions;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.settings.Settings;
import org.plumbline.web.page.PageWords;

/** What of the agenda a page shows. */
@ApplicationScoped
public class Dues {
    private static final int DAYS_AHEAD = 45;

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

    /**
     * The first of what is not done yet.
     *
     * @param contractor null for all
     * @param shown how many at most
     */
    Board next(String contractor, int shown) {
        LocalDate today = LocalDate.now(clock.withZone(contracts.zone()));
        DueSource.Query query = new DueSource.Query(
                contractor,
                null,
                null,
                today.plusDays(DAYS_AHEAD),
                settings.duties().mostEntries());
        try {
            List<Agenda.Item> open = agenda.of(query, null).stream()
                    .filter(item -> EnumSet.of(Due.State.OVERDUE, Due.State.DUE).contains(item.state()))
                    .toList();
            long overdue = open.stream()
                    .filter(item -> item.state() == Due.State.OVERDUE)
                    .count();
            return new Board(open.stream().limit(shown).toList(), overdue, open.size() - overdue, false);
        } catch (Decisions.TooMany many) {
            return new Board(List.of(), 0, 0, true);
        }
    }

    /** How something due stands, as people call it. */
    @TemplateExtension
    static String word(Due.State state) {
        return PageWords.plain(state.name());
    }
}
