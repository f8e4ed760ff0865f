package vn.thidua.secrecy;

import java.util.HexFormat;

/** A program that has an open ballot in its memory, as the server of the product never may. */
final class KeepsABallot {

    private KeepsABallot() {}

    public static void main(String[] arguments) throws InterruptedException {
        byte[] ballot = Envelope.ballot(HexFormat.of().parseHex(arguments[0]), 1);
        arguments[0] = "";
        System.out.println("ready " + ProcessHandle.current().pid());
        Thread.sleep(60_000);
        System.out.println(ballot.length);
    }
}
