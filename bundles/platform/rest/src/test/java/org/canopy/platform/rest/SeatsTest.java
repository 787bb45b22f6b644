package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTest {
    @Test
    void whoComesWhenAllAreTakenIsTurnedAwayUntilOneGoes() {
        Seats seats = new Seats();
        assertEquals(Duration.ZERO, seats.longest());
        List<Seats.Seat> taken = new ArrayList<>();
        for (int i = 0; i < Seats.FOR_A_GUEST; i++) {
            taken.add(seats.take().orElseThrow());
        }
        assertTrue(seats.take().isEmpty());
        assertTrue(seats.longest().compareTo(Duration.ZERO) > 0);
        taken.get(0).close();
        assertTrue(seats.take().isPresent());
        assertTrue(seats.take().isEmpty());
    }
}
