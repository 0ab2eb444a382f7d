//! Findings as code frames with carets, for people at a terminal.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::shown::shown;
use super::{Finding, Format, Page, headless};
use crate::note::Action;
use crate::text::width::columns;

/// The shape of a report at a terminal.
pub const FRAMES: Format = Format { name: "frames", head: headless, page, between: "", tail: "", opens: |_| false };

/// Columns that the frame itself takes: a line number, a bar, an ellipsis at either end.
const MARGIN: usize = 16;

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let (shown, counted) = shown(page);
    let renderer = if page.look.color { Renderer::styled() } else { Renderer::plain() }.term_width(page.look.width);
    for finding in shown {
        for line in renderer.render(&[frame(page, finding)]).lines().filter(|line| !is_sign_of_another_file(line)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    for (rule, count) in counted.rows() {
        writeln!(out, "{}: {rule}: {count}", page.origin)?;
    }
    Ok(())
}

fn frame<'p>(page: &Page<'p>, finding: &Finding<'p>) -> annotate_snippets::Group<'p> {
    let note = finding.note;
    let level = if note.action == Action::Flag { Level::WARNING } else { Level::NOTE };
    let deed = if page.is_left(note) { "left unsure" } else { note.action.as_str() };
    let title = level.with_name(deed).primary_title(note.message()).id(note.rule.name.as_ref());
    let origin = Origin::path(page.origin.to_string()).line(finding.start.line).char_column(finding.start.column);
    let window = Window::around(page, finding);
    let mut annotation = AnnotationKind::Primary.span(window.caret);
    if let Action::Replace(put) = &note.action
        && put.chars().count() <= 40
    {
        annotation = annotation.label(format!("becomes {put:?}"));
    }
    let snippet = Snippet::source(window.text).line_start(finding.start.line).annotation(annotation);
    title.element(origin).element(snippet)
}

/// Whether a line only says that another file follows. The renderer writes it where the place of a finding is given apart from its
/// text, as it must be where only a part of the line is shown.
fn is_sign_of_another_file(line: &str) -> bool {
    line.contains(":::") && anstream::adapter::strip_str(line).to_string().trim() == ":::"
}

/// The part of a line that is shown, and where in it the finding stands.
struct Window {
    text: String,
    caret: std::ops::Range<usize>,
}

impl Window {
    /// As much of the line around the finding as there is room for. Looks no further than that, so that many findings on one
    /// line of any length cost what many findings on short lines cost.
    fn around(page: &Page<'_>, finding: &Finding<'_>) -> Self {
        let text: &str = &page.source.text;
        let span = finding.note.span;
        let room = page.look.width.saturating_sub(MARGIN).max(24);
        let is_line_end = |c: char| c == '\n' || c == '\r';
        let take = |chars: &mut dyn Iterator<Item = (usize, char)>, room: usize| {
            let mut used = 0;
            let mut reached = None;
            for (at, c) in chars {
                used += columns(c.encode_utf8(&mut [0; 4])).max(1);
                if is_line_end(c) || used > room {
                    return (reached, !is_line_end(c));
                }
                reached = Some(at);
            }
            (reached, false)
        };
        let (shown, cut) = take(&mut span.of(text).char_indices(), room / 2);
        let end =
            shown.map_or(span.start, |at| span.start + at + text[span.start + at..].chars().next().map_or(0, char::len_utf8));
        let left = room.saturating_sub(columns(&text[span.start..end]));
        let (before, cut_before) = take(&mut text[..span.start].char_indices().rev(), left / 2);
        let start = before.unwrap_or(span.start);
        let (after, cut_after) = if cut { (None, true) } else { take(&mut text[end..].char_indices(), left - left / 2) };
        let stop = after.map_or(end, |at| end + at + text[end + at..].chars().next().map_or(0, char::len_utf8));

        let ellipsis = |cut: bool| if cut { "…" } else { "" };
        let shown = format!("{}{}{}", ellipsis(cut_before), &text[start..stop], ellipsis(cut_after));
        let caret = ellipsis(cut_before).len() + span.start - start;
        Self { text: shown, caret: caret..caret + (end - span.start) }
    }
}

#[cfg(test)]
mod tests {
    use super::FRAMES;
    use crate::note::{Action, Confidence, Note, Rule};
    use crate::source::{Hints, read};
    use crate::text::Span;
    use crate::text::width::columns;
    use crate::view::{Look, Page, findings};

    static RULE: Rule = Rule::new("test/rule", "a thing to look at");

    fn frames(text: &str, span: Span, action: Action, look: Look) -> String {
        let source = read(text.as_bytes(), &Hints::default()).expect("this is text");
        let note = Note::edit(span, &RULE, action, Confidence::Certain);
        let findings = findings(&source, vec![&note]);
        let mut out = Vec::new();
        (FRAMES.page)(
            &mut out,
            &Page {
                origin: crate::view::Origin { path: "a.txt", record: None },
                source: &source,
                findings: &findings,
                level: Confidence::Likely,
                look,
            },
        )
        .expect("memory can be written");
        String::from_utf8(out).expect("frames are text")
    }

    /// The line of the frame that shows the text, and the one with the carets.
    fn shown(frame: &str) -> (&str, &str) {
        let lines: Vec<_> = frame.lines().collect();
        let carets = lines.iter().position(|line| line.contains('^')).unwrap_or_else(|| panic!("no carets in\n{frame}"));
        (lines[carets - 1], lines[carets])
    }

    #[test]
    fn carets_stand_under_double_width_characters() {
        let text = "一行\n共有党员x名，其中\n";
        let at = text.find('x').expect("it is there");
        let frame = frames(text, Span::new(at, at + 1), Action::Flag, Look::default());
        assert!(frame.contains("a.txt:2:5") && !frame.contains(":::"), "{frame}");
        let (line, carets) = shown(&frame);
        let before = line.split('x').next().expect("a split has a first part");
        assert_eq!(columns(before), columns(carets.split('^').next().expect("so has this")), "{frame}");
    }

    #[test]
    fn a_long_line_is_trimmed_around_the_finding() {
        let text = format!("{}x{}", "漢".repeat(5000), "字".repeat(5000));
        let frame = frames(&text, Span::new(15000, 15001), Action::Flag, Look { width: 80, ..Look::default() });
        assert!(frame.contains("a.txt:1:5001"), "{frame}");
        let (line, carets) = shown(&frame);
        assert!(columns(line) <= 80 && line.contains("漢x字"), "{frame}");
        let before = line.split('x').next().expect("a split has a first part");
        assert_eq!(columns(before), columns(carets.split('^').next().expect("so has this")), "{frame}");
    }

    #[test]
    fn a_finding_longer_than_the_window_is_cut() {
        let text = "漢".repeat(5000);
        let frame = frames(&text, Span::new(300, 12000), Action::Remove, Look { width: 60, ..Look::default() });
        let (line, carets) = shown(&frame);
        assert!(columns(line) <= 60 && columns(carets) <= 60, "{frame}");
    }

    #[test]
    fn a_line_end_has_a_place_too() {
        let frame = frames("一\r\n二\n", Span::new(3, 5), Action::Join { space: false }, Look { all: true, ..Look::default() });
        let (line, _) = shown(&frame);
        assert!(line.contains('一') && !line.contains('二'), "{frame}");
    }
}
