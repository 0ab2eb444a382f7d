//! Streams: inputs of any length, cleaned as they come.

use std::io::{self, Read};

use super::segment::Segments;
use super::{Cleaned, Cleaner};
use crate::source::Refusal;

/// Bytes read beyond a segment, so that what follows it is in view.
const BEYOND: usize = 4096;

impl Cleaner {
    /// Cleans what `input` gives, and hands `each` the segments in order. The clean texts of the segments, one after another, are the
    /// clean text of the input, the same that [`Cleaner::clean`] gives; memory is bounded by [`super::Options::segment`], but for
    /// ISO-2022-JP, which is read as a whole.
    ///
    /// # Errors
    ///
    /// What reading fails with, a [`Refusal`] where the bytes are not text, and what `each` fails with.
    ///
    /// ```
    /// # use qingwen::clean::{Cleaner, Options};
    /// let cleaner = Cleaner::new(Options::default())?;
    /// let mut clean = String::new();
    /// cleaner.stream("一行。\n".as_bytes(), |segment| -> Result<(), Box<dyn std::error::Error>> {
    ///     clean.push_str(segment.text());
    ///     Ok(())
    /// })?;
    /// assert_eq!(clean, "一行。\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn stream<E>(&self, mut input: impl Read, mut each: impl FnMut(Cleaned<'_, '_>) -> Result<(), E>) -> Result<(), E>
    where
        E: From<io::Error> + From<Refusal>,
    {
        let mut segments = Segments::new(self);
        let mut bytes = Vec::new();
        let mut want = self.options.segment + BEYOND;
        loop {
            let missing = want.saturating_sub(bytes.len()) as u64;
            let last = input.by_ref().take(missing).read_to_end(&mut bytes)? < missing as usize;
            match segments.next(&bytes, last)? {
                Some((segment, taken)) => {
                    each(segment)?;
                    if last && taken == bytes.len() {
                        return Ok(());
                    }
                    bytes.drain(..taken);
                    want = self.options.segment + BEYOND;
                }
                None => want *= 2,
            }
        }
    }
}
