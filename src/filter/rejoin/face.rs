//! The face of a row: what is known of it by itself.

use super::justified::Set;
use super::matter::Matter;
use super::row::Row;
use super::shape::{End, Item, Start, is_bare, label};
use crate::text::{block, key};

/// What is known of a row by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face<'t> {
    pub start: Start,
    pub end: End,
    /// The enumerator that it begins with.
    pub item: Option<Item>,
    pub matter: Matter,
    /// The East Asian part: 0 for most of it, 1 for some, 2 for none.
    pub script: u8,
    pub marks: Marks,
    pub label: Option<&'t str>,
    /// Whether it is an enumerator and nothing else.
    pub bare: bool,
}

impl<'t> Face<'t> {
    /// How a row begins and ends: what is asked of every row.
    fn outline(text: &str) -> Self {
        Self {
            start: Start::of(text),
            end: End::of(text),
            item: Item::of(text),
            matter: Matter::Prose,
            script: 0,
            marks: Marks::default(),
            label: None,
            bare: false,
        }
    }

    /// Adds to an outline what is asked of some rows alone.
    fn fill(&mut self, text: &'t str, row: &Row) {
        let other = row.span.len() - row.ascii as usize;
        self.script = if other * 2 >= text.len() { 0 } else { 1 + u8::from(other * 10 < text.len()) };
        self.marks = Marks::of(text, row.ascii > 0);
        self.matter = match Matter::of(text, row.ascii) {
            // Its spaces were widened.
            Matter::Table if row.set == Set::Widened => Matter::Prose,
            Matter::Prose if self.marks.cells => Matter::Table,
            matter => matter,
        };
        self.label = if self.marks.colon { label(text) } else { None };
        self.bare = is_bare(text);
    }
}

/// The faces of all rows; where nothing more is asked, the outline is enough.
pub(super) fn faces<'t>(text: &'t str, rows: &[Row]) -> Vec<Face<'t>> {
    let mut verbatim = Verbatim::default();
    let face = |(at, row): (usize, &Row)| {
        let content = row.span.of(text);
        let mut face = Face::outline(content);
        if is_asked(rows, at) {
            face.fill(content, row);
        }
        if verbatim.holds(content) {
            face.matter = Matter::Fixed;
        }
        face
    };
    rows.iter().enumerate().map(face).collect()
}

/// Whether all of a row is asked for: it is next to a boundary that is judged, or has an indent.
fn is_asked(rows: &[Row], at: usize) -> bool {
    let row = &rows[at];
    row.limit > 0 || row.indent > 0 || at > 0 && rows[at - 1].limit > 0
}

/// Where the rows stand between fences, and are shown as they are.
#[derive(Debug, Default)]
struct Verbatim<'t> {
    /// What the open fence begins with, and the one that closes it.
    fence: Option<&'t str>,
    /// Whether a source block was announced, as `AsciiDoc` does.
    announced: bool,
}

impl<'t> Verbatim<'t> {
    /// Whether `row` is a fence, or stands between two.
    fn holds(&mut self, row: &'t str) -> bool {
        if !matches!(row.as_bytes()[0], b'`' | b'~' | b'-' | b'[') {
            return self.fence.is_some();
        }
        self.announced |= row.starts_with("[source");
        let sign = ["```", "~~~"].into_iter().find(|sign| row.starts_with(sign));
        match (self.fence, sign.or((self.announced && row == "----").then_some("----"))) {
            (None, Some(sign)) => self.fence = Some(sign),
            (Some(fence), Some(sign)) if fence == sign => self.fence = None,
            (fence, _) => return fence.is_some(),
        }
        true
    }
}

/// The rows whose labels begin another row too, in order.
#[derive(Debug, Default)]
pub(super) struct Labels {
    again: Vec<usize>,
}

impl Labels {
    /// Counts the labels of all rows, if one of the faces has any.
    pub(super) fn count(text: &str, rows: &[Row], faces: &[Face<'_>]) -> Self {
        if faces.iter().all(|face| face.label.is_none()) {
            return Self::default();
        }
        let of_row = |at: usize| if is_asked(rows, at) { faces[at].label } else { label(rows[at].span.of(text)) };
        let keyed = |at: usize| of_row(at).map(|label| (key(label.as_bytes()), label, at));
        let mut labels: Vec<_> = (0..rows.len()).filter_map(keyed).collect();
        labels.sort_unstable();
        let alike = labels.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|alike| alike.len() > 1);
        let mut again: Vec<_> = alike.flatten().map(|(.., at)| *at).collect();
        again.sort_unstable();
        Self { again }
    }

    /// Whether another row begins with the label of row `at`.
    pub(super) fn return_at(&self, at: usize) -> bool {
        self.again.binary_search(&at).is_ok()
    }
}

/// What the marks of a row leave open, and whether a sentence stops in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    /// Quotation marks that open less those that close.
    pub quotes: i8,
    /// The same of brackets.
    pub brackets: i8,
    /// Whether a sentence stops in it.
    pub stopped: bool,
    /// Whether there is a colon.
    colon: bool,
    /// Whether cells stand apart by two ideographic spaces and more.
    cells: bool,
}

impl Marks {
    /// The marks of `text`; those of ASCII are looked for where there is ASCII.
    pub(super) fn of(text: &str, any_ascii: bool) -> Self {
        let bytes = text.as_bytes();
        let wide = WideMarks::of(bytes);
        let (mut brackets, mut colon) = (wide.brackets, wide.colon);
        if any_ascii {
            for at in memchr::memchr3_iter(b'(', b')', b':', bytes) {
                match bytes[at] {
                    b'(' => brackets += 1,
                    b')' => brackets -= 1,
                    _ => colon = true,
                }
            }
        }
        let open = |count: i32| count.clamp(i8::MIN.into(), i8::MAX.into()) as i8;
        let cells = wide.space && text.contains("\u{3000}\u{3000}");
        Self { quotes: open(wide.quotes), brackets: open(brackets), stopped: wide.stopped, colon, cells }
    }
}

