//! Walking: from the paths that a user named to the files they stand for.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder};

use super::ignored::{self, IGNORE_FILE, is_ignore_file, is_of_glob, unread_glob};
use super::write::is_draft;

/// What a walk comes upon in each folder.
type Listed = HashMap<PathBuf, HashSet<OsString>>;

/// How folders are walked. Symbolic links in them are not followed.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// Globs of what is passed over, as in `.gitignore`; one with a slash is seen from the folder that is walked, and from here.
    pub exclude: Vec<String>,
    /// Go into hidden folders and take hidden files.
    pub hidden: bool,
    /// Read no ignore files.
    pub no_ignore: bool,
    /// Pass over files and folders that were named too, where an ignore file or a glob says so; not because they are hidden.
    pub force_exclude: bool,
    /// Files and folders that are passed over: what the run itself writes.
    pub own: Vec<PathBuf>,
}

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The file.
    pub path: PathBuf,
    /// The folder that was named; `None` where the file itself was.
    pub below: Option<PathBuf>,
    /// Whether the file itself was named, before its folder or after it.
    pub is_named: bool,
}

impl Walk {
    /// The files that `paths` stand for: in the order of `paths`, those of a folder sorted by path, each file once, by the name
    /// that comes first. A folder or file that cannot be read is an error beside the files; a named file that is missing is found
    /// nevertheless, and fails when it is read.
    ///
    /// # Errors
    ///
    /// If a glob cannot be read, or an ignore file: what that protects would be taken.
    pub fn find(&self, paths: &[PathBuf]) -> Result<(Vec<Found>, Vec<ignore::Error>), ignore::Error> {
        let mut errors = Vec::new();
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut listed = Listed::new();
        // What a file is known by, however it was named.
        let place = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
        let named: HashSet<PathBuf> = paths.iter().filter(|path| !path.is_dir()).map(place).collect();
        // One folder alone holds each of its files once.
        let mut is_new = |path: &PathBuf| paths.len() < 2 || seen.insert(path.clone());
        for path in paths {
            let place = place(path);
            if path.is_dir() && place.components().any(|part| part.as_os_str() == ".git") {
                errors.push(in_repository(path));
            } else if self.force_exclude && !self.is_wanted(path, &mut listed)? {
                // Ignored or excluded, though it was named.
            } else if path.is_dir() {
                let (files, failed) = self.walk(path)?;
                let folder = plain(path.clone());
                for file in files {
                    let place = place.join(file.strip_prefix(&folder).unwrap_or(&file));
                    if is_new(&place) {
                        found.push(Found { path: file, below: Some(folder.clone()), is_named: named.contains(&place) });
                    }
                }
                errors.extend(failed);
            } else if is_new(&place) {
                found.push(Found { path: path.clone(), below: None, is_named: true });
            }
        }
        Ok((found, errors))
    }

    /// Whether a file that was named is passed over all the same.
    ///
    /// # Errors
    ///
    /// If a glob cannot be read.
    pub fn passes_over(&self, file: &Path) -> Result<bool, ignore::Error> {
        Ok(self.force_exclude && !self.is_wanted(file, &mut Listed::new())?)
    }

    fn walk(&self, folder: &Path) -> Result<(Vec<PathBuf>, Vec<ignore::Error>), ignore::Error> {
        let (mut files, mut errors) = (Vec::new(), Vec::new());
        for entry in self.builder(folder)?.build() {
            if let Some(error) = entry.as_ref().ok().and_then(DirEntry::error) {
                return Err(unread_glob(error));
            }
            match entry {
                Ok(entry) if is_file(&entry) => files.push(plain(entry.into_path())),
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => self.check_ignore_files(entry.path())?,
                Ok(_) => {}
                Err(error) if is_of_glob(&error) => return Err(unread_glob(&error)),
                Err(error) => errors.push(unnested(error)),
            }
        }
        Ok((files, errors))
    }

    fn check_ignore_files(&self, folder: &Path) -> Result<(), ignore::Error> {
        if self.no_ignore { Ok(()) } else { ignored::check(&plain(folder.to_owned())) }
    }

