//! The model: how wide the marks of a page are, which its rows do not say by themselves.

use crate::text::width::Size;

/// Of so many columns one is ASCII at most, where a page was counted in characters.
const FEW: u32 = 5;

/// How wide marks are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::filter::rejoin) struct Model {
    /// Marks of ambiguous width take two columns.
    pub ambiguous: bool,
    /// So do ASCII commas, colons and semicolons.
    pub marks: bool,
    /// So does all of ASCII: the page was counted in characters.
    pub letters: bool,
}

impl Model {
    /// All of them; the first wins a tie.
    pub(in crate::filter::rejoin) const ALL: [Self; 5] = [
        Self { ambiguous: true, marks: false, letters: false },
        Self { ambiguous: false, marks: false, letters: false },
        Self { ambiguous: true, marks: true, letters: false },
        Self { ambiguous: false, marks: true, letters: false },
        Self { ambiguous: true, marks: false, letters: true },
    ];

    /// The models that tell apart what has these sizes together. Characters were not counted where much of it is ASCII: words are not
    /// cut there.
    pub(in crate::filter::rejoin) fn telling(all: Size) -> Vec<Self> {
        let is_told = |model: &Self| {
            (model.ambiguous || all.ambiguous > 0)
                && (!model.marks || all.marks > 0)
                && (!model.letters || (1..all.columns / FEW).contains(&all.ascii))
        };
        Self::ALL.into_iter().filter(is_told).collect()
    }

    /// Columns of something of this size.
    pub(in crate::filter::rejoin) fn columns(self, size: Size) -> u32 {
        let [ambiguous, marks, letters] = [self.ambiguous, self.marks, self.letters].map(u32::from);
        size.columns + ambiguous * size.ambiguous + marks * size.marks + letters * size.ascii
    }
}
