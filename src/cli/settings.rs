//! Settings: which cleaner a file gets.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::args::{Args, Cleaning};
use super::input::shown;
use crate::clean::{Cleaner, Options};
use crate::config::{self, Config};
use crate::note::Rule;

/// A configuration, by its number, and the sections of it that count.
type Choice = (Option<usize>, Vec<usize>);

/// The cleaners of a run: one for each choice of what is written down, under the arguments.
pub(super) struct Settings<'a> {
    cleaning: &'a Cleaning,
    /// Whether somebody reads what is found.
    flags: bool,
    configs: Vec<Config>,
    /// The configuration of each folder that was asked about.
    folders: HashMap<PathBuf, Option<usize>>,
    choices: HashMap<Choice, usize>,
    cleaners: Vec<Cleaner>,
}

impl<'a> Settings<'a> {
    /// The settings that the arguments make.
    pub(super) fn new(cleaning: &'a Cleaning) -> Self {
        Self {
            cleaning,
            flags: true,
            configs: Vec::new(),
            folders: HashMap::new(),
            choices: HashMap::new(),
            cleaners: Vec::new(),
        }
    }

    /// The settings of a run.
    pub(super) fn of(args: &'a Args) -> Self {
        Self { flags: !args.is_unread(), ..Self::new(&args.cleaning) }
    }

    /// The number of the cleaner for `path`.
    pub(super) fn choose(&mut self, path: &Path) -> Result<usize> {
        let choice = self.choice(path)?;
        if let Some(&number) = self.choices.get(&choice) {
            return Ok(number);
        }
        let cleaner = Cleaner::new(self.options_of(&choice));
        // What the arguments get wrong by themselves is not laid at the door of a configuration.
        let is_its_own = || Cleaner::new(self.options_of(&Choice::default())).is_ok();
        let cleaner = match choice.0 {
            Some(config) if cleaner.is_err() && is_its_own() => {
                cleaner.with_context(|| format!("with {}", shown(self.configs[config].path())))?
            }
            _ => cleaner?,
        };
        self.cleaners.push(cleaner);
        self.choices.insert(choice, self.cleaners.len() - 1);
        Ok(self.cleaners.len() - 1)
    }

    /// The cleaner with this number.
    pub(super) fn cleaner(&self, number: usize) -> &Cleaner {
        &self.cleaners[number]
    }

    /// What is asked for about `path`, and where it is written down.
    pub(super) fn options(&mut self, path: &Path) -> Result<(Options, Option<&Path>)> {
        let choice = self.choice(path)?;
        Ok((self.options_of(&choice), choice.0.map(|config| self.configs[config].path())))
    }

    /// Every rule of every cleaner, once.
    pub(super) fn rules(&self) -> Vec<&Rule> {
        let mut rules: Vec<_> = self.cleaners.iter().flat_map(Cleaner::rules).collect();
        rules.sort_by(|a, b| a.name.cmp(&b.name));
        rules.dedup_by(|a, b| a.name == b.name);
        rules
    }

    /// Whether a file says how texts are cleaned: it is a configuration, or a pack that one of them or the arguments name.
    pub(super) fn is_read_from(&self, file: &Path) -> bool {
        let packs =
            self.cleaning.packs.iter().chain(self.configs.iter().flat_map(Config::packs)).map(|pack| Path::new(&pack.file));
        let mut files = packs.chain(self.configs.iter().map(Config::path));
        let is_it = |known: &Path| known.file_name() == file.file_name() && known.canonicalize().ok() == file.canonicalize().ok();
        files.any(is_it)
    }

    fn choice(&mut self, path: &Path) -> Result<Choice> {
        let config = self.config(path)?;
        Ok((config, config.map_or(Vec::new(), |config| self.configs[config].about(path))))
    }

    fn options_of(&self, (config, sections): &Choice) -> Options {
        let written = config.map_or_else(Options::default, |config| self.configs[config].options(sections));
        Options { flags: self.flags, ..self.cleaning.over(written) }
    }

    fn config(&mut self, path: &Path) -> Result<Option<usize>> {
        if self.cleaning.isolated {
            return Ok(None);
        }
        let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        if let Some(&known) = self.folders.get(folder) {
            return Ok(known);
        }
        let found = self.cleaning.config.clone().or_else(|| config::find(folder));
        let number = match found {
            None => None,
            Some(found) => match self.configs.iter().position(|config| config.path() == found) {
                Some(known) => Some(known),
                None => {
                    self.configs.push(Config::read(&found)?);
                    Some(self.configs.len() - 1)
                }
            },
        };
        self.folders.insert(folder.to_owned(), number);
        Ok(number)
    }
}
