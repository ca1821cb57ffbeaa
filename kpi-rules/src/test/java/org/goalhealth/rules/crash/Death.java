package org.goalhealth.rules.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.goalhealth.alert.delivery.Sink;

/** Ends the process at a named point, without a word, as a kill would. */
final class Death {

    static final String NEVER = "never";
    static final String BEFORE_COMMIT = "before-commit";
    static final String AFTER_COMMIT = "after-commit";
    static final String BEFORE_SENDING = "before-sending";
    static final String SENT_NOT_MARKED = "sent-not-marked";

    private final String point;
    private int left;

    Death(String point, int times) {
        this.point = point;
        this.left = times;
    }

    DataSource around(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                Death.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    Object answer = call(source, method, args);
                    return answer instanceof Connection connection ? around(connection) : answer;
                });
    }

    Sink around(Sink sink) {
        return (letter, now) -> {
            comes(BEFORE_SENDING);
            sink.send(letter, now);
            comes(SENT_NOT_MARKED);
        };
    }

    private Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Death.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit) {
                        comes(BEFORE_COMMIT);
                    }
                    Object answer = call(connection, method, args);
                    if (commit) {
                        comes(AFTER_COMMIT);
                    }
                    return answer;
                });
    }

    private void comes(String reached) {
        if (reached.equals(point) && --left == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static Object call(Object on, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
