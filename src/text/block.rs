//! A block: so many bytes that the compiler deals with them at once, in a loop of known length without a branch.

/// The most bytes of a block.
const MOST: usize = 32;

/// What is kept of a byte by its place: nothing in the first half, all of it in the second.
static WINDOW: [u8; 2 * MOST] = {
    let mut window = [0; 2 * MOST];
    let (_, kept) = window.split_at_mut(MOST);
    let mut at = 0;
    while at < MOST {
        kept[at] = u8::MAX;
        at += 1;
    }
    window
};

/// The last `N` bytes of `bytes`, of which the first `seen` are `nothing`: they were dealt with in the block before. What is shorter
/// than a block is filled up with `nothing`.
#[inline]
#[must_use]
pub fn last<const N: usize>(bytes: &[u8], seen: usize, nothing: u8) -> [u8; N] {
    const { assert!(N <= MOST) }
    if let Some(block) = bytes.last_chunk::<N>()
        && let Some(kept) = WINDOW[MOST - seen..].first_chunk::<N>()
    {
        // A mask for all bytes at once: to write them one by one would hold up whoever reads the block.
        return std::array::from_fn(|at| block[at] & kept[at] | nothing & !kept[at]);
    }
    let mut block = [nothing; N];
    block.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
    block
}

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn what_was_seen_and_what_is_missing_is_nothing() {
        assert_eq!(last(b"abcdef", 0, b'.'), *b"cdef");
        assert_eq!(last(b"abcdef", 2, b'.'), *b"..ef");
        assert_eq!(last(b"abcdef", 4, b'.'), *b"....");
        assert_eq!(last(b"abc", 0, b'.'), *b"abc.");
    }
}
