package vn.thidua.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Sees every SQL statement the application executes, whether through Hibernate, JdbcClient or JDBC itself.
 *
 * <p>{@code assertThat(Statements.of(() -> mvc.get().uri("/don-vi").exchange())).hasSize(4);}
 */
public class Statements implements BeanPostProcessor {

    private static final List<String> EXECUTED = new CopyOnWriteArrayList<>();

    /** The statements that were executed, in any thread, while the action ran. */
    public static List<String> of(ThrowingCallable action) {
        EXECUTED.clear();
        try {
            action.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(EXECUTED);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new WatchedDataSource(source) : bean;
    }

    private static final class WatchedDataSource extends DelegatingDataSource {

        WatchedDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return watch(Connection.class, super.getConnection(), "");
        }
    }

    /** A stand-in that watches what it hands out and notes what it executes. */
    private static <T> T watch(Class<T> type, T target, String prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        EXECUTED.add(firstText(arguments, prepared));
                    }
                    Object result = invoke(target, method, arguments);
                    Class<?> returned = method.getReturnType();
                    boolean statement = target instanceof Connection && Statement.class.isAssignableFrom(returned);
                    return statement ? watchStatement(returned, result, firstText(arguments, prepared)) : result;
                }));
    }

    private static <T> T watchStatement(Class<T> type, Object statement, String prepared) {
        return watch(type, type.cast(statement), prepared);
    }

    private static String firstText(Object[] arguments, String otherwise) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : otherwise;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
