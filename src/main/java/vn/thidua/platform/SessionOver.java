package vn.thidua.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * What a request meets that comes after the session has ended. Who only wanted to read is sent to sign in and comes back
 * by itself; who sent something is told that it was not kept (error/403), with the way back to the page it came from.
 */
class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final AuthenticationEntryPoint signIn;

    SessionOver(String signInPath) {
        signIn = new LoginUrlAuthenticationEntryPoint(signInPath);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) && request.getHeader("HX-Request") == null) {
            signIn.commence(request, response, nobody);
        } else {
            tell(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        tell(request, response);
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute("back", cameFrom(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The page of ours that sent this, as a path: another site's address is never offered. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(referer == null ? "" : referer);
            String path = page.getRawPath();
            boolean ours =
                    request.getServerName().equals(page.getHost()) && path != null && path.matches("/[^/\\\\].*");
            return ours ? path : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
