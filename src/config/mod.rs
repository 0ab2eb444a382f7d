//! Configuration: what is written down about how the files of a folder are cleaned.
//!
//! `qingwen.toml`, or `.qingwen.toml`, applies to the folder it lies in and those below, up to the next one. The search goes up
//! and ends at the root of a repository. What is given on the command line goes before what is written down.

mod choice;
mod section;

use std::fs;
use std::path::{Path, PathBuf};

use crate::clean::Options;
use crate::rule::{Pack, PackError};
pub use choice::{Expect, Level, Separator};
use section::Section;

/// The names of a configuration; the first that there is counts.
const NAMES: [&str; 2] = ["qingwen.toml", ".qingwen.toml"];

/// Why a configuration does not hold.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read.
    #[error("{0}: {1}")]
    Io(String, std::io::Error),
    /// A pack that it names cannot be read.
    #[error("{0}: the pack {1}: {2}")]
    NoPack(String, String, std::io::Error),
    /// It is no configuration; the message points at the place.
    #[error("{0}: {1}")]
    Toml(String, String),
    /// A section about some files does not say which, or one about all files says some.
    #[error("{0}: {1}")]
    Match(String, &'static str),
    /// A pack that it names does not hold.
    #[error("{0}: {1}")]
    Pack(String, Box<PackError>),
}

/// A configuration that was read.
#[derive(Debug)]
pub struct Config {
    path: PathBuf,
    /// The folder that its globs and paths start from.
    folder: PathBuf,
    /// Its sections, the one about all files first, with the packs that they name.
    sections: Vec<(Section, Vec<Pack>)>,
}

/// Whether a file is a configuration by its name.
#[must_use]
pub fn is_config(file: &Path) -> bool {
    file.file_name().is_some_and(|name| NAMES.iter().any(|config| name == *config))
}

/// The configuration that applies to the files in `folder`: its own, or that of the nearest folder above it.
#[must_use]
pub fn find(folder: &Path) -> Option<PathBuf> {
    for folder in resolved(folder).ancestors() {
        let found = NAMES.iter().map(|name| folder.join(name)).find(|path| path.is_file() || path.is_symlink());
        if found.is_some() || folder.join(".git").exists() {
            return found;
        }
    }
    None
}

impl Config {
    /// Reads a configuration and the packs that it names.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or does not say what it should.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| Error::Io(name.clone(), error))?;
        let mut all: Section =
            toml::from_str(&text).map_err(|error| Error::Toml(name.clone(), error.to_string().trim_end().to_owned()))?;
        let files = std::mem::take(&mut all.files);
        if all.matcher.is_some() {
            return Err(Error::Match(name, "'match' belongs into a section [[files]]"));
        }
        if files.iter().any(|section| section.matcher.is_none() || !section.files.is_empty()) {
            return Err(Error::Match(name, "each section [[files]] needs a 'match', and holds no other section"));
        }
        let folder = resolved(path).parent().map(Path::to_owned).unwrap_or_default();
        let sections = [all].into_iter().chain(files).map(|section| {
            let packs = section.rules.iter().map(|pack| read_pack(&name, &folder.join(pack))).collect::<Result<_, _>>()?;
            Ok((section, packs))
        });
        let sections = sections.collect::<Result<_, Error>>()?;
        Ok(Self { path: path.to_owned(), folder, sections })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The packs that it names.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.sections.iter().flat_map(|(_, packs)| packs)
    }

    /// The numbers of the sections that are about the file `path`, in order.
    #[must_use]
    pub fn about(&self, path: &Path) -> Vec<usize> {
        let path = resolved(path);
        let inside = path.strip_prefix(&self.folder).unwrap_or(&path);
        let is_about = |section: &Section| section.matcher.as_ref().is_none_or(|glob| glob.is_match(inside));
        self.sections.iter().enumerate().filter(|(_, (section, _))| is_about(section)).map(|(number, _)| number).collect()
    }

    /// What the sections with these numbers ask for, laid over each other.
    #[must_use]
    pub fn options(&self, sections: &[usize]) -> Options {
        let mut options = Options::default();
        for (section, packs) in sections.iter().filter_map(|&number| self.sections.get(number)) {
            section.lay_over(&mut options);
            options.packs.extend(packs.iter().cloned());
        }
        options
    }
}

/// A path from the root, without symbolic links where the file exists.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

/// Reads a pack that a configuration names.
fn read_pack(config: &str, path: &Path) -> Result<Pack, Error> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| Error::NoPack(config.to_owned(), name.clone(), error))?;
    Pack::parse(&name, &text).map_err(|error| Error::Pack(name, Box::new(error)))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Config, find};
    use crate::note::Confidence;

    fn config(text: &str) -> Result<Config, String> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("qingwen.toml");
        fs::write(&path, text).expect("it can be written");
        Config::read(&path).map_err(|error| error.to_string())
    }

    #[test]
    fn sections_are_laid_over_each_other() {
        let config = config(
            "level = 'certain'\ndisable = ['chrome']\n[[files]]\nmatch = 'a/**'\nlevel = 'likely'\ndisable = ['rejoin']\n",
        );
        let config = config.expect("it is a configuration");
        let options = |path: &str| config.options(&config.about(&config.folder.join(path)));
        assert_eq!(options("b.txt").level, Confidence::Certain);
        assert_eq!(options("a/b/c.txt").level, Confidence::Likely);
        assert_eq!(options("a/c.txt").selection.disable, ["chrome", "rejoin"]);
    }

    #[test]
    fn what_is_not_known_is_pointed_at() {
        let error = config("level = 'certain'\nonyl = ['chrome']\n").expect_err("'onyl' is no key");
        assert!(error.contains("2 | onyl = ['chrome']\n  | ^^^^"), "{error}");
        let error = config("only = 'rejoin'\n").expect_err("it is no list");
        assert!(error.contains("[\"rejoin\"]"), "{error}");
        for text in [
            "only = [1]",
            "level = 'sure'",
            "encoding = 'gbkk'",
            "mark = 'x'",
            "[[files]]\nmatch = '['",
            "[[files]]\nmatch = './talks/**'",
            "[[files]]\nmatch = '/talks/**'",
            "[[files]]\nmatch = 'talks/'",
            "[[files]]\nonly = ['chrome']",
            "match = '*'",
        ] {
            assert!(config(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_search_ends_at_the_root_of_a_repository() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let root = folder.path().canonicalize().expect("it is there");
        fs::create_dir_all(root.join("repository/a/b")).expect("folders can be made");
        fs::create_dir_all(root.join("repository/.git")).expect("folders can be made");
        fs::write(root.join("qingwen.toml"), "").expect("it can be written");
        assert_eq!(find(&root.join("repository/a/b")), None);
        fs::write(root.join("repository/.qingwen.toml"), "").expect("it can be written");
        assert_eq!(find(&root.join("repository/a/b")), Some(root.join("repository/.qingwen.toml")));
        assert_eq!(find(Path::new("/nowhere/at/all")), None);
    }
}
