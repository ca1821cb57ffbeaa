package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A plan that is written inside another file: with the sections of a plan file, and with or without an id. Its sources
 * are never opened.
 *
 * <p>One fragment can be laid over another. Reading it reports what is wrong with it where it stands.
 */
public final class PlanFragment {

    /** The id of a plan that is not given one. */
    private static final String ID = "scenario";

    /** Their entries have names, by which one replaces another. */
    private static final Set<String> NAMED = Set.of(
            "dimensions",
            "kpis",
            "goals",
            "funnels",
            "budgets",
            "playbooks",
            "milestones",
            "channels",
            "objectives",
            "roles",
            "teams",
            "people",
            "awards",
            "strategies",
            "launches",
            "phases",
            "tasks");

    private final Field whole;

    private PlanFragment(Field whole) {
        this.whole = whole;
    }

    /** The fragment that is a field's value. */
    public static PlanFragment of(Field whole) {
        return new PlanFragment(whole);
    }

    /** This one with what {@code over} says in its place: entry by entry where entries have names, else by sections. */
    public PlanFragment with(Field over) {
        return over.node()
                .flatMap(top -> whole.node().map(base -> laid(base, top, true)))
                .map(node -> new PlanFragment(new Field(whole.problems(), whole.path(), over.name(), node)))
                .orElse(this);
    }

    /** This one with a whole section in the place of its own. */
    public PlanFragment with(String section, Field value) {
        return value.node()
                .flatMap(node -> whole.node().map(base -> laid(base, only(section, node), false)))
                .map(node -> new PlanFragment(new Field(whole.problems(), whole.path(), whole.name(), node)))
                .orElse(this);
    }

    /** The plan; empty where something of it is wrong, which has then been reported. */
    public Optional<Plan> read() {
        return new PlanReader(whole.as(""), whole.problems(), Optional.of(ID), Optional.empty()).readIfSound();
    }

    private static Node only(String section, Node value) {
        Node key = new ScalarNode(Tag.STR, true, section, ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
        return mapping(value, List.of(new NodeTuple(key, value)));
    }

    private static Node laid(Node base, Node top, boolean byName) {
        if (!(base instanceof MappingNode below) || !(top instanceof MappingNode above)) {
            return top;
        }
        List<NodeTuple> tuples = new ArrayList<>(below.getValue());
        for (NodeTuple tuple : above.getValue()) {
            String name = name(tuple);
            int at = 0;
            while (at < tuples.size() && !name(tuples.get(at)).equals(name)) {
                at++;
            }
            if (at == tuples.size()) {
                tuples.add(tuple);
            } else if (byName && NAMED.contains(name)) {
                Node both = laid(tuples.get(at).getValueNode(), tuple.getValueNode(), false);
                tuples.set(at, new NodeTuple(tuple.getKeyNode(), both));
            } else {
                tuples.set(at, tuple);
            }
        }
        return mapping(top, tuples);
    }

    private static Node mapping(Node like, List<NodeTuple> tuples) {
        return new MappingNode(Tag.MAP, true, tuples, FlowStyle.BLOCK, like.getStartMark(), like.getEndMark());
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }
}
