//! A key: a number by which stretches of text that are alike are found, without a look at the text itself.

/// The key of `bytes` (FNV-1a over words of eight bytes). Those of stretches that differ are hardly ever the same.
///
/// ```
/// use qingwen::text::key;
/// assert_eq!(key("清文".as_bytes()), key("清文".as_bytes()));
/// assert_ne!(key("清文".as_bytes()), key("请文".as_bytes()));
/// ```
#[must_use]
pub fn key(bytes: &[u8]) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64 ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks();
    let mut add = |word: u64| hash = (hash ^ word).wrapping_mul(0x0100_0000_01B3).rotate_left(23);
    words.iter().for_each(|word| add(u64::from_be_bytes(*word)));
    add(rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    hash
}
