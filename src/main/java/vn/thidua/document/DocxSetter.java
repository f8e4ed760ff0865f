package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;
import vn.thidua.paper.QrCode;

/** Sets a paper as DOCX: real styles, real heads of tables, to be changed in Word as if a clerk had typed it. */
@Component
public class DocxSetter {

    private final PaperWords words;

    DocxSetter(PaperWords words) {
        this.words = words;
    }

    /** Writes the paper. */
    public void write(Document paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyle.add(document.createStyles(), words);
            POIXMLProperties.CoreProperties properties =
                    document.getProperties().getCoreProperties();
            properties.setTitle(paper.title().line());
            properties.setCreator(paper.letterhead().issuer());
            properties.getUnderlyingProperties().setLanguageProperty(HtmlPaper.VIETNAMESE.toLanguageTag());
            DocxSections sections = new DocxSections(document);
            DocxBlocks blocks = new DocxBlocks(document, words);
            DocxHead.write(document, paper);
            blocks.append(paper.body());
            if (paper.proof() != null) {
                proof(document, paper.proof());
            }
            for (Block block : paper.blocks()) {
                if (block instanceof Block.Annex annex) {
                    sections.next(annex.landscape());
                    blocks.annex(annex);
                }
            }
            sections.end();
            document.write(out);
        }
    }

    private static void proof(XWPFDocument document, Document.Proof proof) throws IOException {
        var paragraph = document.createParagraph();
        paragraph.setStyle(DocxStyle.PROOF.id());
        XWPFRun square = paragraph.createRun();
        byte[] picture = QrCode.of(proof.address()).png();
        int side = Units.toEMU(Form.SQUARE * 72 / 25.4);
        try {
            square.addPicture(new ByteArrayInputStream(picture), PictureType.PNG, "ma.png", side, side);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        square.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(proof.address());
        DocxText.fill(document.createParagraph().getCTP(), DocxStyle.PROOF, proof.words());
        DocxText.fill(document.createParagraph().getCTP(), DocxStyle.PROOF, proof.code());
    }
}
