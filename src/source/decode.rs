//! Decoding: bytes of known encoding to text, with every malformed sequence on record.

use std::borrow::Cow;

use encoding_rs::DecoderResult;

use super::detect::Verdict;
use super::{Coding, Malformed, Place, Refusal, Source, Stretch};
use crate::text::Span;

pub(super) fn decode(bytes: &[u8], verdict: Verdict) -> Result<Source<'_>, Refusal> {
    let Verdict { stretches, evidence } = verdict;
    if let [Stretch { mark, encoding: Coding::Standard(encoding), .. }] = stretches[..]
        && encoding == encoding_rs::UTF_8
        && let Ok(text) = simdutf8::basic::from_utf8(&bytes[mark..])
    {
        return Ok(Source { bytes, text: Cow::Borrowed(text), stretches, malformed: Vec::new(), evidence, base: Place::START });
    }
    let mut text = String::new();
    let mut malformed = Vec::new();
    for stretch in &stretches {
        if let Coding::Standard(encoding) = stretch.encoding {
            let (from, mut decoder) = (stretch.start + stretch.mark, encoding.new_decoder_without_bom_handling());
            let input = &bytes[from..stretch.end];
            let mut read = 0;
            text.reserve(decoder.max_utf8_buffer_length_without_replacement(input.len()).unwrap_or(input.len()));
            loop {
                let (result, taken) = decoder.decode_to_string_without_replacement(&input[read..], &mut text, true);
                read += taken;
                match result {
                    DecoderResult::InputEmpty => break,
                    DecoderResult::OutputFull => text.reserve(input.len() - read + 16),
                    DecoderResult::Malformed(len, after) => {
                        let start = text.len();
                        text.push('\u{FFFD}');
                        let (len, after) = (usize::from(len), usize::from(after));
                        malformed.push(Malformed { span: Span::new(start, text.len()), start: from + read - after - len, len });
                    }
                }
            }
        }
    }
    Ok(Source { bytes, text: Cow::Owned(text), stretches, malformed, evidence, base: Place::START })
}
