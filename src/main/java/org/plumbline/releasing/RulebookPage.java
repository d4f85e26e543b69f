package org.plumbline.releasing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Reading;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;
import org.plumbline.request.Roles;
import org.plumbline.rulebooks.Browsing;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.trying.CasesPage;
import org.plumbline.web.NotKept;

/** What decides: contracts with their groups and tables, and a table with its clause, its cases and its use. */
@Path("/rulebook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class RulebookPage {
    private final org.plumbline.web.page.PageFrame frame;
    private final Rulebooks rulebooks;
    private final Browsing browsing;
    private final Hits hits;
    private final ReleaseList releases;
    private final Template all;
    private final Template table;

    RulebookPage(
            org.plumbline.web.page.PageFrame frame,
            Rulebooks rulebooks,
            Browsing browsing,
            Hits hits,
            ReleaseList releases,
            @Location("rulebook/rulebook.html") Template all,
            @Location("rulebook/table.html") Template table) {
        this.frame = frame;
        this.rulebooks = rulebooks;
        this.browsing = browsing;
        this.hits = hits;
        this.releases = releases;
        this.all = all;
        this.table = table;
    }

    /** A group of standards of a contract. */
    public record Group(String title, List<Standard> standards) {}

    /** What a contract says beside its standards. */
    public record Beside(String heading, String text) {
        static Beside of(Contract.Provision provision) {
            String bearing =
                    switch (provision.bearing()) {
                        case DUTY -> "a duty";
                        case TERM -> "a term";
                        case LEFT_TO_THE_PARTIES -> "left to the parties";
                    };
            return new Beside(provision.section() + ": " + bearing, provision.text());
        }
    }

    /** A contract. */
    public record Listed(Contract contract, List<Group> groups, List<Beside> provisions) {
        static Listed of(Contract contract) {
            return new Listed(
                    contract,
                    contract.groups().values().stream()
                            .map(group -> new Group(
                                    group.title(),
                                    contract.standards().values().stream()
                                            .filter(standard -> group.id().equals(standard.group()))
                                            .toList()))
                            .filter(group -> !group.standards().isEmpty())
                            .toList(),
                    contract.provisions().values().stream().map(Beside::of).toList());
        }
    }

    @GET
    @Operation(hidden = true)
    public String all() {
        return frame.around(all, "/rulebook")
                .data(
                        "contracts",
                        rulebooks.contracts().stream()
                                .sorted(Comparator.comparing(Contract::inForce)
                                        .thenComparing(Contract::from)
                                        .reversed())
                                .map(Listed::of)
                                .toList())
                .data("deciding", releases.deciding())
                .render();
    }

    @GET
    @Path("/{contract}/{standard}")
    @Operation(hidden = true)
    public String table(@PathParam("contract") String contractId, @PathParam("standard") String id) {
        Contract contract = rulebooks.contract(contractId).orElseThrow(() -> NotKept.contract(contractId));
        Standard standard = contract.standard(id).orElseThrow(() -> NotKept.inLedger("standard", id));
        Frame shown = browsing.frame(contractId, id).orElseThrow(() -> NotKept.inLedger("table", id));
        List<Reading> readings = standard.readings().stream()
                .map(contract.readings()::get)
                .filter(reading -> reading != null)
                .toList();
        return frame.around(table, "/rulebook")
                .data("contract", contract)
                .data("standard", standard)
                .data("shown", TableShown.of(shown, hits.of(contract, standard)))
                .data("readings", readings)
                .data(
                        "cases",
                        standard.model() == null
                                ? List.of()
                                : browsing.cases(Browsing.casesOf(standard.model())).stream()
                                        .map(CasesPage.Item::of)
                                        .toList())
                .render();
    }
}
