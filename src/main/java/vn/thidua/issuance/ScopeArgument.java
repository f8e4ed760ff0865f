package vn.thidua.issuance;

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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Handlers of papers take the {@link Scope} that their address names: a cluster-year, or an organiser. */
@Component("paperScope")
class ScopeArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectProvider<ClusterYears> years;
    private final ObjectProvider<UnitDirectory> units;

    ScopeArgument(ObjectProvider<ClusterYears> years, ObjectProvider<UnitDirectory> units) {
        this.years = years;
        this.units = units;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Scope.class;
    }

    @Override
    public Scope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof Map<?, ?> variables) {
            try {
                return variables.containsKey("yearId")
                        ? Scope.of(years.getObject().get(new ClusterYearId(id(variables, "yearId"))))
                        : scope(new UnitId(id(variables, "unitId")));
            } catch (NumberFormatException noId) {
                throw new NotFound();
            }
        }
        throw new NotFound();
    }

    private Scope scope(UnitId id) {
        UnitView unit = units.getObject().find(id).filter(UnitView::organiser).orElseThrow(NotFound::new);
        return new Scope(unit.id(), unit.name(), null);
    }

    private static long id(Map<?, ?> variables, String name) {
        return Long.parseLong(String.valueOf(variables.get(name)));
    }
}
