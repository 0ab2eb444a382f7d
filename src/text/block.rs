//! A block: so many bytes that the compiler deals with them at once, in a loop of known length without a branch.

/// The last `N` bytes of `bytes`, of which the first `seen` are `nothing`: they were dealt with in the block before. What is shorter
/// than a block is filled up with `nothing`.
#[inline]
#[must_use]
pub fn last<const N: usize>(bytes: &[u8], seen: usize, nothing: u8) -> [u8; N] {
    let Some(block) = bytes.last_chunk() else {
        let mut block = [nothing; N];
        block.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        return block;
    };
    let mut block = *block;
    for (at, byte) in block.iter_mut().enumerate() {
        *byte = if at < seen { nothing } else { *byte };
    }
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
