//! A journal: a file that only grows, line by line, and survives whoever writes it.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A journal that is open for writing, by this process alone.
#[derive(Debug)]
pub struct Journal {
    file: File,
    folder: PathBuf,
}

impl Journal {
    /// Opens a journal, or starts one. Waits while another process writes to it. A last line that was not finished, because its
    /// writer was killed, is taken away.
    ///
    /// # Errors
    ///
    /// If a line of the file does not start with `mark`, as every line of a journal of this kind does: it is something else, or was
    /// damaged, and is left alone.
    pub fn open(path: &Path, mark: &[u8]) -> io::Result<Self> {
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        file.lock()?;
        let mut start = vec![0; mark.len()];
        let len = file.metadata()?.len();
        if len > 0 && (file.read_exact(&mut start).is_err() || start != mark) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "is there already, and is no ledger: left as it is"));
        }
        let finished = finished(&mut file, len)?;
        if let Some(line) = damaged(&mut file, finished, mark)? {
            let what = format!("line {line} of it is damaged: left as it is; name another file, or take that line out");
            return Err(io::Error::new(io::ErrorKind::InvalidData, what));
        }
        file.set_len(finished)?;
        let folder = path.canonicalize()?.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self { file, folder })
    }

    /// The folder it lies in, without symbolic links.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes lines to its end, in one go.
    ///
    /// # Errors
    ///
    /// What writing fails with.
    pub fn append(&mut self, lines: &[u8]) -> io::Result<()> {
        self.file.write_all(lines)
    }

    /// Waits until all that was written is on the disk.
    ///
    /// # Errors
    ///
    /// What the disk fails with.
    pub fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }
}

/// The length of the part of a file of `len` bytes that ends with the last line end.
fn finished(file: &mut File, len: u64) -> io::Result<u64> {
    const BLOCK: u64 = 1 << 16;
    let mut end = len;
    while end > 0 {
        let start = end.saturating_sub(BLOCK);
        file.seek(SeekFrom::Start(start))?;
        let mut block = Vec::new();
        Read::by_ref(file).take(end - start).read_to_end(&mut block)?;
        if let Some(at) = block.iter().rposition(|&byte| byte == b'\n') {
            return Ok(start + at as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}

/// The number of the first line, within so many bytes, that does not start with `mark`.
fn damaged(file: &mut File, finished: u64, mark: &[u8]) -> io::Result<Option<usize>> {
    file.seek(SeekFrom::Start(0))?;
    let mut lines = BufReader::new(Read::by_ref(file).take(finished));
    let mut start = Vec::new();
    for number in 1.. {
        start.clear();
        // Only the start of a line is kept: a record is as long as a text.
        Read::by_ref(&mut lines).take(mark.len() as u64).read_until(b'\n', &mut start)?;
        if start.is_empty() {
            break;
        }
        if start != mark {
            return Ok(Some(number));
        }
        lines.skip_until(b'\n')?;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::Journal;

    #[test]
    fn a_line_of_somebody_else_is_named() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("journal");
        std::fs::write(&path, "{1}\n{2}\nmy notes\n{3}\n").expect("it can be written");
        let error = Journal::open(&path, b"{").expect_err("it is damaged");
        assert!(error.to_string().contains("line 3 of it is damaged"), "{error}");
        assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "{1}\n{2}\nmy notes\n{3}\n");
    }

    #[test]
    fn an_unfinished_line_is_taken_away() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("journal");
        std::fs::write(&path, "{1}\n{2}\n{3").expect("it can be written");
        Journal::open(&path, b"{").expect("it is a journal").append(b"{4}\n").expect("it can be written");
        assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "{1}\n{2}\n{4}\n");
    }

    #[test]
    fn another_file_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("essay.txt");
        std::fs::write(&path, "An essay.").expect("it can be written");
        Journal::open(&path, b"{").expect_err("it is no journal");
        assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "An essay.");
    }
}
