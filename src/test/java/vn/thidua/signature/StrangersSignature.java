package vn.thidua.signature;

/** The signature of somebody whose authority nobody named. */
public final class StrangersSignature {

    private StrangersSignature() {}

    /** The PDF, signed. */
    public static byte[] on(byte[] pdf) throws Exception {
        Authority authority = new Authority("CA không ai biết");
        return SignedPdf.sign(
                pdf, authority.certify("Trần Thị Lạ", SigningDesk.FROM, SigningDesk.TO), SigningDesk.SIGNED_AT);
    }
}
