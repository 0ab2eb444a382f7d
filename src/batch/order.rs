//! Order: work done by several threads, taken up as if by one.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// Items that a thread may be ahead of what was taken up; this bounds what waits in memory.
const AHEAD: usize = 16;

/// Most items that a thread does before it hands their results over: to wake another thread costs a tenth of a small file.
const TOGETHER: usize = 8;

/// Does `work` on every item, on `threads` threads, and hands each result to `take` on the calling thread, in the order of the
/// items. Stops early where `take` fails.
///
/// Work that panics gives `None`: one bad item does not take the others with it.
///
/// # Errors
///
/// The first that `take` gives back.
pub fn in_order<I: Sync, R: Send, E>(
    items: &[I],
    threads: NonZero<usize>,
    work: impl Fn(&I) -> R + Sync,
    mut take: impl FnMut(&I, Option<R>) -> Result<(), E>,
) -> Result<(), E> {
    let work = |item: &I| catch_unwind(AssertUnwindSafe(|| work(item))).ok();
    let threads = threads.get().min(items.len());
    if threads <= 1 {
        return items.iter().try_for_each(|item| take(item, work(item)));
    }
    let together = (items.len() / (threads * AHEAD)).clamp(1, TOGETHER);
    let lots: Vec<&[I]> = items.chunks(together).collect();
    // A ticket is the index of a lot; each lot taken up gives out one more, so that no thread runs far ahead.
    let (give, tickets) = mpsc::channel::<usize>();
    let tickets = Mutex::new(tickets);
    let (done, results) = mpsc::channel();
    let mut given = lots.len().min(threads * AHEAD / together);
    for index in 0..given {
        let _ = give.send(index);
    }
    thread::scope(|scope| {
        let begin = |_: &usize| {
            let (done, tickets, lots, work) = (done.clone(), &tickets, &lots, &work);
            let thread = thread::Builder::new().spawn_scoped(scope, move || {
                loop {
                    let ticket = tickets.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(index) = ticket else { return };
                    let lot: Vec<_> = lots[index].iter().map(work).collect();
                    if done.send((index, lot)).is_err() {
                        return;
                    }
                }
            });
            thread.is_ok()
        };
        // Where the system has no more threads to give, fewer do the work.
        if (0..threads).take_while(begin).count() == 0 {
            return items.iter().try_for_each(|item| take(item, work(item)));
        }
        drop(done);
        // Moved in here, so that the threads see an end of tickets, and nobody who waits for results, whichever way this ends.
        let (give, results) = (give, results);
        let mut early = BTreeMap::new();
        for (next, lot) in lots.iter().enumerate() {
            let done = loop {
                if let Some(done) = early.remove(&next) {
                    break done;
                }
                let Ok((index, done)) = results.recv() else { break Vec::new() };
                early.insert(index, done);
            };
            if given < lots.len() {
                let _ = give.send(given);
                given += 1;
            }
            for (item, result) in lot.iter().zip(done.into_iter().chain(std::iter::repeat_with(|| None))) {
                take(item, result)?;
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use super::in_order;

    fn squares(threads: usize) -> Vec<Option<usize>> {
        let items: Vec<usize> = (0..1000).collect();
        let mut seen = Vec::new();
        let work = |&item: &usize| {
            // Work of uneven length, so that threads overtake each other.
            (0..(item % 7) * 1000).fold(item * item, |sum, i| std::hint::black_box(sum ^ i ^ i))
        };
        let Ok(()) = in_order(&items, NonZero::new(threads).expect("a thread"), work, |_, result| {
            seen.push(result);
            Ok::<_, std::convert::Infallible>(())
        });
        seen
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let expected: Vec<_> = (0..1000).map(|item| Some(item * item)).collect();
        for threads in [1, 2, 3, 16] {
            assert_eq!(squares(threads), expected, "{threads} threads");
        }
    }

    #[test]
    fn a_panic_costs_one_item_only() {
        let items = [1, 2, 3, 4];
        let mut seen = Vec::new();
        let work = |&item: &i32| if item == 2 { panic!("a bad item") } else { item };
        let Ok(()) = in_order(&items, NonZero::new(2).expect("two threads"), work, |_, result| {
            seen.push(result);
            Ok::<_, std::convert::Infallible>(())
        });
        assert_eq!(seen, [Some(1), None, Some(3), Some(4)]);
    }

    #[test]
    fn a_failure_stops_the_rest() {
        let items: Vec<usize> = (0..1000).collect();
        let mut seen = 0;
        let end = in_order(
            &items,
            NonZero::new(2).expect("two threads"),
            |&item| item,
            |&item, _| {
                seen += 1;
                if item == 10 { Err("enough") } else { Ok(()) }
            },
        );
        assert_eq!((end, seen), (Err("enough"), 11));
    }
}
