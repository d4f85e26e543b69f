package org.plumbline.duty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.duty.CorrectiveEntry.Act;
import org.plumbline.web.Body;
import org.plumbline.web.Faults;

/**
 * What is done about a corrective item.
 *
 * @param text needed to answer, to return and to close
 * @param owner needed to assign, and for nothing else
 */
@Schema(
        description = "What is done about a corrective item",
        example = "{\"act\": \"ANSWERED\", \"text\": \"Two lines of the exchange were down\"}")
public record ObligationEntry(
        @NotNull @Schema(enumeration = {"REQUESTED", "ASSIGNED", "ANSWERED", "ACCEPTED", "RETURNED", "CLOSED"}) Act act,
        @Schema(description = "What is answered, or why it is returned or closed") @Size(max = 20_000) String text,
        @Schema(description = "Who sees to it, where it is assigned") @Size(max = 200) String owner)
        implements Body {

    @Override
    public void check(Faults faults) {
        boolean assigned = act == Act.ASSIGNED;
        boolean told = act == Act.ANSWERED || act == Act.RETURNED || act == Act.CLOSED;
        faults.refuseIf(assigned && owner == null, "owner", "'owner' is a text, and not a blank one.");
        faults.refuseIf(told && text == null, "text", "'text' is a text, and not a blank one.");
        faults.refuseIf(owner != null && !assigned, "owner", "An 'owner' goes with ASSIGNED; leave it out.");
        faults.refuseIf(text != null && assigned, "text", "ASSIGNED has an 'owner' and no 'text'.");
    }

    /** The owner, or what is said. */
    String said() {
        return act == Act.ASSIGNED ? owner : text;
    }
}
