package vn.thidua.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.thidua.paper.Typesetter;
import vn.thidua.signature.Authority.Holder;

/** Papers as they come back: signed with a token at somebody's desk, and what may happen to them on the way. */
final class SignedPdf {

    private static final String PAPER = """
            <!DOCTYPE html><html lang="vi"><head><title>Quyết định</title><meta name="description" content="Quyết định"/>
            <style>body { font-family: 'Liberation Serif' }</style></head>
            <body><h1>Quyết định khen thưởng</h1><p>Tặng Giấy khen cho Hội LHPN xã Minh An.</p></body></html>""";

    private SignedPdf() {}

    /** A paper as the product sets it. */
    static byte[] paper() throws IOException {
        try (var context = new AnnotationConfigApplicationContext(Typesetter.class)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            context.getBean(Typesetter.class).write(PAPER, null, out);
            return out.toByteArray();
        }
    }

    /** The same, signed (PAdES baseline B) at the moment that the signer's computer shows. */
    static byte[] sign(byte[] pdf, Holder holder, String moment) throws Exception {
        return sign(pdf, holder, moment, new PAdESSignatureParameters());
    }

    /** The same, with the name of who signed on the first page. */
    static byte[] signVisibly(byte[] pdf, Holder holder, String moment) throws Exception {
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText("Nguyen Thi Quynh Huong");
        SignatureFieldParameters place = new SignatureFieldParameters();
        place.setPage(1);
        place.setOriginX(300);
        place.setOriginY(600);
        place.setWidth(200);
        place.setHeight(60);
        SignatureImageParameters picture = new SignatureImageParameters();
        picture.setTextParameters(text);
        picture.setFieldParameters(place);
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setImageParameters(picture);
        return sign(pdf, holder, moment, how);
    }

    private static byte[] sign(byte[] pdf, Holder holder, String moment, PAdESSignatureParameters how)
            throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setSigningCertificate(new CertificateToken(holder.certificate()));
        how.setCertificateChain(new CertificateToken(holder.certificate()));
        how.bLevel().setSigningDate(Date.from(Instant.parse(moment)));
        InMemoryDocument document = new InMemoryDocument(pdf);
        Signature signature = Signature.getInstance(Authority.SAFE);
        signature.initSign(holder.key());
        signature.update(service.getDataToSign(document, how).getBytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.signDocument(document, how, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign()))
                .writeTo(out);
        return out.toByteArray();
    }

    /** One bit of what was signed is another. */
    static byte[] flipped(byte[] pdf) {
        byte[] other = pdf.clone();
        other[text(pdf).indexOf("endstream") - 20] ^= 1;
        return other;
    }

    /** The signature itself is no longer one. */
    static byte[] garbled(byte[] pdf) {
        byte[] other = pdf.clone();
        int at = text(pdf).lastIndexOf("/Contents <") + "/Contents <".length();
        java.util.Arrays.fill(other, at, at + 40, (byte) '7');
        return other;
    }

    /** Words written over the first page, behind everything that was signed. */
    static byte[] withWords(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream words = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                words.addRect(50, 50, 300, 300);
                words.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** A note stuck onto the first page. */
    static byte[] withNote(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Tặng Bằng khen");
            page.setAnnotations(List.of(note));
            page.getCOSObject().setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** A field to fill in, with words in it, laid over the first page. */
    static byte[] withField(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = new PDAcroForm(document);
            PDTextField field = new PDTextField(form);
            field.setPartialName("khen");
            field.getCOSObject().setString(COSName.V, "Tặng Bằng khen");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(50, 600, 300, 100));
            PDPage page = document.getPage(0);
            widget.setPage(page);
            page.setAnnotations(List.of(widget));
            page.getCOSObject().setNeedToBeUpdated(true);
            form.setFields(List.of(field));
            document.getDocumentCatalog().setAcroForm(form);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** One page more. */
    static byte[] withPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    /** What proves the signature in later years, as signing programs add it. */
    static byte[] withProofs(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
            COSDictionary proofs = new COSDictionary();
            proofs.setItem(COSName.TYPE, COSName.getPDFName("DSS"));
            catalogue.setItem("DSS", proofs);
            catalogue.setNeedToBeUpdated(true);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
