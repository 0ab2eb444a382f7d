//! Targets: where the clean text of each file goes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::mode::Deed;
use crate::batch::Found;
use crate::cli::input::shown;

/// The target of each file, `None` where it goes nowhere or back to where it came from. No two files have the same target, and
/// none is written over itself.
pub(super) fn targets(deed: &Deed, found: &[Found]) -> Result<Vec<Option<PathBuf>>> {
    match deed {
        Deed::Below(folder) => below(folder, found),
        Deed::Into(file) => Ok(found.iter().map(|_| Some(file.clone())).collect()),
        Deed::Check | Deed::Diff | Deed::Write | Deed::Print => Ok(found.iter().map(|_| None).collect()),
    }
}

fn below(folder: &Path, found: &[Found]) -> Result<Vec<Option<PathBuf>>> {
    let mut roots: Vec<_> = found.iter().map(|found| found.below.as_deref()).collect();
    roots.dedup();
    let mut taken: HashMap<PathBuf, &Path> = HashMap::new();
    let mut targets = Vec::with_capacity(found.len());
    for file in found {
        let target = folder.join(place(file, roots.len() > 1));
        if let Some(other) = taken.insert(target.clone(), &file.path) {
            bail!("{} and {} would both be written to {}", shown(other), shown(&file.path), shown(&target));
        }
        if target.canonicalize().is_ok_and(|target| file.path.canonicalize().is_ok_and(|path| path == target)) {
            bail!("{}: would be written over itself, which is what -w does", shown(&target));
        }
        targets.push(Some(target));
    }
    Ok(targets)
}

/// Where a file stands in the mirror: as in the folder it was found in; below the name of that folder, if there are several.
fn place(file: &Found, several: bool) -> PathBuf {
    let Some(root) = &file.below else {
        return PathBuf::from(file.path.file_name().unwrap_or("stdin".as_ref()));
    };
    let inside = file.path.strip_prefix(root).unwrap_or(&file.path);
    match root.file_name() {
        Some(name) if several => Path::new(name).join(inside),
        _ => inside.to_owned(),
    }
}
