//! Zeros in bytes that are no UTF-16: what pads a text, strays into one, or parts the fields of records and the names of lists.
//!
//! A text has none; what a crash left of one has a row of them, and one or two stray in. Where more stand between words, they mean
//! something, and nothing would be left of it if they were taken away as control characters.

use memchr::memchr_iter;

/// Rows of zeros between words that a text may have.
const STRAY: usize = 1;

/// Bytes of a text among which more of them are strays still.
const SPARSE: usize = 256;

/// Zeros in a row that text in UTF-16 may have.
const WIDE: usize = 2;

/// Whether zeros part what stands in `bytes`, or nothing else stands there at all.
pub(super) fn are_records(bytes: &[u8]) -> bool {
    let zeros = memchr_iter(0, bytes).count();
    if zeros == 0 {
        return false;
    }
    let (parted, others) = (bytes.split(|&byte| byte == b'\n').map(parted).sum::<usize>(), bytes.len() - zeros);
    let is_ended = parted == STRAY && bytes.last() == Some(&0);
    others == 0 || (parted > STRAY || is_ended) && parted * SPARSE >= others
}

/// Rows of zeros on a line that have something before them and behind them. A line in UTF-16 amid others has short ones, and is no UTF-8.
fn parted(line: &[u8]) -> usize {
    let least = if std::str::from_utf8(line).is_ok() { 1 } else { WIDE + 1 };
    let inner = line.iter().position(|&byte| byte != 0).zip(line.iter().rposition(|&byte| byte != 0));
    let rows = inner.map_or(&[][..], |(first, last)| &line[first..=last]).chunk_by(|one, two| (*one == 0) == (*two == 0));
    rows.filter(|row| row[0] == 0 && row.len() >= least).count()
}

#[cfg(test)]
mod tests {
    use super::are_records;

    #[test]
    fn zeros_between_words_mean_something() {
        for records in [&b"name\0age\0city\n"[..], b"a.txt\0b c.txt\0", b"one\0\0\0\0\0two\0\0\0\0\0ten\0\0\0\0\0", &[0; 64]] {
            assert!(are_records(records), "{}", records.escape_ascii());
        }
        let padded = [b"a page that a crash cut short\n".as_slice(), &[0; 900], b"</html>\n"].concat();
        let strays = [b"a\0 b\n".as_slice(), &b"a line of text\n".repeat(99), b"c\0d\0e\n"].concat();
        for text in [&padded[..], &strays, "文\0字\n".as_bytes(), b"the end\0", b""] {
            assert!(!are_records(text), "{}", text.escape_ascii());
        }
    }
}
