package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.Findings.Reported;
import org.goalhealth.situation.ChannelStatus;
import org.goalhealth.situation.ElasticityLow;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.GivesBudget;
import org.goalhealth.situation.Headroom;
import org.goalhealth.situation.LineLag;
import org.goalhealth.situation.LineLoss;
import org.goalhealth.situation.LineReturn;
import org.goalhealth.situation.MarketPressure;
import org.goalhealth.situation.PlanProposal;
import org.goalhealth.situation.ProposesChanges;
import org.goalhealth.situation.ProposesTargets;
import org.goalhealth.situation.ReturnExcess;
import org.goalhealth.situation.ReviewRaised;
import org.goalhealth.situation.SpendFact;
import org.goalhealth.situation.SpendScatter;
import org.goalhealth.situation.StrategyDesign;
import org.goalhealth.situation.TargetExcess;
import org.goalhealth.situation.TargetProposal;
import org.jspecify.annotations.Nullable;

/** One fact reported by one rule, with the lines it would give budget to. */
final class Entry implements Reported {

    private final String rule;
    private final Fact fact;
    private final Identity identity;
    // Most reports suggest nothing: what is suggested is kept only once there is something.
    private Set<Segment> receivers = Set.of();
    private Set<Segment> parts = Set.of();
    private @Nullable Evidence evidence;
    private Set<Advice> advice = Set.of();
    private boolean moves;
    private boolean retargets;
    private Set<PlanProposal> changes = Set.of();

    /** A neutral fact throws here, where the engine still knows which rule reported it. */
    Entry(String rule, Fact fact, Identity identity) {
        this.rule = rule;
        this.fact = fact;
        this.identity = identity;
        this.evidence = fact.evidence();
    }

    @Override
    public Reported suggestMoveTo(Collection<?> lines) {
        if (!(fact instanceof LineReturn giver)) {
            throw new IllegalArgumentException("rule " + rule + " suggests moving budget from "
                    + fact.getClass().getSimpleName() + "\n  only a LineReturn can give");
        }
        for (Object line : lines) {
            if (!(line instanceof LineReturn receiver)) {
                throw new IllegalArgumentException("rule " + rule + " suggests moving budget to "
                        + line.getClass().getSimpleName() + "\n  only a LineReturn can take");
            }
            if (receiver.getBudget().equals(giver.getBudget())) {
                receivers = with(receivers, List.of(receiver.getSegment()));
            }
        }
        moves = true;
        return this;
    }

    @Override
    public Reported suggestAlternatives() {
        if (!(fact instanceof LineLag lag)) {
            throw new IllegalArgumentException("rule " + rule + " suggests the alternatives of "
                    + fact.getClass().getSimpleName() + "\n  only a LineLag has some");
        }
        receivers = with(receivers, lag.alternatives());
        moves = true;
        retargets = true;
        return this;
    }

    @Override
    public Reported suggestBackup() {
        if (!(fact instanceof ChannelStatus)) {
            throw new IllegalArgumentException("rule " + rule + " suggests the backup of "
                    + fact.getClass().getSimpleName() + "\n  only a ChannelStatus has one");
        }
        advise(Advice.BACKUP);
        return this;
    }

    @Override
    public Reported suggestMoveMeanwhileTo(Collection<?> calm) {
        MarketPressure pressure = pressed(fact, "moving budget meanwhile from");
        for (Object part : calm) {
            MarketPressure other = pressed(part, "moving budget meanwhile to");
            if (other.getBudget().equals(pressure.getBudget())) {
                receivers = with(receivers, List.of(other.getSegment()));
            }
        }
        moves = !pressure.getBudget().isEmpty();
        return this;
    }

    @Override
    public Reported suggestMoveBack() {
        pressed(fact, "giving back to");
        advise(Advice.BACK);
        return this;
    }

    @Override
    public Reported suggestBid() {
        pressed(fact, "another bid for");
        advise(Advice.BID);
        return this;
    }

    private MarketPressure pressed(Object of, String what) {
        if (!(of instanceof MarketPressure pressure)) {
            throw new IllegalArgumentException("rule " + rule + " suggests " + what + " "
                    + of.getClass().getSimpleName() + "\n  it takes a MarketPressure");
        }
        return pressure;
    }

    @Override
    public Reported suggestReplicationIn(Collection<?> elsewhere) {
        if (!(fact instanceof TargetExcess)) {
            throw new IllegalArgumentException("rule " + rule + " suggests doing elsewhere what "
                    + fact.getClass().getSimpleName() + " says\n  only a TargetExcess is a success");
        }
        for (Object other : elsewhere) {
            if (!(other instanceof Fact part)) {
                throw new IllegalArgumentException("rule " + rule + " suggests doing the same in "
                        + other.getClass().getSimpleName() + "\n  name facts about parts of the business");
            }
            if (!part.getSegment().equals(fact.getSegment())) {
                parts = with(parts, List.of(part.getSegment()));
            }
        }
        advise(Advice.REPLICATION);
        return this;
    }

    @Override
    public Reported suggestMoreResource() {
        if (!(fact instanceof ReviewRaised)) {
            throw new IllegalArgumentException("rule " + rule + " suggests more of the resource of "
                    + fact.getClass().getSimpleName() + "\n  only a ReviewRaised has one");
        }
        advise(Advice.RESOURCE);
        return this;
    }

