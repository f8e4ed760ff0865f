package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.ui.Model;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Errors that are nobody's form: each has a page with a way on, none shows an exception's text. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final Pattern YEAR = Pattern.compile("^/nam/\\d+");

    private final PageAdvice frame;

    ErrorAdvice(PageAdvice frame) {
        this.frame = frame;
    }

    @ExceptionHandler({
        NotFound.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        return "error/404";
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        HttpMessageNotReadableException.class,
        InvalidPropertyException.class
    })
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String badRequest(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        return "error/400";
    }

    /** For most fields that no page of ours sends, such as rows[9999].name, the binder has no exception of its own. */
    @ExceptionHandler({IndexOutOfBoundsException.class, NumberFormatException.class, IllegalStateException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String noFieldOfOurs(RuntimeException thrown, HttpServletRequest request, Model model) {
        String binder = DataBinder.class.getName();
        if (Arrays.stream(thrown.getStackTrace())
                .noneMatch(call -> call.getClassName().equals(binder))) {
            throw thrown;
        }
        return badRequest(request, model);
    }

    @ExceptionHandler(RuleViolation.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(RuleViolation violation, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("refusal", new Notice(violation.key(), violation.args()));
        Matcher year = YEAR.matcher(request.getRequestURI());
        model.addAttribute("back", year.find() ? year.group() : null);
        return "error/409";
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        log.info("an upload was refused: {}", tooLarge.getMessage());
        return "error/413";
    }
}
