//! Settings: which cleaner a file gets.

use std::path::Path;

use anyhow::Result;

use super::args::Cleaning;
use crate::clean::Cleaner;
use crate::note::Rule;

/// The cleaners of a run.
pub(in crate::cli) struct Settings<'a> {
    cleaning: &'a Cleaning,
    cleaners: Vec<Cleaner>,
}

impl<'a> Settings<'a> {
    /// The settings that the arguments make.
    pub(in crate::cli) fn new(cleaning: &'a Cleaning) -> Self {
        Self { cleaning, cleaners: Vec::new() }
    }

    /// The number of the cleaner for `path`.
    pub(in crate::cli) fn choose(&mut self, _path: &Path) -> Result<usize> {
        if self.cleaners.is_empty() {
            self.cleaners.push(Cleaner::new(self.cleaning.options())?);
        }
        Ok(0)
    }

    /// The cleaner with this number.
    pub(in crate::cli) fn cleaner(&self, number: usize) -> &Cleaner {
        &self.cleaners[number]
    }

    /// Every rule of every cleaner, once.
    pub(in crate::cli) fn rules(&self) -> Vec<&Rule> {
        let mut rules: Vec<_> = self.cleaners.iter().flat_map(Cleaner::rules).collect();
        rules.sort_by(|a, b| a.name.cmp(&b.name));
        rules.dedup_by(|a, b| a.name == b.name);
        rules
    }
}
