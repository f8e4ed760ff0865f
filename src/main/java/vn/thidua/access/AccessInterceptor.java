package vn.thidua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Stands before every handler. What is refused answers like what does not exist. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final HandlerAccess access;

    AccessInterceptor(HandlerAccess access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(request, method);
        } else if (!(handler instanceof ResourceHttpRequestHandler)) {
            throw new NotFound();
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        if (isBootsOwn(method)) {
            return;
        }
        var decision = access.authorize(
                () -> SecurityContextHolder.getContext().getAuthentication(), new HandlerAccess.Call(request, method));
        if (!decision.isGranted()) {
            throw new NotFound();
        }
        Here here = HandlerAccess.here(request);
        Allow allow = method.getMethodAnnotation(Allow.class);
        if (here != null && allow != null && here.refusedAsClosed(allow.value())) {
            throw new RuleViolation("access.yearClosed");
        }
    }

    /** Boot's error controller draws the error pages; the filter chain has already let the request through. */
    private static boolean isBootsOwn(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.");
    }
}
