package vn.thidua.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lines end at spaces and nowhere else: a date, a symbol or a hyphen is never torn apart. A no-break space is no space here.
 */
final class SpaceBreaker implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** The next place after which a line may end: behind a run of spaces, or at the end of the text; -1 where there is none. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        do {
            at++;
        } while (at < text.length() && !(text.charAt(at - 1) == ' ' && text.charAt(at) != ' '));
        return at;
    }
}