    /// Whether a walk from here, or from the folder it lies in where that is elsewhere, would come upon a named file or folder.
    fn is_wanted(&self, file: &Path, listed: &mut Listed) -> Result<bool, ignore::Error> {
        if !file.exists() {
            return Ok(true);
        }
        let here = std::env::current_dir().unwrap_or_default();
        let relative = file.strip_prefix(&here).unwrap_or(file);
        let parent = relative.parent().unwrap_or(Path::new(""));
        let outside = relative.is_absolute() || relative.starts_with("..");
        let folders = if outside { vec![parent] } else { parent.ancestors().collect() };
        let mut path = relative;
        for folder in folders {
            if !listed.contains_key(folder) {
                let walked = if folder == Path::new("") { Path::new(".") } else { folder };
                self.check_ignore_files(walked)?;
                listed.insert(folder.to_owned(), self.list(walked)?);
            }
            let is_listed = path.file_name().is_none_or(|name| listed.get(folder).is_some_and(|names| names.contains(name)));
            if !is_listed {
                return Ok(false);
            }
            path = folder;
        }
        Ok(true)
    }

    /// What a walk comes upon right in a folder, hidden or not.
    fn list(&self, folder: &Path) -> Result<HashSet<OsString>, ignore::Error> {
        let mut names = HashSet::new();
        for entry in self.builder(folder)?.hidden(false).max_depth(Some(1)).build() {
            match entry {
                Ok(entry) => match entry.error() {
                    Some(error) => return Err(unread_glob(error)),
                    None => names.insert(entry.file_name().to_owned()),
                },
                Err(error) if is_of_glob(&error) => return Err(unread_glob(&error)),
                // Nobody knows what stands there.
                Err(error) => return Err(unnested(error)),
            };
        }
        Ok(names)
    }

    fn builder(&self, folder: &Path) -> Result<WalkBuilder, ignore::Error> {
        // Those of the folders above hold too.
        for above in folder.canonicalize().iter().flat_map(|folder| folder.ancestors().skip(1)) {
            self.check_ignore_files(above)?;
        }
        let mut builder = WalkBuilder::new(folder);
        let own: Vec<_> = self.own.iter().filter_map(|path| path.canonicalize().ok()).collect();
        // A glob with a slash is one from the folder that is walked, or from here.
        let (here, from_here) = (std::env::current_dir().unwrap_or_default(), self.overrides(Path::new("."))?);
        let is_excluded = move |entry: &DirEntry| {
            let path = entry.path().strip_prefix(&here).unwrap_or(entry.path());
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            entry.depth() > 0 && from_here.matched(path, is_folder).is_ignore()
        };
        builder
            .standard_filters(!self.no_ignore)
            .require_git(false)
            .hidden(!self.hidden)
            .overrides(self.overrides(folder)?)
            .sort_by_file_name(Ord::cmp)
            .filter_entry(move |entry| {
                let is_own = || !own.is_empty() && entry.path().canonicalize().is_ok_and(|path| own.contains(&path));
                let is_never_text =
                    || is_draft(entry.path()) || entry.file_name() == ".git" || is_file(entry) && is_ignore_file(entry.path());
                !(is_never_text() || is_own() || is_excluded(entry))
            });
        if !self.no_ignore {
            builder.add_custom_ignore_filename(IGNORE_FILE);
        }
        Ok(builder)
    }

    fn overrides(&self, folder: &Path) -> Result<Override, ignore::Error> {
        let mut overrides = OverrideBuilder::new(folder);
        // An empty line of a .gitignore matches nothing either.
        for glob in self.exclude.iter().filter(|glob| !glob.is_empty()) {
            if glob.starts_with('!') {
                let err = "takes nothing back: what is not to be passed over stands in no other glob".into();
                return Err(ignore::Error::Glob { glob: Some(glob.clone()), err });
            }
            // An error shows the glob as it was given.
            overrides.add(&format!("!{glob}")).map_err(|error| match error {
                ignore::Error::Glob { err, .. } => ignore::Error::Glob { glob: Some(glob.clone()), err },
                error => error,
            })?;
        }
        overrides.build()
    }
}

/// The path without the `./` that a walk from here puts before it.
fn plain(path: PathBuf) -> PathBuf {
    path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)
}

/// The error with its path said once: a walk names it in front of an error that names it too.
fn unnested(error: ignore::Error) -> ignore::Error {
    let inner = error.io_error().and_then(std::error::Error::source).map(ToString::to_string);
    match (error, inner) {
        (ignore::Error::WithDepth { err, .. }, Some(_)) => unnested(*err),
        (ignore::Error::WithPath { path, err }, Some(inner)) => {
            let kind = err.io_error().map_or(std::io::ErrorKind::Other, std::io::Error::kind);
            ignore::Error::WithPath { path: plain(path), err: Box::new(std::io::Error::new(kind, inner).into()) }
        }
        (error, _) => error,
    }
}

