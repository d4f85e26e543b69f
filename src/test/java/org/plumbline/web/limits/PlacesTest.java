package org.plumbline.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of so many places")
class PlacesTest {
    private final Places places = new Places(5, 3);

    @Test
    void oneClientHasItsShareAndLeavesTheRestToOthers() {
        assertThat(places.take("greedy", 3)).isPresent();
        assertThat(places.take("greedy", 1)).isEmpty();
        assertThat(places.take("other", 2)).isPresent();
        assertThat(places.take("third", 1)).isEmpty();
    }

    @Test
    void aPlaceIsGivenBackOnceHoweverOftenThatIsSaid() {
        Optional<Runnable> place = places.take("one", 3);
        place.orElseThrow().run();
        place.orElseThrow().run();
        assertThat(places.take("one", 3)).isPresent();
        assertThat(places.take("other", 3)).isEmpty();
        assertThat(places.take("other", 2)).isPresent();
    }

    @Test
    void whatWasRefusedTookNone() {
        assertThat(places.take("greedy", 4)).isEmpty();
        assertThat(places.take("greedy", 3)).isPresent();
        assertThat(places.take("other", 2)).isPresent();
    }
}
