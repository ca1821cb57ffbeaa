package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a text, with aliases taken out.
 *
 * <p>An alias becomes a node tagged {@link #REFUSED}: the tree above stays a tree, with a place for everything, and
 * whoever meets the node knows that all has been said about it.
 */
final class PlainEvents implements Parser {

    static final Tag REFUSED = new Tag("!refused");

    private static final int DEEPEST = 30;

    private final Parser events;
    private final Problems problems;
    private final Map<Anchor, Place> unused = new LinkedHashMap<>();
    private final Map<Anchor, Place> anchors = new LinkedHashMap<>();
    private @Nullable Event current;
    private int depth;

    PlainEvents(Parser events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    @Override
    public boolean hasNext() {
        return current != null || events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return hasNext() && peekEvent().getEventId() == id;
    }

    @Override
    public Event peekEvent() {
        if (current == null) {
            current = plain(events.next());
        }
        return current;
    }

    @Override
    public Event next() {
        Event event = peekEvent();
        current = null;
        return event;
    }

    /** Reports anchors that no alias uses; one that is used has been named with its alias. */
    void reportUnused() {
        unused.forEach((anchor, place) -> refuse(
                place, "&" + anchor.getValue(), "names this part of the text for use elsewhere", "take the name out"));
    }

    private Event plain(Event event) {
        if (event instanceof AliasEvent alias) {
            return refused(alias);
        }
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(anchor -> {
                unused.put(anchor, problems.place(event.getStartMark()));
                anchors.put(anchor, problems.place(event.getStartMark()));
            });
            tag(node)
                    .ifPresent(tag -> refuse(
                            problems.place(event.getStartMark()),
                            tag.replace(Tag.PREFIX, "!!"),
                            "is a tag, which a plan does not have",
                            "take it out; every value is read as it is written"));
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            throw new ParserException("the text is nested more than " + DEEPEST + " levels deep", event.getStartMark());
        }
        if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            depth--;
        }
        return event;
    }

    private Event refused(AliasEvent alias) {
        Anchor anchor = alias.getAlias();
        unused.remove(anchor);
        Place first = anchors.get(anchor);
        refuse(
                problems.place(alias.getStartMark()),
                "*" + anchor.getValue(),
                "repeats a part of the text that stands elsewhere",
                first == null
                        ? "write it out here"
                        : "write it out here, and take out &" + Problem.shown(anchor.getValue()) + " at " + first);
        return new ScalarEvent(
                Optional.empty(),
                Optional.of(REFUSED.getValue()),
                new ImplicitTuple(false, false),
                "",
                ScalarStyle.PLAIN,
                alias.getStartMark(),
                alias.getEndMark());
    }

    private void refuse(Place place, String value, String what, String fix) {
        problems.add(Code.SYNTAX, place, "plan", value, "'" + Problem.shown(value) + "' " + what, fix);
    }

    private static Optional<String> tag(NodeEvent node) {
        if (node instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return node instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }
}
