package vn.thidua.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.shared.RuleViolation;

/** One look at the signatures of a PDF, with the help of the European Commission's DSS and by its validation policy. */
class Examination {

    /** A signature as the file has it: who it says made it, and at which byte ends what it covers. */
    private record Written(String name, List<Integer> range) {

        static Written of(PDSignature signature) {
            return new Written(
                    Objects.requireNonNullElse(signature.getName(), ""),
                    Arrays.stream(signature.getByteRange()).boxed().toList());
        }

        int end() {
            return range.size() == 4 ? range.get(2) + range.get(3) : 0;
        }

        Signed unreadable() {
            return new Signed(name, null, "", null, Answer.UNREADABLE, false);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Examination.class);

    private final Trust trust;
    private final Instant now;

    Examination(Trust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    Checked of(byte[] pdf) {
        try {
            List<Written> written = written(pdf);
            return new Checked(written.isEmpty() ? List.of() : examined(pdf, written), !trust.isEmpty());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // whatever a file holds, on purpose or by mistake, the person who sent it hears a sentence
            log.info("A PDF could not be checked: {}", unreadable.toString());
            throw new RuleViolation("signature.unreadable");
        }
    }

    /** In the order in which they were made: each one covers those before it. */
    private static List<Written> written(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .filter(signature -> !COSName.DOC_TIME_STAMP.equals(
                            signature.getCOSObject().getItem(COSName.TYPE)))
                    .map(Written::of)
                    .sorted(Comparator.comparingInt(Written::end))
                    .toList();
        }
    }

    /** DSS leaves out signatures that it cannot read; here they are told as such. */
    private List<Signed> examined(byte[] pdf, List<Written> written) {
        Map<List<Integer>, Verdict> verdicts = verdicts(pdf);
        Deque<Signed> signatures = new ArrayDeque<>();
        boolean sealed = false;
        for (int last = written.size() - 1; last >= 0; last--) {
            Written each = written.get(last);
            Verdict verdict = verdicts.get(each.range());
            Signed signed = verdict == null ? each.unreadable() : verdict.signed(each.end() == pdf.length, sealed);
            sealed |= signed.isGood() && signed.wholeFile();
            signatures.addFirst(signed);
        }
        return List.copyOf(signatures);
    }

    private Map<List<Integer>, Verdict> verdicts(byte[] pdf) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        PdfBoxNativeObjectFactory reading = new PdfBoxNativeObjectFactory();
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // pages drawn and compared point by point take seconds, and what was added is found without
        differences.setMaximalPagesAmountForVisualComparison(0);
        reading.setPdfDifferencesFinder(differences);
        validator.setPdfObjFactory(reading);
        validator.setCertificateVerifier(trust.verifier());
        validator.setValidationTime(Date.from(now));
        validator.setEnableEtsiValidationReport(false);
        Reports reports = validator.validateDocument();
        return reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> new Verdict(
                        signature,
                        reports.getSimpleReport().getIndication(signature.getId()),
                        reports.getSimpleReport().getSubIndication(signature.getId()),
                        now))
                .collect(Collectors.toMap(Verdict::range, Function.identity(), (one, other) -> one));
    }
}
