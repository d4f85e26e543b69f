package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.assessing.Pleas.Heard;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Pleaded;
import org.plumbline.fact.Pleaded.Standing;
import org.plumbline.fact.Submission;

@DisplayName("Of what a submission pleads")
class HearingTest {
    private static final boolean EXCHANGE = true;
    private static final boolean ISSUER = false;
    private static final Heard NOTHING = new Heard(List.of(), List.of(), List.of(), List.of());

    @Test
    void allCountsThatTheExchangeStates() {
        Submission heard = heard(year(claim("2017-04")).adjustment(suspension("A letter")), NOTHING, EXCHANGE);
        assertThat(heard.exceptions()).hasSize(1);
        assertThat(heard.adjustments()).hasSize(1);
        assertThat(heard.pleaded()).isEmpty();
    }

    @Test
    void nothingCountsThatAnIssuerStatesAndNothingIsLost() {
        Submission stated =
                year(claim("2017-04")).adjustment(suspension("A letter")).admitted();
        Submission heard = Hearing.of(stated, Shipped.contract(), NOTHING, ISSUER);
        assertThat(heard.exceptions()).isEmpty();
        assertThat(heard.adjustments()).isEmpty();
        assertThat(heard.pleaded())
                .containsExactly(
                        new Pleaded(stated.exceptions().get(0), Standing.OPEN),
                        new Pleaded(stated.adjustments().get(0), Standing.OPEN));
    }

    @Test
    void whatWasAcceptedAndAgreedCountsOnceWhoeverStatesIt() {
        Submission stated =
                year(claim("2017-04")).adjustment(suspension("A letter")).admitted();
        Heard granted = new Heard(stated.exceptions(), List.of(), stated.adjustments(), List.of());
        for (boolean by : List.of(EXCHANGE, ISSUER)) {
            Submission heard = Hearing.of(stated, Shipped.contract(), granted, by);
            assertThat(heard.exceptions()).isEqualTo(stated.exceptions());
            assertThat(heard.adjustments()).isEqualTo(stated.adjustments());
            assertThat(heard.pleaded()).isEmpty();
        }
    }

    @Test
    void theMonthsThatWereRefusedDoNotCountThoughTheExchangeStatesThemAnew() {
        Submission heard = heard(year(claim("2017-04", "2017-05")), refused(claim("2017-04")), EXCHANGE);
        assertThat(months(heard.exceptions())).containsExactly("[2017-05]");
        assertThat(heard.pleaded()).extracting(Pleaded::standing).containsExactly(Standing.REFUSED);
        assertThat(heard.pleaded().get(0).told()).contains("2017-04").doesNotContain("2017-05");
    }

    @Test
    void anIssuersIsPartedIntoWhatIsAcceptedRefusedAndOpen() {
        Submission stated = year(claim("2017-04", "2017-05", "2017-06")).admitted();
        Heard known = new Heard(claims(claim("2017-05")), claims(claim("2017-04", "2017-05")), List.of(), List.of());
        Submission heard = Hearing.of(stated, Shipped.contract(), known, ISSUER);
        assertThat(months(heard.exceptions())).containsExactly("[2017-05]");
        assertThat(heard.pleaded())
                .containsExactly(
                        new Pleaded(claims(claim("2017-04")).get(0), Standing.REFUSED),
                        new Pleaded(claims(claim("2017-06")).get(0), Standing.OPEN));
    }

    @Test
    void aRefusedYearIsAboutItsMonthsAndARefusedMonthNotAboutTheYear() {
        assertThat(heard(year(claim("2017-04")), refused(claim()), EXCHANGE).exceptions())
                .isEmpty();
        assertThat(heard(year(claim()), refused(claim("2017-04")), EXCHANGE).exceptions())
                .hasSize(1);
    }

    @Test
    void aMonthStatesItselfWithoutNamingIt() {
        Asked month = Asked.month("2017-04").exception(claim());
        assertThat(heard(month, refused(claim("2017-04")), EXCHANGE).exceptions())
                .isEmpty();
        assertThat(heard(month, refused(claim("2017-05")), EXCHANGE).exceptions())
                .hasSize(1);
    }

    @Test
    void anotherGroundOrStandardIsAnotherPlea() {
        Map<String, Object> other = claim("2017-04");
        other.put("ground", "EXCHANGE_FAILURE");
        assertThat(heard(year(other), refused(claim("2017-04")), EXCHANGE).exceptions())
                .hasSize(1);
        Map<String, Object> another = claim("2017-04");
        another.put("standard", "2.4");
        assertThat(heard(year(another), refused(claim("2017-04")), EXCHANGE).exceptions())
                .hasSize(1);
    }

    @Test
    void aWithdrawnAgreementStaysWithdrawnAndANewOneCountsByTheExchangeAlone() {
        Heard withdrawn = new Heard(List.of(), List.of(), List.of(), agreements("A letter"));
        assertThat(heard(Asked.year().adjustment(suspension("A letter")), withdrawn, EXCHANGE)
                        .pleaded())
                .extracting(Pleaded::standing)
                .containsExactly(Standing.REFUSED);
        assertThat(heard(Asked.year().adjustment(suspension("A new letter")), withdrawn, EXCHANGE)
                        .adjustments())
                .hasSize(1);
        assertThat(heard(Asked.year().adjustment(suspension("A new letter")), withdrawn, ISSUER)
                        .pleaded())
                .extracting(Pleaded::standing)
                .containsExactly(Standing.OPEN);
    }

    private static Submission heard(Asked asked, Heard heard, boolean byTheExchange) {
        return Hearing.of(asked.admitted(), Shipped.contract(), heard, byTheExchange);
    }

    private static Asked year(Map<String, Object> claim) {
        return Asked.year().exception(claim);
    }

    private static Heard refused(Map<String, Object> claim) {
        return new Heard(List.of(), claims(claim), List.of(), List.of());
    }

    private static List<ExceptionClaim> claims(Map<String, Object> claim) {
        return year(claim).read().exceptions();
    }

    private static List<Adjustment> agreements(String letter) {
        return Asked.year().adjustment(suspension(letter)).read().adjustments();
    }

    private static List<String> months(List<ExceptionClaim> claims) {
        return claims.stream().map(claim -> claim.months().toString()).toList();
    }

    private static Map<String, Object> claim(String... months) {
        return new HashMap<>(Map.of(
                "standard", "2.3",
                "ground", "FORCE_MAJEURE",
                "months", List.of(months),
                "claimedIn", "2017-06",
                "circumstances", "A flood"));
    }

    private static Map<String, Object> suspension(String letter) {
        return Map.of(
                "standard", "2.3", "effect", "SUSPENDED", "from", "2017-03", "to", "2017-05", "agreement", letter);
    }
}
