//! HTML entities and line-break tags. Off by default: only a text that was cut out of HTML means them so.

use super::{Look, replace};
use crate::note::{Note, Rule};

pub(super) static ENTITY: Rule = Rule::new("normalise/entity", "an HTML entity or line-break tag").off();

/// Bytes of the longest entity, `&CounterClockwiseContourIntegral;`, with room for leading zeros of a number.
const LONGEST: usize = 40;

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    if look.c == '<' {
        return line_break(look);
    }
    // An ampersand may have been escaped more than once.
    let rest = look.rest();
    let mut name = 1;
    while rest[name..].starts_with("amp;") {
        name += "amp;".len();
    }
    let near = &rest.as_bytes()[name..rest.len().min(name + LONGEST)];
    let reach = near.iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'#')).unwrap_or(near.len());
    let end = name + reach + usize::from(near.get(reach) == Some(&b';'));
    let entity = format!("&{}", &rest[name..end]);
    let resolved = htmlize::unescape(entity.as_str());
    let (put, len) = if *resolved == *entity { ("&", name) } else { (&*resolved, end) };
    let put = put.replace('\u{A0}', " ");
    (len > 1).then(|| replace(look.span_of(len), &ENTITY, put))
}

/// `<br>` in its spellings.
fn line_break(look: &Look<'_>) -> Option<Note<'static>> {
    let bytes = look.rest().as_bytes();
    let end = bytes.iter().take(LONGEST).position(|&byte| byte == b'>')?;
    let name = bytes[1..end].trim_ascii_end();
    let name = name.strip_suffix(b"/").unwrap_or(name).trim_ascii_end();
    name.eq_ignore_ascii_case(b"br").then(|| replace(look.span_of(end + 1), &ENTITY, "\n"))
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::Normalise;
    use crate::filter::normalise::tests::normalised;

    #[test]
    fn entities_are_resolved_as_html_says() {
        let filter = Normalise { width: false, entity: true };
        for (input, expected) in [
            ("题&nbsp;&nbsp;文 A&amp;B", "题  文 A&B"),
            ("&#20013;&#x6587;&hellip;&#150;", "中文…–"),
            ("&amp;amp;nbsp;你&amp;#20013;", " 你中"),
            ("一<br>二<BR />三&lt;br&gt;四", "一\n二\n三\n四"),
            ("R&D; a & b &unknown;", "R&D; a & b &unknown;"),
            ("&#0;字", "\u{FFFD}字"),
        ] {
            assert_eq!(normalised(&filter, input), expected);
        }
    }
}
