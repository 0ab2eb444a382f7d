//! Restoring: from the clean text and its record back to the input.
//!
//! A record comes from a file that anybody may have written: nothing in it is believed before it is checked.

use super::coding::{encode, of_label};
use super::record::{Edit, Record, Side};
use super::{Error, Raw};

fn damaged(what: impl Into<String>) -> Error {
    Error::Damaged(what.into())
}

impl Record {
    /// The input, from the bytes of the clean text.
    ///
    /// # Errors
    ///
    /// [`Error::Changed`] where `output` is not what was written, [`Error::Damaged`] where the record does not lead back to what
    /// its hash says.
    pub fn restore(&self, output: &[u8]) -> Result<Vec<u8>, Error> {
        let text = self.undo(self.output_text(output)?, |_| true)?.0;
        let bytes = self.encode(&text)?;
        if Side::of(&bytes) == self.input { Ok(bytes) } else { Err(damaged("it does not lead back to the input")) }
    }

    /// The clean text without the edits of some rules, and the record of what is left.
    ///
    /// # Errors
    ///
    /// As for [`Record::restore`].
    pub fn restore_some(&self, output: &[u8], undone: impl Fn(&str) -> bool) -> Result<(String, Self), Error> {
        let (text, edits) = self.undo(self.output_text(output)?, undone)?;
        let left = Self { output: Side::of(text.as_bytes()), edits, ..self.clone() };
        // What is left must still lead back.
        left.restore(text.as_bytes())?;
        Ok((text, left))
    }

    fn output_text<'o>(&self, output: &'o [u8]) -> Result<&'o str, Error> {
        if Side::of(output) != self.output {
            return Err(Error::Changed);
        }
        std::str::from_utf8(output).map_err(|_| damaged("the clean text is not UTF-8"))
    }

    /// Takes the edits of some rules back; gives the text and the edits that stay, at their new places.
    fn undo(&self, output: &str, undone: impl Fn(&str) -> bool) -> Result<(String, Vec<Edit>), Error> {
        let mut text = String::with_capacity(output.len());
        let mut left = Vec::new();
        let mut done = 0;
        for edit in &self.edits {
            let outside = || damaged(format!("an edit of {} lies outside the text", edit.rule));
            let end = edit.at.checked_add(edit.len).ok_or_else(outside)?;
            text.push_str(output.get(done..edit.at).ok_or_else(outside)?);
            let put = output.get(edit.at..end).ok_or_else(outside)?;
            if undone(&edit.rule) {
                text.push_str(&edit.text);
            } else {
                left.push(Edit { at: text.len(), ..edit.clone() });
                text.push_str(put);
            }
            done = end;
        }
        text.push_str(output.get(done..).ok_or_else(|| damaged("the text ends before its edits"))?);
        Ok((text, left))
    }

    /// The bytes of the decoded text.
    fn encode(&self, text: &str) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::with_capacity(text.len());
        let mut raw = self.raw.iter().peekable();
        let mut at = 0_usize;
        for part in &self.parts {
            let outside = || damaged("a part lies outside the text");
            let end = at.checked_add(part.len).filter(|&end| text.is_char_boundary(end)).ok_or_else(outside)?;
            let coding = of_label(&part.encoding).ok_or_else(|| damaged(format!("'{}' is no encoding", part.encoding)))?;
            bytes.extend_from_slice(&part.mark.0);
            while let Some(Raw { at: from, len, bytes: stood }) = raw.next_if(|raw| raw.at < end || raw.at == at && end == at) {
                let outside = || damaged("bytes on record lie outside the text");
                let to = from.checked_add(*len).filter(|&to| to <= end && text.is_char_boundary(to)).ok_or_else(outside)?;
                encode(coding, text.get(at..*from).ok_or_else(outside)?, &mut bytes);
                bytes.extend_from_slice(&stood.0);
                at = to;
            }
            encode(coding, text.get(at..end).ok_or_else(outside)?, &mut bytes);
            at = end;
        }
        if at == text.len() && raw.next().is_none() { Ok(bytes) } else { Err(damaged("its parts do not make up the text")) }
    }
}
