package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;

/** An alert in the making: the one before with what is other about it. */
final class Draft {

    private Finding finding;
    private AlertState state;
    private boolean found;
    private final LocalDate since;
    private Optional<LocalDate> firedOn;
    private LocalDate restsOn;
    private LocalDate lastFound;
    private Optional<Fading> fading;
    private Optional<NoData> noData;
    private Marks marks;
    private List<LocalDate> starts;
    private boolean flapping;
    private Optional<LocalDate> endedOn;
    private long number;
    private long episode;
    private List<Proposed> proposed;

    private Draft(Alert alert) {
        finding = alert.finding();
        state = alert.state();
        found = alert.found();
        since = alert.since();
        firedOn = alert.firedOn();
        restsOn = alert.restsOn();
        lastFound = alert.lastFound();
        fading = alert.fading();
        noData = alert.noData();
        marks = alert.marks();
        starts = alert.starts();
        flapping = alert.flapping();
        endedOn = alert.endedOn();
        number = alert.number();
        episode = alert.episode();
        proposed = alert.proposed();
    }

    static Draft of(Alert alert) {
        return new Draft(alert);
    }

    static Draft begins(Finding finding, LocalDate date, List<LocalDate> starts, boolean flapping) {
        return new Draft(new Alert(
                finding,
                AlertState.PENDING,
                true,
                date,
                Optional.empty(),
                date,
                date,
                Optional.empty(),
                Optional.empty(),
                Marks.NONE,
                starts,
                flapping,
                Optional.empty(),
                0,
                0,
                List.of()));
    }

    Alert alert() {
        return new Alert(
                finding, state, found, since, firedOn, restsOn, lastFound, fading, noData, marks, starts, flapping,
                endedOn, number, episode, proposed);
    }

    Finding finding() {
        return finding;
    }

    List<LocalDate> starts() {
        return starts;
    }

    boolean flapping() {
        return flapping;
    }

    Draft seen(Finding other, LocalDate date) {
        finding = other;
        found = true;
        lastFound = date;
        proposes(date);
        return this;
    }

    Draft found(boolean value) {
        found = value;
        return this;
    }

    Draft fires(LocalDate date) {
        state = AlertState.FIRING;
        firedOn = Optional.of(date);
        restsOn = date;
        proposes(date);
        return this;
    }

    private void proposes(LocalDate date) {
        if (state == AlertState.FIRING) {
            proposed = Proposed.by(finding.suggestions(), proposed, date);
        }
    }

    Draft restsOn(LocalDate date) {
        restsOn = date;
        return this;
    }

    /** What is over is kept quiet by nothing any more; who took it on stays known. */
    Draft ends(AlertState over, LocalDate date) {
        state = over;
        found = false;
        endedOn = Optional.of(date);
        fading = Optional.empty();
        noData = Optional.empty();
        marks = Marks.NONE.acknowledged(marks.acknowledged());
        proposed = List.of();
        return this;
    }

    Draft fading(Optional<Fading> value) {
        fading = value;
        return this;
    }

    Draft noData(Optional<NoData> value) {
        noData = value;
        return this;
    }

    Draft marks(Marks value) {
        marks = value;
        return this;
    }

    Draft starts(List<LocalDate> value) {
        starts = value;
        return this;
    }

    Draft flapping(boolean value) {
        flapping = value;
        return this;
    }

    Draft number(long value) {
        number = value;
        episode = episode == 0 ? value : episode;
        return this;
    }
}
