package vn.thidua.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.thidua.document.Block.Addressees;
import vn.thidua.document.Block.Annex;
import vn.thidua.document.Block.Article;
import vn.thidua.document.Block.Bases;
import vn.thidua.document.Block.Closing;
import vn.thidua.document.Block.Decides;
import vn.thidua.document.Block.Heading;
import vn.thidua.document.Block.Items;
import vn.thidua.document.Block.Paragraph;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Block.Signatures;
import vn.thidua.document.Block.Table;

/** The blocks of a paper in Word. */
final class DocxBlocks {

    private final XWPFDocument document;
    private final PaperWords words;
    private double width = Form.PORTRAIT_WIDTH;

    DocxBlocks(XWPFDocument document, PaperWords words) {
        this.document = document;
        this.words = words;
    }

    /** Appends them; who signs never stands on a page without the end of the text. */
    void append(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            append(blocks.get(at));
            if (at + 1 < blocks.size() && isSigning(blocks.get(at + 1)) && !isSigning(blocks.get(at))) {
                List<XWPFParagraph> paragraphs = document.getParagraphs();
                paragraphs.get(paragraphs.size() - 1).setKeepNext(true);
            }
        }
    }

    private static boolean isSigning(Block block) {
        return block instanceof Closing || block instanceof Signatures;
    }

    private void append(Block block) {
        if (block instanceof Addressees to) {
            addressees(to.names());
        } else if (block instanceof Bases bases) {
            bases.lines().forEach(line -> paragraph(DocxStyle.BASIS, line));
        } else if (block instanceof Decides decides) {
            paragraph(DocxStyle.DECIDES, HtmlPaper.capitals(decides.word()));
        } else if (block instanceof Article article) {
            labelled(words.of("document.article", article.number()), article.text());
        } else if (block instanceof Heading heading) {
            paragraph(DocxStyle.HEADING, heading.text());
        } else if (block instanceof Paragraph paragraph) {
            labelled(paragraph.label() == null ? "" : paragraph.label(), paragraph.text());
        } else if (block instanceof Items items) {
            items.lines().forEach(line -> paragraph(DocxStyle.TEXT, "- " + line));
        } else if (block instanceof Table table) {
            TableFit.of(table, width - Form.RULE).forEach(this::table);
        } else if (block instanceof Signatures signatures) {
            signatures(signatures.signatures());
        } else if (block instanceof Closing closing) {
            closing(closing);
        }
    }

    /** An annex; its section was begun before. */
    void annex(Annex annex) {
        width = annex.landscape() ? Form.LANDSCAPE_WIDTH : Form.PORTRAIT_WIDTH;
        if (annex.label() != null) {
            paragraph(DocxStyle.ANNEX, annex.label());
        }
        paragraph(DocxStyle.ANNEX, HtmlPaper.capitals(annex.title()));
        if (annex.of() != null) {
            paragraph(DocxStyle.CAPTION, annex.of());
        }
        append(annex.blocks());
    }

    private void addressees(List<String> names) {
        String word = words.of("document.addressees");
        if (names.size() == 1) {
            paragraph(DocxStyle.ADDRESSEES, word + " " + names.get(0));
            return;
        }
        paragraph(DocxStyle.ADDRESSEE, word);
        names.forEach(name -> paragraph(DocxStyle.ADDRESSEE, "- " + name));
    }

    private void labelled(String label, String text) {
        List<String> lines = text.isEmpty() ? List.of("") : text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            CTP paragraph = document.createParagraph().getCTP();
            if (at > 0 || label.isEmpty()) {
                DocxText.fill(paragraph, DocxStyle.TEXT, lines.get(at));
            } else {
                paragraph.addNewPPr().addNewPStyle().setVal(DocxStyle.TEXT.id());
                DocxText.add(paragraph, label, true);
                DocxText.space(paragraph);
                DocxText.add(paragraph, lines.get(at), false);
            }
        }
    }

    private void table(TableFit fit) {
        if (fit.table().caption() != null) {
            paragraph(DocxStyle.CAPTION, fit.table().caption());
        }
        DocxTables.data(document.getDocument().getBody().addNewTbl(), fit);
        // two tables without a paragraph between them would become one
        paragraph(DocxStyle.NOTE, fit.table().note() == null ? "" : fit.table().note());
    }

    private void signatures(List<Signature> signatures) {
        boolean alone = signatures.size() == 1;
        for (int at = 0; at < signatures.size(); at += 2) {
            List<CTTc> sides = halves();
            if (alone) {
                sides.get(0).addNewP();
                signature(sides.get(1), signatures.get(0));
            } else {
                signature(sides.get(0), signatures.get(at));
                if (at + 1 < signatures.size()) {
                    signature(sides.get(1), signatures.get(at + 1));
                } else {
                    sides.get(1).addNewP();
                }
            }
            document.createParagraph();
        }
    }

    private void closing(Closing closing) {
        List<CTTc> sides = halves();
        CTTc left = sides.get(0);
        if (closing.recipients().isEmpty()) {
            left.addNewP();
        } else {
            DocxText.fill(left.addNewP(), DocxStyle.RECIPIENTS_WORD, words.of("document.recipients"));
            closing.recipients().forEach(line -> DocxText.fill(left.addNewP(), DocxStyle.RECIPIENTS, line));
        }
        signature(sides.get(1), closing.signature());
    }

    private void signature(CTTc cell, Signature signature) {
        signature.roles().forEach(role -> DocxText.fill(cell.addNewP(), DocxStyle.ROLE, HtmlPaper.capitals(role)));
        CTP name = cell.addNewP();
        DocxText.fill(name, DocxStyle.SIGNER, signature.name() == null ? "" : signature.name());
        name.getPPr().addNewSpacing().setBefore(DocxUnits.twips(Form.SIGNING));
    }

    private List<CTTc> halves() {
        return DocxTables.frame(document.getDocument().getBody().addNewTbl(), List.of(width / 2, width / 2));
    }

    private void paragraph(DocxStyle style, String text) {
        DocxText.fill(document.createParagraph().getCTP(), style, text);
    }
}
