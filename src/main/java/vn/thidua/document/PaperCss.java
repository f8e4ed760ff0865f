package vn.thidua.document;

import static java.util.Map.entry;

import java.util.Map;
import vn.thidua.paper.Face;

/** The form of a paper as a style sheet. */
final class PaperCss {

    private static final Map<String, Object> VALUES = Map.ofEntries(
            entry("family", Face.FAMILY),
            entry("top", Form.TOP),
            entry("right", Form.RIGHT),
            entry("bottom", Form.BOTTOM),
            entry("left", Form.LEFT),
            entry("portrait", Form.PORTRAIT_WIDTH),
            entry("landscape", Form.LANDSCAPE_WIDTH),
            entry("issuerWidth", Form.ISSUER_WIDTH),
            entry("mottoWidth", Form.MOTTO_WIDTH),
            entry("head", Form.HEAD),
            entry("mottoBelow", Form.MOTTO_BELOW),
            entry("number", Form.NUMBER),
            entry("date", Form.DATE),
            entry("title", Form.TITLE),
            entry("body", Form.BODY),
            entry("cell", Form.CELL),
            entry("recipientsWord", Form.RECIPIENTS_WORD),
            entry("recipients", Form.RECIPIENTS),
            entry("pageNumber", Form.PAGE_NUMBER),
            entry("proof", Form.PROOF),
            entry("rule", Form.RULE_WIDTH),
            entry("square", Form.SQUARE),
            entry("indent", Form.INDENT),
            entry("space", Form.SPACE),
            entry("addressees", Form.ADDRESSEES),
            entry("cellGap", Form.CELL_GAP),
            entry("signing", Form.SIGNING));

    private static final String PATTERN = """
            @page { size: A4 portrait; margin: {top}mm {right}mm {bottom}mm {left}mm;
              @top-center { content: counter(page); font-family: '{family}'; font-size: {pageNumber}pt } }
            @page :first { @top-center { content: none } }
            @page land { size: A4 landscape; margin: {top}mm {right}mm {bottom}mm {left}mm;
              @top-center { content: counter(page); font-family: '{family}'; font-size: {pageNumber}pt } }
            html { font-family: '{family}'; font-size: {body}pt; line-height: 1.25; color: #000 }
            body, p, h1, h2, table { margin: 0; padding: 0 }
            h1, h2 { font-size: {title}pt; page-break-after: avoid }
            .whole { white-space: nowrap } .together { page-break-inside: avoid }
            table { border-collapse: collapse }
            .frame { width: {portrait}mm; table-layout: fixed }
            .frame td { vertical-align: top; padding: 0; text-align: center }
            .land .frame { width: {landscape}mm }
            .issuer { width: {issuerWidth}mm } .motto { width: {mottoWidth}mm }
            .above { font-size: {head}pt } .name { font-size: {head}pt; font-weight: bold }
            .state { font-size: {head}pt; font-weight: bold; white-space: nowrap }
            .below { font-size: {mottoBelow}pt; font-weight: bold } .below span { border-bottom: 0.75pt solid #000; padding-bottom: 1pt }
            .rule { border-top: 0.75pt solid #000; width: {rule}mm; height: 0; margin: 2pt auto 0 auto }
            .number { font-size: {number}pt; padding-top: 8pt } .date { font-size: {date}pt; font-style: italic; padding-top: 8pt }
            .mark { font-size: {number}pt; font-weight: bold; margin-top: 6pt } .mark span { border: 0.75pt solid #000; padding: 1pt 5pt }
            .kind { text-align: center; margin-top: 16pt } .about { text-align: center; font-weight: bold; font-size: {title}pt }
            .title { margin-bottom: 12pt }
            .text { text-align: justify; text-indent: {indent}mm; margin-bottom: {space}pt }
            .basis { font-style: italic } .decides { text-align: center; font-weight: bold; margin: 8pt 0 }
            .heading { text-align: left; text-indent: {indent}mm; margin: 8pt 0 {space}pt 0 }
            .to { text-align: center; margin-bottom: 12pt } .tos { margin: 0 0 {space}pt {addressees}mm }
            .caption { font-style: italic; text-align: center; margin: {space}pt 0 4pt 0; page-break-after: avoid }
            .data { table-layout: fixed; -fs-table-paginate: paginate; margin: {space}pt 0 8pt 0; font-size: {cell}pt; line-height: 1.2 }
            .data th, .data td { border: 0.5pt solid #000; padding: {cellGap}pt 3pt; vertical-align: middle; word-wrap: break-word }
            .data th { text-align: center; font-weight: bold } .data tr { page-break-inside: avoid }
            .text-cell { text-align: left } .number-cell { text-align: right } .centre-cell { text-align: center }
            .group td, .sum td { font-weight: bold }
            .box { display: inline-block; width: 4.5mm; height: 4.5mm; border: 0.9pt solid #000 }
            .note { font-size: {cell}pt; font-style: italic; margin-bottom: {space}pt }
            .signatures { margin-top: 10pt; page-break-inside: avoid } .role, .signer { font-weight: bold; text-align: center }
            .role { padding-bottom: 0 } .room { height: {signing}mm }
            .recipients { text-align: left; font-size: {recipients}pt; line-height: 1.15 }
            .frame td.receivers { text-align: left }
            .recipients-word { text-align: left; font-size: {recipientsWord}pt; font-weight: bold; font-style: italic }
            .land { page: land; page-break-before: always; width: {landscape}mm } .annex { page-break-before: always }
            .annex-label { text-align: center } .annex-title { text-align: center } .of { text-align: center; font-style: italic; margin-bottom: 10pt }
            .proof { margin-top: 8pt; font-size: {proof}pt; line-height: 1.2; page-break-inside: avoid }
            .square { width: {square}mm; height: {square}mm }
            .proof td { vertical-align: middle; padding: 0 6pt 0 0; text-align: left }
            """;

    static final String TEXT = text();

    private PaperCss() {}

    private static String text() {
        String css = PATTERN;
        for (Map.Entry<String, Object> value : VALUES.entrySet()) {
            css = css.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return css;
    }
}