/// The marks of three bytes in a row.
#[derive(Clone, Copy, Debug, Default)]
struct WideMarks {
    /// “ 「 『 less ” 」 』
    quotes: i32,
    /// （ 《 【 less ） 》 】
    brackets: i32,
    /// 。
    stopped: bool,
    /// ：
    colon: bool,
    /// An ideographic space.
    space: bool,
}

/// Marks that are looked for at once.
const BLOCK: usize = 16;

/// Bytes of their last ones behind the first.
const BEHIND: usize = 2;

/// Blocks whose marks a byte counts, either way, less one.
const PILE: usize = 126;

/// What a byte is that counted as many marks that open as marks that close.
const NONE: u8 = 128;

/// What each column of a pile of blocks holds: how many marks open less those that close, and whether there is any.
struct Columns {
    quotes: [u8; BLOCK],
    brackets: [u8; BLOCK],
    stopped: [u8; BLOCK],
    colon: [u8; BLOCK],
    space: [u8; BLOCK],
}

impl WideMarks {
    /// Those of a row.
    fn of(bytes: &[u8]) -> Self {
        let mut marks = Self::default();
        let Some(starts) = bytes.len().checked_sub(BEHIND) else { return marks };
        let [first, second, third] = [0, 1, 2].map(|by| &bytes[by..by + starts]);
        let (blocks, rest) = first.as_chunks();
        let behind = second.as_chunks().0.iter().zip(third.as_chunks().0);
        let mut columns = Columns::new();
        for (nth, (a, (b, c))) in blocks.iter().zip(behind).enumerate() {
            columns.add(a, b, c);
            if nth % PILE == PILE - 1 {
                marks.add(&columns);
                columns = Columns::new();
            }
        }
        let last = block::last(first, BLOCK - rest.len(), 0);
        columns.add(&last, &block::last(second, 0, 0), &block::last(third, 0, 0));
        marks.add(&columns);
        marks
    }

    #[inline]
    fn add(&mut self, columns: &Columns) {
        let sum = |column: &[u8; BLOCK]| column.iter().map(|count| u32::from(*count)).sum::<u32>() as i32;
        let any = |column: &[u8; BLOCK]| u128::from_ne_bytes(*column) != 0;
        let none = BLOCK as i32 * i32::from(NONE);
        self.quotes += sum(&columns.quotes) - none;
        self.brackets += sum(&columns.brackets) - none;
        self.stopped |= any(&columns.stopped);
        self.colon |= any(&columns.colon);
        self.space |= any(&columns.space);
    }
}

impl Columns {
    const fn new() -> Self {
        Self { quotes: [NONE; BLOCK], brackets: [NONE; BLOCK], stopped: [0; BLOCK], colon: [0; BLOCK], space: [0; BLOCK] }
    }

    /// Adds the marks that begin with the bytes of a block, by those behind them and those behind these.
    #[inline]
    fn add(&mut self, first: &[u8; BLOCK], second: &[u8; BLOCK], third: &[u8; BLOCK]) {
        for at in 0..BLOCK {
            let (a, b, c) = (first[at], second[at], third[at]);
            let general = (a == 0xE2) & (b == 0x80);
            let cjk = (a == 0xE3) & (b == 0x80);
            let full = (a == 0xEF) & (b == 0xBC);
            let opens = general & (c == 0x9C) | cjk & (c & 0xFD == 0x8C);
            let closes = general & (c == 0x9D) | cjk & (c & 0xFD == 0x8D);
            self.quotes[at] += u8::from(opens);
            self.quotes[at] -= u8::from(closes);
            let opens = full & (c == 0x88) | cjk & ((c == 0x8A) | (c == 0x90));
            let closes = full & (c == 0x89) | cjk & ((c == 0x8B) | (c == 0x91));
            self.brackets[at] += u8::from(opens);
            self.brackets[at] -= u8::from(closes);
            self.stopped[at] |= u8::from(cjk & (c == 0x82));
            self.colon[at] |= u8::from(full & (c == 0x9A));
            self.space[at] |= u8::from(cjk & (c == 0x80));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    proptest::proptest! {
        #[test]
        fn marks_are_counted_wherever_they_stand(text in "[的x“”「」『』（）《》【】。：\u{3000}(),·é𠮷]{1,90}") {
            let net = |open: &[char], close: &[char]| (text.matches(open).count() as i32 - text.matches(close).count() as i32) as i8;
            let marks = Marks::of(&text, !text.bytes().all(|byte| !byte.is_ascii()));
            proptest::prop_assert_eq!(marks.quotes, net(&['“', '「', '『'], &['”', '」', '』']));
            proptest::prop_assert_eq!(marks.brackets, net(&['（', '《', '【', '('], &['）', '》', '】', ')']));
            proptest::prop_assert_eq!(marks.stopped, text.contains('。'));
            proptest::prop_assert_eq!(marks.colon, text.contains(['：', ':']));
            proptest::prop_assert_eq!(marks.cells, text.contains("\u{3000}\u{3000}"));
        }
    }

    #[test]
    fn a_long_row_has_all_of_its_marks() {
        let marks = Marks::of(&"“「（的。".repeat(900), false);
        assert_eq!((marks.quotes, marks.brackets), (i8::MAX, i8::MAX));
        let marks = Marks::of(&"“的”（的）".repeat(900), false);
        assert_eq!((marks.quotes, marks.brackets), (0, 0));
    }
}
