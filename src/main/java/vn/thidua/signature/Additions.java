package vn.thidua.signature;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was added to a PDF since it was another. */
final class Additions {

    private static final Logger log = LoggerFactory.getLogger(Additions.class);

    private Additions() {}

    /** Was nothing added to the earlier file but signatures, their pictures, and what proves them? */
    static boolean areSignatures(byte[] earlier, byte[] now) {
        if (Arrays.mismatch(earlier, now) != earlier.length) {
            return false;
        }
        try (PdfBoxDocumentReader before = new PdfBoxDocumentReader(new InMemoryDocument(earlier));
                PdfBoxDocumentReader after = new PdfBoxDocumentReader(new InMemoryDocument(now))) {
            PdfObjectModifications added = new DefaultPdfObjectModificationsFinder().find(before, after);
            return added.getUndefinedChanges().stream().allMatch(Additions::isForm)
                    && added.getAnnotCreationChanges().isEmpty()
                    && asksNothing(after.getPDDocument())
                    && others(before.getPDDocument()) == others(after.getPDDocument());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            log.info("What was added to a PDF could not be told: {}", unreadable.toString());
            return false;
        }
    }

    /** Where there was no form, the first signature brings one: the list of its fields, those of signatures among them. */
    private static boolean isForm(ObjectModification change) {
        return change.getActionType() == PdfObjectModificationType.CREATION
                && "AcroForm".equals(change.getObjectTree().getLastKey());
    }

    /** Has it no fields but for signatures? */
    private static boolean asksNothing(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form == null
                || !form.hasXFA()
                        && StreamSupport.stream(form.getFieldTree().spliterator(), false)
                                .allMatch(PDSignatureField.class::isInstance);
    }

    /** How many things lie upon its pages that are no signatures; DSS lets fields pass, which may hide a line. */
    private static long others(PDDocument document) throws IOException {
        long others = 0;
        for (var page : document.getPages()) {
            others += page.getAnnotations().stream()
                    .filter(annotation -> !isSignature(annotation))
                    .count();
        }
        return others;
    }

    private static boolean isSignature(PDAnnotation annotation) {
        COSDictionary field = annotation.getCOSObject();
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
    }
}
