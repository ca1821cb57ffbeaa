package org.goalhealth.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SourceId;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;

class FingerprintProperties {

    @Property
    void whatIsWrittenIsReadBack(@ForAll("fingerprints") Fingerprint fingerprint) {
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
        assertThat(Subject.parse(fingerprint.subject().toString())).isEqualTo(fingerprint.subject());
        assertThat(Segment.parse(fingerprint.segment().toString())).isEqualTo(fingerprint.segment());
    }

    @Property
    void anyTextIsReadOrRefusedWithWhatToDo(@ForAll String text) {
        try {
            Fingerprint.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).contains("\n  ");
        }
    }

    @Example
    void whatIsNoAlertIsToldHowOneIsWritten() {
        assertThatThrownBy(() -> Fingerprint.parse("W1")).hasMessageContaining("as W1 kpi:online-orders region=east");
        assertThatThrownBy(() -> Fingerprint.parse("W1 orders"))
                .hasMessageContaining("'orders' is no subject")
                .hasMessageContaining("kpi:ID, goal:ID, funnel:ID, stage:FUNNEL/STAGE");
        assertThatThrownBy(() -> Fingerprint.parse("F1 stage:shop")).hasMessageContaining("stage:FUNNEL/STAGE");
        assertThatThrownBy(() -> Fingerprint.parse("W1 kpi:orders east")).hasMessageContaining("dimension=value");
        assertThatThrownBy(() -> Fingerprint.parse("W1 kpi:Orders")).hasMessageContaining("is no id");
    }

    @Provide
    Arbitrary<Fingerprint> fingerprints() {
        Arbitrary<String> ids = Arbitraries.of("a", "online-orders", "b2", "kpi");
        Arbitrary<Subject> subjects = Arbitraries.oneOf(
                ids.map(id -> new Subject.OfKpi(new KpiId(id))),
                ids.map(id -> new Subject.OfGoal(new GoalId(id))),
                ids.map(id -> new Subject.OfFunnel(new FunnelId(id))),
                ids.map(id -> new Subject.OfLine(new BudgetId(id))),
                ids.map(id -> new Subject.OfMilestone(new MilestoneId(id))),
                ids.map(id -> new Subject.OfChannel(new ChannelId(id))),
                ids.map(id -> new Subject.OfSource(new SourceId(id))),
                Combinators.combine(ids, ids)
                        .as((event, kpi) -> new Subject.OfEvent(new EventId(event), new KpiId(kpi))),
                Combinators.combine(ids, ids)
                        .as((funnel, stage) -> new Subject.OfStage(new FunnelId(funnel), new StageId(stage))));
        Arbitrary<Segment> segments = Arbitraries.of("east", "Great Lakes", "华东", "a/b", "1")
                .list()
                .ofMaxSize(2)
                .map(values -> {
                    Segment segment = Segment.TOTAL;
                    for (String value : values) {
                        segment = segment.and("d" + segment.parts().size(), value);
                    }
                    return segment;
                });
        Arbitrary<Fingerprint> ofRules = Arbitraries.of("my rule", "low-return")
                .map(name -> new Fingerprint("E1", new Subject.OfRule(name), Segment.TOTAL));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("W1", "F1", "own-id"), subjects, segments)
                        .as(Fingerprint::new),
                ofRules);
    }
}
