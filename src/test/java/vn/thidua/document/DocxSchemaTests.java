package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocxSchemaTests {

    @Test
    void everyPartOfAPaperIsAsItsSchemaSays() throws Exception {
        byte[] file = DocxFiles.of(DocxFiles.everything());

        assertThat(DocxFiles.parts(file)).containsKeys(DocxFiles.MAIN, "word/styles.xml", "word/header1.xml");
        assertThat(DocxSchema.check(file)).isEmpty();
        assertThat(DocxSchema.check(DocxFiles.of(SampleDocument.decision(40)))).isEmpty();
    }

    @Test
    void whatStandsInTheWrongOrderIsFound() throws Exception {
        byte[] file = DocxFiles.of(SampleDocument.decision(1));
        byte[] wrong = DocxFiles.changed(
                file, xml -> xml.replaceFirst("<w:body>", "<w:body><w:p><w:r><w:t>x</w:t></w:r><w:pPr/></w:p>"));

        assertThat(DocxSchema.check(wrong)).singleElement().asString().contains("word/document.xml", "pPr");
    }

    @Test
    void whatNobodyKnowsIsFound() throws Exception {
        byte[] file = DocxFiles.of(SampleDocument.decision(1));

        assertThat(DocxSchema.check(DocxFiles.changed(file, xml -> xml.replaceFirst("<w:body>", "<w:body><w:q/>"))))
                .isNotEmpty();
        assertThat(DocxSchema.check(DocxFiles.changed(
                        file, xml -> xml.replaceFirst("w:orient=\"landscape\"", "w:orient=\"lying\""))))
                .isNotEmpty();
    }
}
