//! Ignore files: what says which files are passed over. One that cannot be read, or holds a glob that cannot, is no empty one: what it
//! protects would be taken.

use std::path::Path;

/// The file that says what to pass over, next to `.gitignore` and `.ignore`.
pub(super) const IGNORE_FILE: &str = ".qingwenignore";

/// All files that do.
const IGNORE_FILES: [&str; 3] = [".gitignore", ".ignore", IGNORE_FILE];

/// The list that git keeps for one repository.
const GIT_FILE: &str = ".git/info/exclude";

/// Checks the ignore files of a folder: a walk takes one that cannot be read for an empty one.
///
/// # Errors
///
/// Names the file that cannot be read.
pub(super) fn check(folder: &Path) -> Result<(), ignore::Error> {
    for name in IGNORE_FILES.into_iter().chain([GIT_FILE]) {
        let path = folder.join(name);
        if let Err(error) = read_if_there(&path) {
            let said = format!("this ignore file cannot be read: {error}; --no-ignore goes without it");
            let error = std::io::Error::new(error.kind(), said);
            return Err(ignore::Error::WithPath { path, err: Box::new(error.into()) });
        }
    }
    Ok(())
}

/// Whether an error is about a glob in an ignore file: what that protects would be taken.
pub(super) fn is_of_glob(error: &ignore::Error) -> bool {
    match error {
        ignore::Error::Glob { .. } => true,
        ignore::Error::Partial(errors) => errors.iter().any(is_of_glob),
        ignore::Error::WithLineNumber { err, .. }
        | ignore::Error::WithPath { err, .. }
        | ignore::Error::WithDepth { err, .. } => is_of_glob(err),
        _ => false,
    }
}

/// What is wrong with a glob in an ignore file, and what to do about it.
pub(super) fn unread_glob(error: &ignore::Error) -> ignore::Error {
    let said = format!("{error}; --no-ignore goes without ignore files");
    std::io::Error::new(std::io::ErrorKind::InvalidData, said.trim_start_matches("./")).into()
}

/// Reads a file, if there is one; a pipe would keep whoever reads it waiting.
fn read_if_there(path: &Path) -> std::io::Result<()> {
    if path.symlink_metadata().is_err() || path.is_dir() {
        return Ok(());
    }
    if !path.metadata()?.is_file() {
        return Err(std::io::Error::other("it is no file"));
    }
    std::fs::read_to_string(path).map(drop)
}

/// Whether a file says what to pass over: what looks like white space at the end of its lines may mean something.
pub(super) fn is_ignore_file(path: &Path) -> bool {
    IGNORE_FILES.iter().any(|name| path.file_name().is_some_and(|file| file == *name))
}
