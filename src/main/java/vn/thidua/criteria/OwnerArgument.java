package vn.thidua.criteria;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;

/** Lets handlers take the {@link ScaleOwner} that their address names as an argument. */
@Configuration(proxyBeanMethods = false)
class OwnerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ScaleOwner.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest call = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var named = (Map<?, ?>) call.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object year = named.get("yearId");
        return year == null
                ? ScaleOwner.of(new ProgrammeId(number(named.get("programmeId"))), calendarYear(named.get("forYear")))
                : ScaleOwner.of(new ClusterYearId(number(year)));
    }

    private static long number(@Nullable Object named) {
        return Long.parseLong(String.valueOf(named)); // the door has read it before
    }

    private static int calendarYear(@Nullable Object named) {
        String year = String.valueOf(named);
        if (!year.matches("(199|20\\d)\\d|2100")) {
            throw new NotFound();
        }
        return Integer.parseInt(year);
    }
}
