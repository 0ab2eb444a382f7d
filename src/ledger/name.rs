//! The name of a file, whatever bytes it holds.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::record::Bytes;

/// The path of a file: a string, or an object with its bytes where it is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// A path in UTF-8.
    Text(String),
    /// Any other.
    Raw {
        /// The path as the system knows it.
        bytes: Bytes,
    },
}

impl From<&Path> for Name {
    fn from(path: &Path) -> Self {
        path.to_str().map_or_else(|| Self::Raw { bytes: Bytes(raw(path)) }, |path| Self::Text(path.to_owned()))
    }
}

impl From<&Name> for PathBuf {
    fn from(name: &Name) -> Self {
        match name {
            Name::Text(path) => path.into(),
            Name::Raw { bytes } => of_raw(&bytes.0),
        }
    }
}

#[cfg(unix)]
fn raw(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(unix)]
fn of_raw(bytes: &[u8]) -> PathBuf {
    PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes))
}

#[cfg(not(unix))]
fn raw(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn of_raw(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
