//! Targets: where the clean text of each file goes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::mode::Deed;
use crate::batch::Found;
use crate::cli::input::shown;

/// The target of each file, `None` where it goes nowhere or back to where it came from. No two files have the same target, and
/// none is a file that is read.
///
/// # Errors
///
/// Names the file that would be written twice, or read and written.
pub(super) fn targets(deed: &Deed, found: &[Found]) -> Result<Vec<Option<PathBuf>>> {
    match deed {
        Deed::Below(folder) => below(folder, found),
        Deed::Into(file) => Ok(found.iter().map(|_| Some(file.clone())).collect()),
        Deed::Check | Deed::Diff | Deed::Write | Deed::Print => Ok(found.iter().map(|_| None).collect()),
    }
}

fn below(folder: &Path, found: &[Found]) -> Result<Vec<Option<PathBuf>>> {
    let several = found.iter().any(|file| file.below != found[0].below);
    let mut folders = Folders::default();
    let mut taken = HashMap::new();
    let mut targets = Vec::with_capacity(found.len());
    for file in found {
        if file.below.is_none() && file.path == Path::new("-") {
            bail!("standard input has no name to go by in a folder: name the file, -o {}", shown(&folder.join("NAME")));
        }
        let target = folder.join(place(file, several));
        if let Some(other) = taken.insert(folders.resolve(&target), &file.path) {
            bail!("{} and {} would both be written to {}", shown(other), shown(&file.path), shown(&target));
        }
        targets.push(Some(target));
    }
    if folder.is_dir() {
        for file in found {
            if let Some(other) = taken.get(&folders.resolve(&file.path)) {
                let path = shown(&file.path);
                if *other == &file.path {
                    bail!("{path}: would be written over itself, which is what -w does");
                }
                bail!("{path}: is read, and the clean text of {} would be written over it: name another folder", shown(other));
            }
        }
    }
    Ok(targets)
}

/// The folders of files, without symbolic links: looked up once each, since many files share one.
#[derive(Default)]
struct Folders(HashMap<PathBuf, PathBuf>);

impl Folders {
    /// The path by which a file is known, however it is named, whether it is there yet or not.
    fn resolve(&mut self, file: &Path) -> PathBuf {
        let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return file.to_owned() };
        let folder = if folder == Path::new("") { Path::new(".") } else { folder };
        let resolved = match self.0.get(folder) {
            Some(known) => known.join(name),
            None => {
                let resolved = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
                let path = resolved.join(name);
                self.0.insert(folder.to_owned(), resolved);
                path
            }
        };
        if resolved.is_symlink() { resolved.canonicalize().unwrap_or(resolved) } else { resolved }
    }
}

/// Where a file stands in the mirror: as in the folder it was found in; below the name of that folder, if there are several.
fn place(file: &Found, several: bool) -> PathBuf {
    let Some(root) = &file.below else {
        return PathBuf::from(file.path.file_name().unwrap_or_default());
    };
    let inside = file.path.strip_prefix(root).unwrap_or(&file.path);
    match root.file_name() {
        Some(name) if several => Path::new(name).join(inside),
        _ => inside.to_owned(),
    }
}
