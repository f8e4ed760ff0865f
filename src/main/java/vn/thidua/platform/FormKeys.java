package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives every form drawn by {@code th:action} a key of its own beside the CSRF token, so that a form sent twice acts once. */
@Component
class FormKeys implements BeanPostProcessor {

    static final String FIELD = "_once";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor processor ? new WithKey(processor) : bean;
    }

    private record WithKey(RequestDataValueProcessor wrapped) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String httpMethod) {
            return wrapped.processAction(request, action, httpMethod);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return wrapped.processFormFieldValue(request, name, value, type);
        }

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> given = wrapped.getExtraHiddenFields(request);
            Map<String, String> fields = new HashMap<>(given == null ? Map.of() : given);
            if (!fields.isEmpty()) { // the wrapped processor gives its token to forms that post, none to those that get
                fields.put(FIELD, UUID.randomUUID().toString());
            }
            return fields;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return wrapped.processUrl(request, url);
        }
    }
}
