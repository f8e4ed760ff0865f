package vn.thidua.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** A layout to begin with. */
record NewLayoutForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable Kind kind,
        @NotNull @Nullable PaperSize size) {

    /** Drawn whole, or onto pre-printed blanks. */
    enum Kind {
        WHOLE,
        BLANK
    }

    /** What was typed, once the form has no errors. */
    CertificateLayout layout(UnitId organiser, CertificateLayout.Wording usual) {
        return CertificateLayout.begin(
                organiser,
                Names.clean(Objects.requireNonNull(name)),
                kind == Kind.BLANK,
                Objects.requireNonNull(size),
                usual);
    }
}
