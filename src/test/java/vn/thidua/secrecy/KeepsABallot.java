package vn.thidua.secrecy;

import java.io.IOException;
import java.util.HexFormat;

/** A program that has an open ballot in its memory, as the server of the product never may. */
final class KeepsABallot {

    private KeepsABallot() {}

    public static void main(String[] arguments) throws IOException {
        byte[] ballot = Envelope.ballot(HexFormat.of().parseHex(arguments[0]), 1);
        arguments[0] = "";
        System.out.println("ready " + ProcessHandle.current().pid());
        System.in.read(); // stays until whoever started it ends it
        System.out.println(ballot.length);
    }
}
