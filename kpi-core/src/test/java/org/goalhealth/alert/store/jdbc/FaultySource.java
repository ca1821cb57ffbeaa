package org.goalhealth.alert.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database that breaks at one call: the n-th on its connections, statements and results, whatever it is.
 *
 * <p>A call that closes something closes it even where it breaks, as drivers do.
 */
final class FaultySource {

    /** Whether the call that breaks has done its work. */
    enum Break {
        BEFORE,
        AFTER
    }

    /** What is watched, by the type that its maker says it returns. */
    private static final Map<Class<?>, Class<?>> WATCHED = Map.of(
            Connection.class, Connection.class,
            PreparedStatement.class, PreparedStatement.class,
            ResultSet.class, ResultSet.class);

    private final DataSource real;
    private final int breaksAt;
    private final Break how;
    private int calls;
    private int open;

    FaultySource(DataSource real, int breaksAt, Break how) {
        this.real = real;
        this.breaksAt = breaksAt;
        this.how = how;
    }

    DataSource source() {
        return watched(DataSource.class, real);
    }

    /** Whether it came to that call. */
    boolean hasBroken() {
        return calls >= breaksAt;
    }

    /** How many connections were not closed. */
    int open() {
        return open;
    }

    private <T> T watched(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(
                FaultySource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments));
        return type.cast(proxy);
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean breaks = ++calls == breaksAt;
        if (breaks && how == Break.BEFORE && !method.getName().equals("close")) {
            throw broken(method);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        count(target, method, breaks);
        if (breaks) {
            closeUnseen(result);
            throw broken(method);
        }
        return Optional.<Class<?>>ofNullable(WATCHED.get(method.getReturnType()))
                .map(type -> again(type, result))
                .orElse(result);
    }

    private <T> Object again(Class<T> type, Object result) {
        return watched(type, type.cast(result));
    }

    private void count(Object target, Method method, boolean breaks) {
        if (target instanceof Connection && method.getName().equals("close")) {
            open--;
        } else if (method.getName().equals("getConnection") && !breaks) {
            open++;
        }
    }

    /** Nobody gets hold of what a broken call has made. */
    private static void closeUnseen(Object made) throws Exception {
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private static SQLException broken(Method method) {
        return new SQLException("the database broke at " + method.getName());
    }
}
