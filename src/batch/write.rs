//! Writing: a file is replaced as a whole or not at all.
//!
//! A *draft* is a complete new file next to its target, flushed to the disk where what it replaces is to be had nowhere else; renaming it
//! over the target is one step. Whoever is killed on the way leaves the old file or the new one, and perhaps a draft, which [`is_draft`]
//! knows by its name.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::{NamedTempFile, TempPath};

/// Symbolic links that are followed at most, one after another.
const LINKS: usize = 40;

/// Where a path leads, links followed, whether a file is there yet or not.
#[must_use]
pub fn leads_to(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        if let Ok(there) = path.canonicalize() {
            return there;
        }
        let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        let folder = folder.canonicalize().or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_owned());
        match fs::read_link(&path) {
            // It leads to a file that is not there.
            Ok(link) => path = folder.join(link),
            Err(_) => return folder.join(path.file_name().unwrap_or_default()),
        }
    }
    path
}

/// The first symbolic link on the way from `folder`, which may be one itself, to a file below it, that included.
#[must_use]
pub fn first_link<'p>(folder: &Path, file: &'p Path) -> Option<&'p Path> {
    let below = file.ancestors().take_while(|path| *path != folder);
    below.filter(|path| path.is_symlink()).last()
}

const PREFIX: &str = ".qingwen-";
const SUFFIX: &str = ".tmp";

/// Whether a file is a draft that a killed run left behind.
#[must_use]
pub fn is_draft(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
}

/// What a file looked like when it was read: a later look tells whether somebody wrote to it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// The stamp of a file.
    ///
    /// # Errors
    ///
    /// If the file cannot be looked at.
    pub fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(Self { len: metadata.len(), modified: metadata.modified().ok() })
    }
}

/// What a draft replaces.
#[derive(Clone, Copy, Debug)]
pub enum Guard<'s> {
    /// The file that was read, if it still looks as it did then.
    Unchanged(&'s Stamp),
    /// Whatever is there, or nothing.
    Anything,
    /// The same; where nothing is there, whoever may read this file may read the new one, and nobody else.
    AsOpenAs(&'s Path),
}

/// A new file that waits to take its place.
#[derive(Debug)]
pub struct Draft {
    /// Where it is written; closed, since many may wait.
    file: TempPath,
    target: PathBuf,
    guard: Option<Stamp>,
}

impl Draft {
    /// Writes `bytes` next to `target`. A symbolic link is followed: what it leads to will be replaced, not the link.
    ///
    /// # Errors
    ///
    /// If the target is read-only or has another hard link, which a renamed file would part from it, or if the folder cannot be
    /// written to.
    pub fn write(target: &Path, bytes: &[u8], guard: Guard<'_>) -> io::Result<Self> {
        let (target, old) = match target.canonicalize() {
            Ok(resolved) => {
                let metadata = fs::metadata(&resolved)?;
                refuse(&metadata)?;
                (resolved, Some(metadata))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && !matches!(guard, Guard::Unchanged(_)) => {
                (leads_to(target), None)
            }
            Err(error) => return Err(error),
        };
        let folder = match target.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        let readers = match guard {
            _ if old.is_some() => Readers::Nobody,
            Guard::AsOpenAs(file) => Readers::Of(fs::metadata(file)?.permissions()),
            _ => Readers::All,
        };
        let mut file = empty(folder, readers)?;
        file.as_file_mut().write_all(bytes)?;
        if let Some(old) = old {
            keep_owner(file.as_file(), &old)?;
            file.as_file().set_permissions(old.permissions())?;
            keep_attributes(file.as_file(), &target)?;
        }
        let guard = match guard {
            Guard::Unchanged(stamp) => {
                file.as_file().sync_data()?;
                Some(stamp.clone())
            }
            Guard::Anything | Guard::AsOpenAs(_) => None,
        };
        Ok(Self { file: file.into_temp_path(), target, guard })
    }

    /// Puts the draft in the place of its target.
    ///
    /// # Errors
    ///
    /// If the target was written to since it was read, or cannot be replaced.
    pub fn commit(self) -> io::Result<()> {
        if let Some(stamp) = self.guard
            && Stamp::of(&self.target)? != stamp
        {
            return Err(io::Error::other("somebody wrote to it in the meantime: left as it is"));
        }
        self.file.persist(&self.target).map_err(|error| error.error)
    }
}

/// Who may read a draft from the start.
enum Readers {
    /// Nobody else, until it is known who may read the file that it replaces.
    Nobody,
    /// Those who may read a file with these permissions.
    Of(Permissions),
    All,
}

/// An empty draft in `folder`.
fn empty(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    open_to(&mut builder, readers);
    builder.tempfile_in(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(error.kind(), "its folder is not there"),
        kind => io::Error::new(kind, format!("nothing can be written beside it: {kind}")),
    })
}

fn refuse(old: &Metadata) -> io::Result<()> {
    if old.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a folder"));
    }
    // A device or a pipe would be a file from then on.
    if !old.is_file() {
        return Err(io::Error::other("is no file that can be replaced: left as it is"));
    }
    if old.permissions().readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "is read-only: left as it is"));
    }
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(old) > 1 {
        return Err(io::Error::other("has another hard link, which replacing it would part from it: left as it is"));
    }
    Ok(())
}

