package org.plumbline.relief;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All claims that were ever filed. */
public interface Claims {

    void add(Claim filed);

    /** One claim; empty if there is none of this id that the caller may see. */
    Optional<Claim> find(UUID id, Caller caller);

    /** One page, the newest first. */
    Page<Claim> page(Query query);

    /** How the claims of a contractor's year stand, in the order they were filed. */
    List<Standing> standing(String contract, String contractor, String market, int year);

    /** A claim by what it pleads and how it stands. */
    record Standing(ExceptionClaim plea, Claim.State state) {}

    /** Adds what becomes of a claim; two who do so at once do it one after the other. Gives the claim as it stands now. */
    Claim append(UUID claim, Function<Claim, Claim.Entry> next);

    /** Adds a file to a claim, likewise. */
    Claim attach(UUID claim, byte[] content, Function<Claim, Claim.Attachment> next);

    /** The content of a file. */
    Optional<byte[]> content(UUID claim, int attachment);

    /** Which claims; null means any. */
    record Query(
            String contractor,
            String contract,
            String market,
            Integer year,
            String standard,
            Claim.State state,
            int page,
            int size) {}
}
