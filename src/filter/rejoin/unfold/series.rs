//! The series: which items of a folded page go on from one to the next, and which make a list.

use std::collections::HashMap;

use super::line::Line;
use crate::filter::rejoin::face::shape::{Form, Item};

/// Bullets of a kind that make a list.
const LIST: u32 = 3;

/// Behind which spaces items of a series or a list begin.
pub(super) fn items(text: &str, line: &Line) -> Vec<bool> {
    let mut series = vec![false; line.gaps.len()];
    let mut after: [u32; Form::COUNT] = [0; Form::COUNT];
    let mut bullets: HashMap<char, u32> = HashMap::new();
    let bullet = |at: usize, line: &Line| text[line.gaps[at].span.end..].chars().next().unwrap_or(' ');
    let items: Vec<(usize, Item)> =
        line.gaps.iter().enumerate().filter_map(|(at, gap)| gap.item.map(|item| (at, item))).collect();
    let mut goes_on = vec![false; items.len()];
    for (nth, (at, Item { form, number })) in items.iter().enumerate().rev() {
        let next = std::mem::replace(&mut after[*form as usize], *number);
        goes_on[nth] = next == number + 1;
        if *form == Form::Bullet {
            *bullets.entry(bullet(*at, line)).or_default() += 1;
        }
    }
    let mut before: [u32; Form::COUNT] = [0; Form::COUNT];
    for (nth, (at, Item { form, number })) in items.iter().enumerate() {
        let last = std::mem::replace(&mut before[*form as usize], *number);
        let of_series = *number > 0 && (last > 0 && *number == last + 1 || *number == 1 && goes_on[nth]);
        let of_list = match form {
            Form::Bullet => bullets.get(&bullet(*at, line)).is_some_and(|count| *count >= LIST),
            Form::Section | Form::HanIs => false,
            _ => of_series,
        };
        series[*at] = of_list;
    }
    series
}
