package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AbstractTerminalNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.util.bitmask.BitMask;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.Signals;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * What the compiled rules look at in facts of one class, read from the network that they were compiled to.
 *
 * <p>A condition on a fact alone is a filter at the network's entry. A fact that no filter lets through reaches no rule:
 * it can match nothing, be counted by nothing, and stand in no rule's way, so the engine need not have it. A fact that
 * the same filters let through as before, and of which nothing else has changed that is looked at behind them, means
 * the same to every rule as before. Both are answered by the compiled conditions themselves: no condition is repeated
 * here, and an author's edit changes the answer.
 */
final class Attention {

    /** All of a fact is looked at, or there are more entries than can be told apart. */
    private static final int EVERYTHING = -1;

    private static final int MOST_ENTRIES = 63;

    /** One condition of the entry network and what lies behind it. */
    private static final class Filter {
        private final AlphaNode node;
        private final AlphaNodeFieldConstraint condition;
        private final List<Filter> next = new ArrayList<>();
        /** The bit of the rules reached directly behind it; 0 where there are only more filters. */
        private long entry;

        Filter(AlphaNode node) {
            this.node = node;
            this.condition = node.getConstraint();
        }

        long entries(DefaultFactHandle handle, ValueResolver session) {
            if (!isAllowed(handle, session)) {
                return 0;
            }
            long reached = entry;
            for (int i = 0; i < next.size(); i++) {
                reached |= next.get(i).entries(handle, session);
            }
            return reached;
        }

        /** Asks the condition; where it fails, it fails for every rule that shares it. */
        private boolean isAllowed(DefaultFactHandle handle, ValueResolver session) {
            try {
                return condition.isAllowed(handle, session);
            } catch (RuntimeException | Error e) {
                throw Fault.condition(
                        Arrays.stream(node.getAssociatedRules())
                                .map(Rule::getName)
                                .collect(Collectors.toSet()),
                        e);
            }
        }
    }

    private final List<String> names;
    private final List<String> properties;
    private final List<Filter> filters = new ArrayList<>();
    /** In which a fact is shown to conditions; one at a time. */
    private final DefaultFactHandle probe = new DefaultFactHandle();

    /** Entries without a filter. */
    private long open;

    private int entries;
    private int listened;
    private int behind;
    private boolean read;

    private Attention(List<String> names, List<String> properties) {
        this.names = names;
        this.properties = properties;
    }

    /** What a rule base looks at in a class of facts. */
    static Attention of(KieBase base, Class<? extends Fact> fact) {
        InternalRuleBase network = (InternalRuleBase) base;
        Attention attention =
                new Attention(Signals.of(fact), PropertySpecificUtil.getAccessibleProperties(network, fact));
        for (ObjectTypeNode type : network.getRete().getObjectTypeNodes()) {
            if (type.getObjectType().isAssignableFrom(fact)) {
                attention.open |= attention.enter(type.getObjectSinkPropagator().getSinks(), attention.filters);
            }
        }
        if (attention.read && attention.listened == 0) {
            // Nothing but that there is such a fact: each signal may mean that one has come or gone.
            attention.listened = EVERYTHING;
        }
        return attention;
    }

    /** Whether any rule looks at such facts. */
    boolean isRead() {
        return read;
    }

    /** The signals that some rule looks at, as bits; -1 where a rule looks at the fact as a whole. */
    int listened() {
        return listened;
    }

    /**
     * The entries that a fact passes, as bits; 0 where no rule can notice it.
     *
     * @throws Fault where a condition fails, with the rules that share it
     */
    long entries(Fact fact, ValueResolver session) {
        if (entries > MOST_ENTRIES) {
            return EVERYTHING;
        }
        if (filters.isEmpty()) {
            return open;
        }
        probe.setObject(fact);
        long reached = open;
        for (int i = 0; i < filters.size(); i++) {
            reached |= filters.get(i).entries(probe, session);
        }
        return reached;
    }

    /** Whether a change of these signals, of a fact that passes the same entries as before, can mean anything. */
    boolean looksBehind(int signals) {
        return entries > MOST_ENTRIES || (signals & behind) != 0;
    }

    /** The names of signals, as rules call them. */
    String[] names(int signals) {
        List<String> changed = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            if ((signals & 1 << i) != 0) {
                changed.add(names.get(i));
            }
        }
        return changed.toArray(String[]::new);
    }

    /** Walks what lies behind a node; answers the bit of the rules that it enters directly. */
    private long enter(ObjectSink[] sinks, List<Filter> into) {
        boolean enters = false;
        for (ObjectSink sink : sinks) {
            read = true;
            if (sink instanceof AlphaNode alpha) {
                listened |= bits(alpha.getDeclaredMask());
                Filter filter = new Filter(alpha);
                filter.entry = enter(alpha.getObjectSinkPropagator().getSinks(), filter.next);
                into.add(filter);
                continue;
            }
            enters = true;
            int looked = looked(sink);
            behind |= looked;
            listened |= looked;
        }
        return enters ? 1L << Math.min(entries++, MOST_ENTRIES - 1) : 0;
    }

    private int looked(ObjectSink sink) {
        if (sink instanceof RightInputAdapterNode<?> join) {
            return bits(join.getInferredMask());
        }
        if (sink instanceof LeftInputAdapterNode entry) {
            int looked = 0;
            for (LeftTupleSink next : entry.getSinkPropagator().getSinks()) {
                looked |= next instanceof LeftTupleSource source
                        ? bits(source.getDeclaredMask())
                        : next instanceof AbstractTerminalNode end ? bits(end.getDeclaredMask()) : EVERYTHING;
            }
            return looked;
        }
        return EVERYTHING;
    }

    private int bits(BitMask mask) {
        if (mask.isAllSet()) {
            return EVERYTHING;
        }
        int bits = 0;
        for (int i = 0; i < properties.size(); i++) {
            if (mask.isSet(i + PropertySpecificUtil.CUSTOM_BITS_OFFSET)) {
                int signal = names.indexOf(properties.get(i));
                bits |= signal < 0 ? 0 : 1 << signal;
            }
        }
        return bits;
    }
}