/// Says who may read a new file, as far as the umask lets them, which it does for any other program too.
#[cfg(unix)]
fn open_to(builder: &mut tempfile::Builder<'_, '_>, readers: Readers) {
    use std::os::unix::fs::PermissionsExt;
    const ALL: u32 = 0o666;
    const OWN: u32 = 0o600;
    let mode = match readers {
        // What a draft has by itself.
        Readers::Nobody => return,
        // Whoever makes it may renew it.
        Readers::Of(permissions) => permissions.mode() & ALL | OWN,
        Readers::All => ALL,
    };
    builder.permissions(Permissions::from_mode(mode));
}

#[cfg(not(unix))]
fn open_to(_: &mut tempfile::Builder<'_, '_>, _: Readers) {}

/// Gives a draft the owner of the file that it replaces.
#[cfg(unix)]
fn keep_owner(draft: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let new = draft.metadata()?;
    if (new.uid(), new.gid()) == (old.uid(), old.gid()) {
        return Ok(());
    }
    fchown(draft, Some(old.uid()), Some(old.gid()))
        .map_err(|error| io::Error::new(error.kind(), "belongs to somebody else, and would not any more: left as it is"))
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// The attribute that says who else may read a file (POSIX access control lists, as Linux has them).
#[cfg(unix)]
const ACCESS_LIST: &str = "system.posix_acl_access";

/// Gives a draft the extended attributes of the file that it replaces: those that a user gave it, and the list of who else may read it;
/// others as far as the system lets anybody set them.
#[cfg(unix)]
fn keep_attributes(draft: &File, old: &Path) -> io::Result<()> {
    use xattr::FileExt;
    let names = match xattr::list(old) {
        // Not every file system has any.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => return Ok(()),
        names => names?,
    };
    let is_of_user = |name: &OsStr| name == ACCESS_LIST || name.as_encoded_bytes().starts_with(b"user.");
    for name in names {
        let Some(value) = xattr::get(old, &name)? else { continue };
        if let Err(error) = draft.set_xattr(&name, &value)
            && is_of_user(&name)
        {
            let said = format!("has the attribute {}, and would not any more: left as it is", name.display());
            return Err(io::Error::new(error.kind(), said));
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_attributes(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::path::Path;

    use super::{Draft, Guard, Readers, Stamp, empty, is_draft};

    fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let stamp = Stamp::of(path)?;
        Draft::write(path, bytes, Guard::Unchanged(&stamp))?.commit()
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    }

    #[test]
    fn a_replaced_file_keeps_its_permissions() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.txt");
        fs::write(&path, "old").expect("it can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o754)).expect("they can be set");
        replace(&path, b"new").expect("it can be replaced");
        assert_eq!((fs::read(&path).expect("it is there"), mode(&path)), (b"new".to_vec(), 0o754));
        assert_eq!(fs::read_dir(folder.path()).expect("it is a folder").count(), 1, "a draft was left");
    }

    #[test]
    fn what_replaces_a_file_is_read_by_nobody_else_while_it_is_written() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        assert_eq!(mode(empty(folder.path(), Readers::Nobody).expect("it can be made").path()), 0o600);
    }

    #[test]
    fn a_new_file_is_as_open_as_what_it_was_made_of() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (old, new) = (folder.path().join("a.txt"), folder.path().join("b.txt"));
        fs::write(&old, "一").expect("it can be written");
        for (of_old, of_new) in [(0o600, 0o600), (0o400, 0o600), (0o640, 0o640)] {
            fs::set_permissions(&old, fs::Permissions::from_mode(of_old)).expect("they can be set");
            Draft::write(&new, b"", Guard::AsOpenAs(&old)).and_then(Draft::commit).expect("it can be written");
            assert_eq!(mode(&new) & of_new, mode(&new), "{of_old:o}");
            fs::remove_file(&new).expect("it can be removed");
        }
    }

    #[test]
    fn a_replaced_file_keeps_its_attributes() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.txt");
        fs::write(&path, "一").expect("it can be written");
        // Not every file system has any.
        if xattr::set(&path, "user.origin", b"archive").is_err() {
            return;
        }
        replace(&path, "二".as_bytes()).expect("it is replaced");
        assert_eq!(xattr::get(&path, "user.origin").expect("it can be read").as_deref(), Some(&b"archive"[..]));
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (path, link) = (folder.path().join("a.txt"), folder.path().join("link"));
        fs::write(&path, "old").expect("it can be written");
        symlink("a.txt", &link).expect("a link can be made");
        replace(&link, b"new").expect("it can be replaced");
        assert!(link.is_symlink());
        assert_eq!(fs::read(&path).expect("it is there"), b"new");
    }

    #[test]
    fn what_must_not_be_replaced_is_left() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.txt");
        fs::write(&path, "old").expect("it can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("they can be set");
        let error = replace(&path, b"new").expect_err("it is read-only");
        assert!(error.to_string().contains("read-only"), "{error}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("they can be set");
        fs::hard_link(&path, folder.path().join("b.txt")).expect("a link can be made");
        let error = replace(&path, b"new").expect_err("it has another link");
        assert!(error.to_string().contains("hard link"), "{error}");
        assert_eq!(fs::read(&path).expect("it is there"), b"old");
    }

    #[test]
    fn a_file_that_somebody_wrote_to_is_left() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.txt");
        fs::write(&path, "old").expect("it can be written");
        let stamp = Stamp::of(&path).expect("it is there");
        let draft = Draft::write(&path, b"new", Guard::Unchanged(&stamp)).expect("it can be drafted");
        fs::write(&path, "the author's").expect("it can be written");
        draft.commit().expect_err("it was written to");
        assert_eq!(fs::read(&path).expect("it is there"), b"the author's");
    }

    #[test]
    fn drafts_are_known_by_name() {
        assert!(is_draft(Path::new("folder/.qingwen-a1B2c3.tmp")));
        assert!(!is_draft(Path::new(".qingwen.toml")) && !is_draft(Path::new("a.tmp")));
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&path).expect("a socket can be made");
        let error = Draft::write(&path, b"text", Guard::Anything).expect_err("it is no file");
        assert!(error.to_string().contains("is no file that can be replaced"), "{error}");
        let kind = fs::metadata(&path).expect("it is there").file_type();
        assert!(kind.is_socket() && fs::read_dir(folder.path()).expect("it is a folder").count() == 1);
    }
}
