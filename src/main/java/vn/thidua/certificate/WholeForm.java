package vn.thidua.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.certificate.CertificateLayout.Wording;
import vn.thidua.shared.Names;

/** The words of a sheet that is drawn whole. */
record WholeForm(
        @NotNull @Nullable Long version,
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 300) @Nullable String head,
        @Size(max = 60) @Nullable String verb,
        @Size(max = 60) @Nullable String title,
        @Size(max = 60) @Nullable String place) {

    static WholeForm of(CertificateLayout layout) {
        Wording wording = layout.wording();
        return new WholeForm(
                layout.version(), layout.name(), wording.head(), wording.verb(), wording.title(), layout.place());
    }

    /** The layout with what was typed, once the form has no errors. */
    CertificateLayout layout(CertificateLayout now) {
        return new CertificateLayout(
                now.id(),
                Objects.requireNonNull(version),
                now.organiser(),
                Names.clean(Objects.requireNonNull(name)),
                false,
                now.width(),
                now.height(),
                new Wording(Names.linesOrNull(head), Names.cleanOrNull(verb), Names.cleanOrNull(title)),
                Names.cleanOrNull(place),
                0,
                0,
                Map.of());
    }
}
