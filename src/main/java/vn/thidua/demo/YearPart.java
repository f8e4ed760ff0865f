package vn.thidua.demo;

/** Loads one step of a cluster-year whose members and meetings are already there. */
interface YearPart {
    void add(DemoYear year, LoadedYear to);
}