    @Override
    public Reported suggestChanges() {
        if (!(fact instanceof ProposesChanges proposes)) {
            throw new IllegalArgumentException("rule " + rule + " suggests changes of "
                    + fact.getClass().getSimpleName() + "\n  only weights and like KPIs say which");
        }
        changes = with(changes, proposes.changes());
        return this;
    }

    @Override
    public Reported suggestMeasuring(String... measures) {
        if (!(fact instanceof StrategyDesign strategy)) {
            throw new IllegalArgumentException("rule " + rule + " suggests measuring "
                    + String.join(", ", measures) + " for " + fact.getClass().getSimpleName()
                    + "\n  only a StrategyDesign says what is measured");
        }
        List<PlanProposal.Part> missing = Arrays.stream(measures)
                .filter(one -> !strategy.getMeasures().contains(one))
                .map(topic -> new PlanProposal.Part(topic, LocalText.of(topic), Optional.empty()))
                .toList();
        if (!missing.isEmpty()) {
            changes = with(changes, List.of(new PlanProposal(PlanProposal.Kind.MEASURE, missing)));
        }
        return this;
    }

    @Override
    public Reported suggestContingency() {
        if (!(fact instanceof ElasticityLow)) {
            throw new IllegalArgumentException("rule " + rule + " suggests the contingency plan of "
                    + fact.getClass().getSimpleName() + "\n  only an ElasticityLow has one");
        }
        advise(Advice.CONTINGENCY);
        return this;
    }

    @Override
    public Reported suggestStop() {
        return advise(Advice.STOP, LineLoss.class, "pausing");
    }

    @Override
    public Reported suggestRaise() {
        return advise(Advice.RAISE, ReturnExcess.class, "giving more to");
    }

    @Override
    public Reported suggestConcentration() {
        return advise(Advice.CONCENTRATION, SpendScatter.class, "concentrating");
    }

    private void advise(Advice what) {
        advice = advice.isEmpty() ? EnumSet.noneOf(Advice.class) : advice;
        advice.add(what);
    }

    private static <T> Set<T> with(Set<T> some, Collection<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private Reported advise(Advice what, Class<? extends Fact> kind, String verb) {
        if (!kind.isInstance(fact)) {
            throw new IllegalArgumentException("rule " + rule + " suggests " + verb + " "
                    + fact.getClass().getSimpleName() + "\n  it takes a " + kind.getSimpleName());
        }
        advise(what);
        return this;
    }

    @Override
    public Reported suggestPause() {
        advise(Advice.PAUSE);
        return this;
    }

    @Override
    public Reported suggestAnotherTarget() {
        if (!(fact instanceof ProposesTargets)) {
            throw new IllegalArgumentException("rule " + rule + " suggests another target for "
                    + fact.getClass().getSimpleName() + "\n  only a GoalDrift, a WorthLead or a review says which");
        }
        retargets = true;
        return this;
    }

    /** Whether reports of such a fact may suggest something. */
    boolean suggests() {
        return fact instanceof GivesBudget
                || fact instanceof ProposesTargets
                || fact instanceof TargetExcess
                || fact instanceof SpendFact
                || fact instanceof ProposesChanges
                || fact instanceof StrategyDesign;
    }

    /** The other targets that are suggested, as the fact stands now. */
    List<TargetProposal> proposals() {
        if (!retargets) {
            return List.of();
        }
        if (fact instanceof LineLag lag) {
            return lag.proposal().stream().toList();
        }
        return fact instanceof ProposesTargets one ? one.proposals() : List.of();
    }

    /** What is suggested beside moves of budget. */
    List<Suggestion> advised(Plan plan, Headroom headroom) {
        if (advice.isEmpty() && changes.isEmpty()) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>();
        changes.forEach(change -> all.add(new Suggestion.PlanChange(fact.getSubject(), change)));
        advice.forEach(one -> one.of(plan, fact, parts, headroom).ifPresent(all::add));
        return all;
    }

    /** Whether what goals may lose has a say in it. */
    boolean spares() {
        return !advice.isEmpty() && (advice.contains(Advice.STOP) || advice.contains(Advice.CONCENTRATION));
    }

    String rule() {
        return rule;
    }

    Fact fact() {
        return fact;
    }

    Identity identity() {
        return identity;
    }

    /**
     * What the report rests on.
     *
     * @throws Fault where the fact has moved and has nothing to show: the rule would fail if it reported it now
     */
    Evidence evidence() {
        Evidence known = evidence;
        if (known == null) {
            try {
                known = fact.evidence();
            } catch (RuntimeException e) {
                throw Fault.consequence(rule, e);
            }
            evidence = known;
        }
        return known;
    }

    /** The fact has moved: its evidence is looked at again when it is asked for. */
    void moved() {
        evidence = null;
    }

    /** The moves as they are meant: for some time only, where the fact says for which. */
    BudgetShift dated(BudgetShift shift) {
        return fact instanceof MarketPressure pressure && !shift.moves().isEmpty()
                ? shift.during(new Suggestion.Term(pressure.shiftFrom(), pressure.shiftUntil()))
                : shift;
    }

    Set<Segment> receivers() {
        return receivers;
    }

    boolean suggestsMoves() {
        return moves;
    }

    /** This report with what another of the same identity suggests. */
    Entry united(Entry other) {
        Entry both = new Entry(rule, fact, identity);
        both.receivers = with(receivers, other.receivers);
        both.moves = moves || other.moves;
        both.retargets = retargets || other.retargets;
        both.parts = with(parts, other.parts);
        both.changes = with(changes, other.changes);
        advice.forEach(both::advise);
        other.advice.forEach(both::advise);
        return both;
    }
}
