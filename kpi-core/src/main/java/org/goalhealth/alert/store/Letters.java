package org.goalhealth.alert.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.alert.Message;

/** What of a save goes into the outbox. */
public final class Letters {

    private Letters() {}

    /** The messages, then the orders, as they are sent. */
    public static List<Letter> of(Save save) {
        return Stream.concat(
                        save.messages().stream().map(Letters::of),
                        save.orders().stream().map(Letters::of))
                .toList();
    }

    private static Letter of(Message message) {
        return new Letter(
                message.key(),
                message.portfolio(),
                message.receiver(),
                MessageJson.write(message),
                0,
                Optional.empty());
    }

    private static Letter of(Order order) {
        return new Letter(
                order.key(),
                order.portfolio(),
                order.receiver(),
                AlertJson.write(order.decision()),
                0,
                Optional.empty());
    }
}
