//! The `qingwen` command.

use std::process::ExitCode;

/// The size up to which the C library of GNU may learn to keep freed memory for what comes next, in bytes (`mallopt(3)`,
/// `M_MMAP_THRESHOLD`: 4 × 1024 × 1024 × `sizeof(long)`), less a page or two for its own use.
const KEPT: usize = (32 << 20) - (64 << 10);

fn main() -> ExitCode {
    // Every segment of a stream takes and gives back the same large buffers. That library hands freed memory to the kernel, page by
    // page, and asks for it again, unless it has seen a buffer as large as this go; nothing is written to it, so it costs nothing.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(KEPT)));
    qingwen::cli::main()
}
