package vn.thidua.support;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;

/** What a paper says, for those who look something up in it. */
public final class Said {

    private Said() {}

    /** All of it, a line each. */
    public static String all(Content paper) {
        return String.join("\n", paper.blocks().stream().flatMap(Block::texts).toList());
    }

    /** Its tables, those in annexes among them. */
    public static List<Block.Table> tables(Content paper) {
        return blocks(paper.blocks())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    /** The heads of its first table. */
    public static List<String> heads(Content paper) {
        return tables(paper).get(0).columns().stream().map(Block.Column::head).toList();
    }

    /** The rows of its first table: the cells of each. */
    public static List<List<String>> rows(Content paper) {
        return tables(paper).get(0).rows().stream().map(Block.Row::cells).toList();
    }

    /** The cells of the row that names this one. */
    public static List<String> row(Content paper, String named) {
        return tables(paper).stream()
                .flatMap(table -> table.rows().stream())
                .map(Block.Row::cells)
                .filter(cells -> cells.contains(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + named + " in " + all(paper)));
    }

    /** Who signs, in the order of the paper. */
    public static List<Block.Signature> signatures(Content paper) {
        return blocks(paper.blocks())
                .flatMap(block -> block instanceof Block.Signatures all
                        ? all.signatures().stream()
                        : block instanceof Block.Closing closing
                                ? Stream.of(closing.signature())
                                : Stream.<Block.Signature>empty())
                .toList();
    }

    private static Stream<Block> blocks(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Annex annex
                        ? Stream.concat(Stream.of(block), blocks(annex.blocks()))
                        : Stream.of(block));
    }
}
