package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** How typed text becomes values, which language is spoken, and what handlers may take as arguments. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration implements WebMvcConfigurer {

    private final PlatformTransactionManager transactions;
    private final OnceOnly onceOnly;
    private final ObjectProvider<Workbooks> workbooks;

    PlatformConfiguration(
            PlatformTransactionManager transactions, OnceOnly onceOnly, ObjectProvider<Workbooks> workbooks) {
        this.transactions = transactions;
        this.onceOnly = onceOnly;
        this.workbooks = workbooks;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("ngon-ngu");
        resolver.setDefaultLocale(Locale.forLanguageTag("vi-VN"));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    /**
     * A page that tells of an error reads nothing of what was sent: where an upload was too large to be read, asking for
     * a parameter would fail again and leave the person with the server's bare page.
     */
    @Bean
    FilterRegistrationBean<Filter> errorPagesReadNothing() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new Unread((HttpServletRequest) request), response));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /**
     * An answer that fails in the middle ends there, and the server cuts the connection. It would write the page of the error
     * behind what was sent already, into a file that somebody is downloading.
     */
    @Bean
    FilterRegistrationBean<Filter> noErrorPageInsideAFile() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (!response.isCommitted()) {
                chain.doFilter(request, response);
            }
        });
        filter.setDispatcherTypes(DispatcherType.ERROR, DispatcherType.INCLUDE);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The server reads an upload when the first parameter is asked for, before any handler: what it cannot read is no fault of ours. */
    @Bean
    FilterRegistrationBean<Filter> unreadableUploadsAreRefused() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (InvalidFileNameException unreadable) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /**
     * Looking for the handler of an address asks several hundred rules, each of them for the method: through every wrapper
     * that the filters put around the request this takes longer than anything else a small answer needs.
     */
    @Bean
    FilterRegistrationBean<Filter> methodIsAskedOnce() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new KnownMethod((HttpServletRequest) request), response));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new PointsFormat());
        registry.addFormatter(new FigureFormat());
        registry.addFormatterForFieldType(java.time.LocalDate.class, new DateFormat());
        addId(registry, AccountId.class, AccountId::valueOf);
        addId(registry, ClusterId.class, ClusterId::valueOf);
        addId(registry, ClusterYearId.class, ClusterYearId::valueOf);
        addId(registry, NominationId.class, NominationId::valueOf);
        addId(registry, MembershipId.class, MembershipId::valueOf);
        addId(registry, ProgrammeId.class, ProgrammeId::valueOf);
        addId(registry, UnitId.class, UnitId::valueOf);
    }

    /** The empty choice of a list is no id. */
    @SuppressWarnings("NullAway") // a converter may answer null
    private static <T> void addId(FormatterRegistry registry, Class<T> type, Function<String, T> read) {
        registry.addConverter(String.class, type, text -> text.isEmpty() ? null : read.apply(text));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SubmissionResolver(new TransactionTemplate(transactions), onceOnly));
        resolvers.add(new WorkbooksResolver(workbooks));
    }

    private record WorkbooksResolver(ObjectProvider<Workbooks> workbooks) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Workbooks.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return workbooks.getObject();
        }
    }

    private record SubmissionResolver(TransactionTemplate transaction, OnceOnly onceOnly)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Submission.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return new Submission(new SubmissionContext(
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                    transaction,
                    onceOnly));
        }
    }

    private static final class KnownMethod extends HttpServletRequestWrapper {

        private final String method;

        private KnownMethod(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    /** A request of which nothing but its address and its headers is known. */
    private static final class Unread extends HttpServletRequestWrapper {

        private Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
