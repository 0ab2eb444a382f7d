//! Fits the points of rejoining to texts whose line ends are known.
//!
//! ```text
//! cargo run --release --example fit -- points CORPUS.jsonl... > src/filter/rejoin/scorecard/points.rs
//! cargo run --release --example fit -- endings CORPUS.jsonl... > src/filter/rejoin/unfold/endings.rs
//! cargo run --release --example fit -- boundaries CORPUS.jsonl...   # what the points are fitted to
//! cargo run --release --example fit -- surprises CORPUS.jsonl...    # what points that have not seen a source judge wrong there
//! ```
//!
//! A record of a corpus has `input`, `expected`, `source` and `id`, and may have `chrome`: the pieces of the input, from `start_char`
//! to `end_char`, that are taken out first. Without white space, what is left and `expected` are the same, so every boundary between
//! two rows has its truth: a wrap, unless `expected` has a line end there. Where line ends were flattened to spaces, `wrapped`, the
//! text before that, or `line_ends`, places in `expected` without white space, may say which spaces they are.
//!
//! The points are those of a logistic regression with a pull towards zero, in tenths of a nat. The figures on standard error come
//! from leaving whole sources out. The endings are fitted first, since rows of folded pages are found by them.

mod boundaries;
mod corpus;
mod regression;
mod spaces;

use anyhow::{Result, bail, ensure};

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let what = args.next().unwrap_or_default();
    let records = corpus::records(&args.collect::<Vec<_>>())?;
    ensure!(!records.is_empty(), "usage: fit points|endings|boundaries|surprises CORPUS.jsonl...");
    match &*what {
        "points" => boundaries::print(&boundaries::samples(&records)),
        "boundaries" => boundaries::list(&boundaries::samples(&records)),
        "surprises" => boundaries::surprises(&boundaries::samples(&records)),
        "endings" => spaces::print(&spaces::samples(&records)),
        _ => bail!("{what}: one of points, endings, boundaries and surprises is to be fitted or shown"),
    }
    Ok(())
}
