package vn.thidua.e2e;

/** The same year, step by step, in browsers that run no script: everything is links and forms first. */
class WithoutScriptIT extends JourneyIT {

    @Override
    protected boolean withScript() {
        return false;
    }
}
