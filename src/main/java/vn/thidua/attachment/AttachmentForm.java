package vn.thidua.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file with what its paper says about itself. */
record AttachmentForm(
        @Nullable MultipartFile file,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 60) @Nullable String documentNumber,
        @Nullable LocalDate documentDate) {

    static AttachmentForm empty() {
        return new AttachmentForm(null, null, null, null);
    }
}
