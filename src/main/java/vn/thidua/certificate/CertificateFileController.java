package vn.thidua.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.certificate.GrantedCertificates.Offered;
import vn.thidua.shared.UnitId;

/** Certificates as files: a batch, one to look at, and the sheet by which a blank is measured. Set while they are sent. */
@Controller
@RequestMapping("/don-vi/{unitId}/bang-khen")
class CertificateFileController {

    private static final String LONGEST = "dai";

    /** Writes a file. */
    @FunctionalInterface
    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private final CertificatePdf pdf;
    private final CertificateLayouts layouts;
    private final CertificateBatches batches;
    private final GrantedCertificates granted;
    private final PrintWords words;

    CertificateFileController(
            CertificatePdf pdf,
            CertificateLayouts layouts,
            CertificateBatches batches,
            GrantedCertificates granted,
            PrintWords words) {
        this.pdf = pdf;
        this.layouts = layouts;
        this.batches = batches;
        this.granted = granted;
        this.words = words;
    }

    /** All certificates of a batch, a sheet each. */
    @GetMapping("/dot/{batchId:[0-9]+}/bang-khen.pdf")
    @Allow(Action.CERTIFICATES_READ)
    ResponseEntity<StreamingResponseBody> batch(@PathVariable UnitId unitId, @PathVariable long batchId) {
        CertificateBatches.Batch batch = batches.get(unitId, batchId);
        CertificateLayout layout = layouts.get(unitId, batch.layout());
        List<Certificate> certificates = granted.ofBatch(unitId, batchId).stream()
                .map(Offered::certificate)
                .toList();
        return file("bang-khen-" + batchId, out -> pdf.write(layout, certificates, out));
    }

    /** One certificate as it will be printed: of the latest award, or with the longest name there is. */
    @GetMapping("/mau/{layoutId:[0-9]+}/xem-thu.pdf")
    @Allow(Action.CERTIFICATES_READ)
    ResponseEntity<StreamingResponseBody> preview(
            @PathVariable UnitId unitId,
            @PathVariable long layoutId,
            @RequestParam(name = "ten", required = false) @Nullable String which) {
        CertificateLayout layout = layouts.get(unitId, layoutId);
        Certificate shown = (LONGEST.equals(which) ? granted.longest(unitId) : granted.latest(unitId))
                .orElseGet(() -> words.sample(LONGEST.equals(which)));
        return file("xem-thu", out -> pdf.write(layout, List.of(shown), out));
    }

    /** Lines for every millimetre, with the places of the fields. */
    @GetMapping("/mau/{layoutId:[0-9]+}/ke-o.pdf")
    @Allow(Action.CERTIFICATES_READ)
    ResponseEntity<StreamingResponseBody> test(@PathVariable UnitId unitId, @PathVariable long layoutId) {
        CertificateLayout layout = layouts.get(unitId, layoutId);
        return file("ke-o", out -> pdf.writeTest(layout, out));
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Written written) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(written::to);
    }
}
