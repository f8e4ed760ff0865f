package vn.thidua.measure;

/** 0 to the maximum, by judgement. */
public record Range() implements Measure {

    @Override
    public Kind kind() {
        return Kind.RANGE;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        return Formula.of(facts.entered()).reckoned();
    }
}
