//! Encoding text again, as far as a record needs it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::source::Coding;

/// The coding with this label, as [`Coding::label`] writes it.
pub(super) fn of_label(label: &str) -> Option<Coding> {
    match label {
        "utf-32le" => Some(Coding::Utf32 { big_endian: false }),
        "utf-32be" => Some(Coding::Utf32 { big_endian: true }),
        _ => Encoding::for_label(label.as_bytes()).map(Coding::Standard),
    }
}

/// The bytes of `text`, line by line, so that a line is encoded alike wherever it stands. What the encoding has no bytes for
/// comes out as something else: whoever needs the bytes compares.
pub(super) fn encode(coding: Coding, text: &str, into: &mut Vec<u8>) {
    match coding {
        Coding::Standard(encoding) if encoding == UTF_8 => into.extend_from_slice(text.as_bytes()),
        Coding::Standard(encoding) if encoding == UTF_16LE => into.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        Coding::Standard(encoding) if encoding == UTF_16BE => into.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
        Coding::Standard(encoding) => {
            for line in text.split_inclusive('\n') {
                into.extend_from_slice(&encoding.encode(line).0);
            }
        }
        Coding::Utf32 { big_endian: true } => into.extend(text.chars().flat_map(|c| u32::from(c).to_be_bytes())),
        Coding::Utf32 { big_endian: false } => into.extend(text.chars().flat_map(|c| u32::from(c).to_le_bytes())),
    }
}
