//! Detecting the encoding of bytes.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::{Coding, Hints, Refusal, Stretch};

/// What detection found: the stretches of the bytes, and why.
pub(super) struct Verdict {
    pub stretches: Vec<Stretch>,
    pub evidence: Cow<'static, str>,
}

pub(super) fn detect(bytes: &[u8], hints: &Hints) -> Result<Verdict, Refusal> {
    let whole = |encoding: &'static Encoding, mark, evidence| Verdict {
        stretches: vec![Stretch { start: 0, end: bytes.len(), mark, encoding: Coding::Standard(encoding) }],
        evidence,
    };
    if let Some(encoding) = hints.encoding {
        return Ok(whole(encoding, 0, "named by the user".into()));
    }
    if let Some(coding) = hints.settled {
        let stretch = Stretch { start: 0, end: bytes.len(), mark: 0, encoding: coding };
        return Ok(Verdict { stretches: vec![stretch], evidence: "as the input before".into() });
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(whole(encoding, mark, "byte-order mark".into()));
    }
    if simdutf8::basic::from_utf8(bytes).is_ok() {
        return Ok(whole(UTF_8, 0, "valid UTF-8".into()));
    }
    if bytes.contains(&0) {
        return Err(Refusal::Binary { evidence: "NUL bytes".into() });
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(16384)], false);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
    Ok(whole(encoding, 0, "statistics".into()))
}
