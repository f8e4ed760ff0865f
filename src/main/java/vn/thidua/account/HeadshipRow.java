package vn.thidua.account;

/** A cluster-year the person's unit heads or helps to head. */
record HeadshipRow(String path, String cluster, String unit, String dutyKey) {}
