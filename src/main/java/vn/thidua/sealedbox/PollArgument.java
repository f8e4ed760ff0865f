package vn.thidua.sealedbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.poll.PollHost;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;

/** Handlers below a poll take its {@link PollId}, read from the path by whoever holds it; elsewhere there is no such poll. */
@Component
class PollArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectProvider<PollHost> hosts;

    PollArgument(ObjectProvider<PollHost> hosts) {
        this.hosts = hosts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PollId.class;
    }

    @Override
    public PollId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, String> path = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> path.put(String.valueOf(name), String.valueOf(value)));
        }
        try {
            return hosts.stream()
                    .flatMap(host -> host.at(path).stream())
                    .findFirst()
                    .orElseThrow(NotFound::new);
        } catch (NumberFormatException noPlace) {
            throw new NotFound();
        }
    }
}
