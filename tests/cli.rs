//! The command line: a case is a folder `fixtures/cli/<case>/` with `case.trycmd` (commands, what they print, how they end),
//! `case.in/` (files before) and `case.out/` (files after, where they change).

#[test]
fn cases() {
    trycmd::TestCases::new().case("fixtures/cli/*/case.trycmd");
}
