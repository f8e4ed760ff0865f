package vn.thidua.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach the product: the beginning of every link that leaves it, in mails and on paper. It is a setting and
 * never taken from a request: whoever could name it would have links to pages of their own handed out.
 */
@Component
public class SiteAddress {

    private final String address;

    public SiteAddress(@Value("${thidua.address}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return address + path;
    }
}
