package org.goalhealth.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.situation.LimitOrigin;

class AlertJsonProperties {

    @Property
    void anAlertIsReadAsItWasWritten(@ForAll long seed) {
        Alert alert = new RandomAlerts(seed).alert();

        assertThat(AlertJson.alert(AlertJson.write(alert))).isEqualTo(alert);
    }

    @Property
    void aChangeIsReadAsItWasWritten(@ForAll long seed) {
        AlertChange change = new RandomAlerts(seed).change();

        assertThat(AlertJson.change(AlertJson.write(change))).isEqualTo(change);
    }

    /** Two findings are equal whatever their words. */
    @Property
    void aFindingIsReadWithItsWords(@ForAll long seed) {
        Finding finding = new RandomAlerts(seed).finding();

        Finding read = AlertJson.finding(AlertJson.write(finding));

        assertThat(read).isEqualTo(finding);
        assertThat(read.title()).isEqualTo(finding.title());
        assertThat(read.text()).isEqualTo(finding.text());
        assertThat(read.playbook()).isEqualTo(finding.playbook());
    }

    @Property
    void aSilenceIsReadAsItWasWritten(@ForAll long seed) {
        Silence silence = new RandomAlerts(seed).silence();

        assertThat(AlertJson.silence(AlertJson.write(silence))).isEqualTo(silence);
    }

    @Property
    void whatWasSaidIsReadAsItWasWritten(@ForAll long seed) {
        Said said = new RandomAlerts(seed).said();

        Said read = AlertJson.said(AlertJson.write(said));

        assertThat(read).isEqualTo(said);
        assertThat(read.firing().keySet())
                .containsExactlyElementsOf(said.firing().keySet());
    }

    @Property
    void aDecisionAndAProposalAreReadAsTheyWereWritten(@ForAll long seed) {
        RandomAlerts any = new RandomAlerts(seed);
        Decision decision = any.decision();
        Proposal proposal = any.proposal();

        assertThat(AlertJson.decision(AlertJson.write(decision))).isEqualTo(decision);
        assertThat(AlertJson.proposal(AlertJson.write(proposal))).isEqualTo(proposal);
    }

    @Property
    void anObservationIsReadAsItWasWritten(@ForAll long seed) {
        Observation observation = new RandomAlerts(seed).observation();

        assertThat(AlertJson.observation(AlertJson.write(observation))).isEqualTo(observation);
    }

    @Property
    void aTextIsOneLineAndTheSameEachTime(@ForAll long seed) {
        AlertChange change = new RandomAlerts(seed).change();

        assertThat(AlertJson.write(change))
                .doesNotContain("\n", "\r")
                .isEqualTo(AlertJson.write(new RandomAlerts(seed).change()));
    }

    @Property
    void anyAlertCanBeToldOf(@ForAll long seed) {
        RandomAlerts any = new RandomAlerts(seed);
        Alert alert = any.alert();

        String told = MessageJson.write(Saves.message("k", "house", "ops", alert, any.alert()));

        assertThat(told).doesNotContain("\n", "\r");
        Form<Fields> read = new Form<>(Fields::json, Fields::of);
        Fields first = Fields.of(JsonText.read(told)).list("firing", read).get(0);
        assertThat(first.get("text", ValueForms.LOCAL_TEXT))
                .isEqualTo(alert.finding().text());
        assertThat(first.get("severity", FindingForms.SEVERITY)).isEqualTo(alert.severity());
    }

    /** A kind that is added and has no form yet is found out here. */
    @Example
    void everyKindIsTried() {
        assertThat(kinds(RandomAlerts::cause)).isEqualTo(casesOf(Cause.class));
        assertThat(kinds(RandomAlerts::decision)).isEqualTo(casesOf(Decision.class));
        assertThat(kinds(RandomAlerts::suggestion)).isEqualTo(casesOf(Suggestion.class));
        assertThat(kinds(RandomAlerts::baseline)).isEqualTo(casesOf(Baseline.class));
        assertThat(kinds(RandomAlerts::unit)).isEqualTo(casesOf(Unit.class));
        assertThat(kinds(RandomAlerts::subject)).isEqualTo(casesOf(Subject.class));
        assertThat(kinds(RandomAlerts::origin)).isEqualTo(casesOf(LimitOrigin.class));
    }

    private static Set<Class<?>> kinds(Function<RandomAlerts, Object> made) {
        RandomAlerts alerts = new RandomAlerts(1);
        Set<Class<?>> kinds = new HashSet<>();
        LongStream.range(0, 2_000).forEach(i -> kinds.add(made.apply(alerts).getClass()));
        return kinds;
    }

    private static Set<Class<?>> casesOf(Class<?> type) {
        List<Class<?>> cases = Stream.of(type.getPermittedSubclasses()).toList();
        assertThat(cases).isNotEmpty();
        return new HashSet<>(cases);
    }
}
