package vn.thidua.document;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Table;

/** Tables in Word. */
final class DocxTables {

    private static final BigInteger HALF_A_POINT = BigInteger.valueOf(4);

    private DocxTables() {}

    /** A table that only places things beside each other: no lines, columns so wide in millimetres; its cells of one row. */
    static List<CTTc> frame(CTTbl table, List<Double> widths) {
        properties(table, widths, STBorder.NONE, 0);
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return widths.stream().map(width -> cell(row, width)).toList();
    }

    /** A table of data: its head on every page, no row torn apart. */
    static void data(CTTbl table, TableFit fit) {
        List<Column> columns = fit.table().columns();
        properties(table, fit.widths(), STBorder.SINGLE, Form.CELL_PADDING);
        CTRow head = row(table);
        head.getTrPr().addNewTblHeader();
        for (int at = 0; at < columns.size(); at++) {
            DocxText.fill(
                    cell(head, fit.widths().get(at)).addNewP(),
                    DocxStyle.HEAD,
                    columns.get(at).head());
        }
        for (Row line : fit.table().rows()) {
            CTRow row = row(table);
            for (int at = 0; at < columns.size(); at++) {
                CTP paragraph = cell(row, fit.widths().get(at)).addNewP();
                fill(paragraph, columns.get(at), line.kind(), line.cells().get(at));
            }
        }
    }

    private static void fill(CTP paragraph, Column column, Row.Kind kind, String text) {
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(DocxStyle.CELL.id());
        if (column.align() != Column.Align.TEXT) {
            properties.addNewJc().setVal(column.align() == Column.Align.NUMBER ? STJc.RIGHT : STJc.CENTER);
        }
        DocxText.add(paragraph, text, kind != Row.Kind.LINE && !text.equals(Table.BOX));
    }

    private static CTRow row(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    private static CTTc cell(CTRow row, double width) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), width);
        return cell;
    }

    private static void properties(CTTbl table, List<Double> widths, STBorder.Enum line, double padding) {
        CTTblPr properties = table.addNewTblPr();
        width(
                properties.addNewTblW(),
                widths.stream().mapToDouble(Double::doubleValue).sum());
        // otherwise the text of its cells would begin at the margin, and its line stand in it
        width(properties.addNewTblInd(), padding);
        CTTblBorders borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(border -> line(border, line));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewLeft(), padding);
        width(margins.addNewRight(), padding);
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(each -> grid.addNewGridCol().setW(DocxUnits.twips(each)));
    }

    private static void width(CTTblWidth width, double millimetres) {
        width.setType(STTblWidth.DXA);
        width.setW(DocxUnits.twips(millimetres));
    }

    private static void line(CTBorder border, STBorder.Enum line) {
        border.setVal(line);
        border.setSz(HALF_A_POINT);
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }
}
