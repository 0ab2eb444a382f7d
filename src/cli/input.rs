//! An input: standard input, or a file.

use std::borrow::Cow;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use same_file::Handle;

use crate::view::on_one_line;

/// What standard input goes by in reports.
const STDIN: &str = "<stdin>";

/// Where bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Input {
    /// Standard input, with the name it goes by.
    Stdin(PathBuf),
    /// A file; in a folder `-` is a name like any other.
    File(PathBuf),
}

impl Input {
    /// The input that the user called `path`; standard input goes by `stdin_name` where one is given.
    pub(in crate::cli) fn named(path: &Path, stdin_name: Option<&Path>) -> Self {
        if path == Path::new("-") {
            Self::Stdin(stdin_name.unwrap_or(Path::new(STDIN)).to_owned())
        } else {
            Self::File(path.to_owned())
        }
    }

    /// The input that reports call `name`.
    pub(in crate::cli) fn reported(name: &str) -> Self {
        Self::named(Path::new(if name == STDIN { "-" } else { name }), None)
    }

    /// Its path, or the name that stands for one.
    pub(in crate::cli) fn path(&self) -> &Path {
        match self {
            Self::Stdin(path) | Self::File(path) => path,
        }
    }

    /// All its bytes.
    pub(in crate::cli) fn read(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes).with_context(|| shown(self.path()))?;
        Ok(bytes)
    }

    /// Its bytes as they come.
    pub(in crate::cli) fn open(&self) -> Result<Box<dyn Read>> {
        match self {
            Self::Stdin(_) => Ok(Box::new(io::stdin().lock())),
            Self::File(path) if path.is_dir() => bail!("{}: is a folder, not a file", shown(path)),
            Self::File(path) => Ok(Box::new(File::open(path).with_context(|| shown(path))?)),
        }
    }
}

/// The bytes of a file, or of standard input where the path is `-`.
pub(in crate::cli) fn read(path: &Path) -> Result<Vec<u8>> {
    Input::named(path, None).read()
}

/// The paths in a list of files, one a line, or one after another with NUL behind each, whatever bytes their names hold. Editors may have
/// put a byte-order mark before them.
pub(in crate::cli) fn listed(list: &Path) -> Result<Vec<PathBuf>> {
    let bytes = read(list)?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let names: Vec<&[u8]> = if bytes.contains(&0) {
        bytes.split(|&byte| byte == 0).collect()
    } else {
        bytes.split(|&byte| byte == b'\n').map(|name| name.strip_suffix(b"\r").unwrap_or(name)).collect()
    };
    Ok(names.into_iter().filter(|name| !name.is_empty()).map(path_of_bytes).collect())
}

#[cfg(unix)]
fn path_of_bytes(name: &[u8]) -> PathBuf {
    PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name))
}

#[cfg(not(unix))]
fn path_of_bytes(name: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(name).into_owned())
}

/// Whether a stream leads to the regular file of this path.
pub(in crate::cli) fn is_standard(stream: io::Result<Handle>, path: &Path) -> bool {
    path.is_file() && stream.and_then(|stream| Ok(stream == Handle::from_path(path)?)).unwrap_or(false)
}

/// Standard output, where that is a regular file.
pub(in crate::cli) fn standard_output() -> Option<(Handle, Metadata)> {
    let stdout = Handle::stdout().ok()?;
    let file = stdout.as_file().metadata().ok().filter(Metadata::is_file)?;
    Some((stdout, file))
}

/// A path as it is shown: on one line, whatever characters it holds.
pub(in crate::cli) fn shown(path: &Path) -> String {
    on_one_line(&path.to_string_lossy()).into_owned()
}

/// A path as the bytes that it was given as, for programs that look for the file; as it is shown where it would not stay on its line.
pub(in crate::cli) fn given(path: &Path) -> Cow<'_, [u8]> {
    let bytes = path.as_os_str().as_encoded_bytes();
    let is_line = path.to_str().is_none() && !bytes.iter().any(u8::is_ascii_control);
    if is_line { Cow::Borrowed(bytes) } else { Cow::Owned(shown(path).into_bytes()) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Input, shown};

    #[test]
    fn standard_input_may_be_called_what_reports_call_it() {
        for name in ["-", "<stdin>"] {
            assert_eq!(Input::reported(name), Input::Stdin("<stdin>".into()), "{name}");
        }
        assert_eq!(Input::reported("a.txt"), Input::File("a.txt".into()));
    }

    #[test]
    fn a_path_stays_on_one_line() {
        assert_eq!(shown(Path::new("文 本/a b.txt")), "文 本/a b.txt");
        assert_eq!(shown(Path::new("a\nb\t.txt")), "a\\nb\\t.txt");
    }
}