/// What a repository keeps for itself would be spoilt by any change.
fn in_repository(folder: &Path) -> ignore::Error {
    let error = std::io::Error::other("belongs to the repository itself: left as it is");
    ignore::Error::WithPath { path: folder.to_owned(), err: Box::new(error.into()) }
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{Walk, unnested};

    /// An error as a walk makes it of one that the system reports.
    #[derive(Debug, thiserror::Error)]
    #[error("IO error for operation on ./locked: {0}")]
    struct Walked(#[source] std::io::Error);

    #[test]
    fn an_error_names_its_path_once() {
        let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        let said = denied.to_string();
        let walked = std::io::Error::new(denied.kind(), Walked(denied));
        let error = ignore::Error::WithPath { path: "./locked".into(), err: Box::new(walked.into()) };
        let error = ignore::Error::WithDepth { depth: 1, err: Box::new(error) };
        assert_eq!(unnested(error).to_string(), format!("locked: {said}"));
    }

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder can be made");
            fs::write(path, text).expect("a file can be written");
        }
        folder
    }

    fn found(walk: &Walk, root: &Path, paths: &[PathBuf]) -> Vec<String> {
        let (found, errors) = walk.find(paths).expect("the globs can be read");
        assert!(errors.is_empty(), "{errors:?}");
        let name = |path: &Path| path.strip_prefix(root).expect("it is in the folder").to_string_lossy().into_owned();
        found.iter().map(|found| name(&found.path)).collect()
    }

    #[test]
    fn an_ignore_file_that_cannot_be_read_is_no_empty_one() {
        let folder = folder(&[("talks/kept.txt", "")]);
        fs::write(folder.path().join("talks/.ignore"), b"# \xC4\xE3\nkept.txt\n").expect("a file can be written");
        let paths = [folder.path().to_owned()];
        let error = Walk::default().find(&paths).expect_err("nobody knows what is to be passed over").to_string();
        assert!(error.contains("talks") && error.contains("--no-ignore"), "{error}");
        let walk = Walk { no_ignore: true, ..Walk::default() };
        assert_eq!(found(&walk, folder.path(), &paths), ["talks/kept.txt"]);
    }

    #[test]
    fn an_ignore_file_above_that_cannot_be_read_is_no_empty_one() {
        let folder = folder(&[("sub/kept.txt", "")]);
        fs::write(folder.path().join(".gitignore"), b"# \xC4\xE3\nkept.txt\n").expect("a file can be written");
        let error = Walk::default().find(&[folder.path().join("sub")]).expect_err("nobody knows what is to be passed over");
        assert!(error.to_string().contains(".gitignore"), "{error}");
    }

    #[test]
    fn a_glob_that_cannot_be_read_is_said() {
        let folder = folder(&[("sub/a.txt", ""), (".qingwenignore", "{a,b\n")]);
        let root = folder.path();
        let forced = Walk { force_exclude: true, ..Walk::default() };
        for (walk, named) in [(&Walk::default(), "."), (&Walk::default(), "sub"), (&forced, "sub"), (&forced, "sub/a.txt")] {
            let error = walk.find(&[root.join(named)]).expect_err("nobody knows what is to be passed over").to_string();
            assert!(error.contains("{a,b") && error.contains("--no-ignore"), "{named}: {error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_ignore_file_that_leads_nowhere_is_no_empty_one() {
        let folder = folder(&[("a.txt", "")]);
        std::os::unix::fs::symlink(".ignore", folder.path().join(".ignore")).expect("a link can be made");
        Walk::default().find(&[folder.path().to_owned()]).expect_err("nobody knows what is to be passed over");
    }

    #[test]
    fn ignore_files_globs_and_drafts_are_respected() {
        let folder = folder(&[
            ("b.txt", ""),
            ("a.txt", ""),
            ("sub/c.txt", ""),
            (".hidden.txt", ""),
            ("skip.log", ""),
            ("own.txt", ""),
            (".qingwenignore", "own.txt\n"),
            (".gitignore", "*.log\n"),
            (".qingwen-x7.tmp", ""),
        ]);
        let root = folder.path();
        let named = |walk: &Walk| found(walk, root, &[root.to_owned()]);
        assert_eq!(named(&Walk::default()), ["a.txt", "b.txt", "sub/c.txt"]);
        assert_eq!(named(&Walk { exclude: vec!["sub/".into()], ..Walk::default() }), ["a.txt", "b.txt"]);
        let all = Walk { hidden: true, no_ignore: true, ..Walk::default() };
        assert_eq!(named(&all), [".hidden.txt", "a.txt", "b.txt", "own.txt", "skip.log", "sub/c.txt"]);
    }

    #[test]
    fn a_named_file_is_taken_unless_exclusion_is_forced() {
        let folder = folder(&[("skip.log", ""), ("a.txt", ""), (".notes.txt", ""), (".ignore", "*.log\n")]);
        let root = folder.path();
        let paths = [root.join("skip.log"), root.join("a.txt"), root.to_owned()];
        assert_eq!(found(&Walk::default(), root, &paths), ["skip.log", "a.txt"]);
        let forced = Walk { force_exclude: true, ..Walk::default() };
        assert_eq!(found(&forced, root, &paths), ["a.txt"]);
        assert_eq!(found(&forced, root, &[root.join(".notes.txt")]), [".notes.txt"]);
        let glob = Walk { exclude: vec!["a.*".into()], ..forced };
        assert_eq!(found(&glob, root, &paths), [""; 0]);
    }

    #[test]
    fn a_named_folder_is_taken_unless_exclusion_is_forced() {
        let folder = folder(&[("build/b.txt", ""), ("a.txt", ""), (".ignore", "build/\n")]);
        let root = folder.path();
        let paths = [root.join("build"), root.join("a.txt")];
        assert_eq!(found(&Walk::default(), root, &paths), ["build/b.txt", "a.txt"]);
        let forced = Walk { force_exclude: true, ..Walk::default() };
        assert_eq!(found(&forced, root, &paths), ["a.txt"]);
        assert!(forced.passes_over(&root.join("build")).expect("there is no glob"));
        assert!(!forced.passes_over(&root.join("a.txt")).expect("there is no glob"));
    }

    #[test]
    fn an_empty_glob_matches_nothing_and_none_takes_back() {
        let folder = folder(&[("a.txt", ""), ("b.txt", "")]);
        let root = folder.path();
        let without = |globs: &[&str]| Walk { exclude: globs.iter().map(|glob| (*glob).into()).collect(), ..Walk::default() };
        assert_eq!(found(&without(&["", "b.txt"]), root, &[root.to_owned()]), ["a.txt"]);
        let error = without(&["*.txt", "!a.txt"]).find(&[root.to_owned()]).expect_err("it is no glob of these");
        assert!(error.to_string().contains("'!a.txt'"), "{error}");
    }

    #[test]
    fn a_file_is_found_once_however_often_it_is_named() {
        let folder = folder(&[("a.txt", ""), ("sub/b.txt", "")]);
        let root = folder.path();
        let paths = [root.join("sub/../a.txt"), root.join("a.txt"), root.to_owned(), root.join("sub/"), root.join("./sub/b.txt")];
        assert_eq!(found(&Walk::default(), root, &paths), ["sub/../a.txt", "sub/b.txt"]);
        let missing = [root.join("c.txt"), root.join("c.txt")];
        assert_eq!(found(&Walk::default(), root, &missing), ["c.txt"]);
        let (found, _) = Walk::default().find(&[root.to_owned(), root.join("a.txt")]).expect("there is no glob");
        assert_eq!(found.iter().map(|found| found.is_named).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn what_a_repository_keeps_is_left() {
        let folder = folder(&[("a.txt", ""), (".git/config", "")]);
        let root = folder.path();
        let all = Walk { hidden: true, no_ignore: true, ..Walk::default() };
        assert_eq!(found(&all, root, &[root.to_owned()]), ["a.txt"]);
        let (files, errors) = all.find(&[root.join(".git")]).expect("there is no glob");
        assert!(files.is_empty() && errors[0].to_string().contains(".git: belongs to the repository"), "{errors:?}");
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_in_folders_are_not_followed() {
        let folder = folder(&[("a.txt", "")]);
        let root = folder.path();
        std::os::unix::fs::symlink(root.join("a.txt"), root.join("b.txt")).expect("a link can be made");
        std::os::unix::fs::symlink(root, root.join("loop")).expect("a link can be made");
        assert_eq!(found(&Walk::default(), root, &[root.to_owned()]), ["a.txt"]);
    }
}
