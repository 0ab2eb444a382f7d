//! Interruption: who is told to end while it writes ends in order, so that no draft is left behind.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::{flag, low_level};

/// Hears the signals that ask a program to end.
#[derive(Default)]
pub(in crate::cli) struct Interrupt {
    /// The signal that came; 0 for none.
    signal: Arc<AtomicUsize>,
}

impl Interrupt {
    /// Listens from now on. Whoever asks a second time does not wait: the signal does what it always does.
    pub(in crate::cli) fn listen() -> io::Result<Self> {
        let (heard, signal) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        for number in [SIGINT, SIGTERM] {
            flag::register_conditional_default(number, Arc::clone(&heard))?;
            flag::register(number, Arc::clone(&heard))?;
            flag::register_usize(number, Arc::clone(&signal), number.unsigned_abs() as usize)?;
        }
        Ok(Self { signal })
    }

    /// Whether somebody asked to end.
    pub(in crate::cli) fn is_heard(&self) -> bool {
        self.signal.load(Ordering::Relaxed) != 0
    }

    /// Ends the process as the signal would have, for those who look at how it ended.
    pub(in crate::cli) fn end(&self) -> io::Result<()> {
        i32::try_from(self.signal.load(Ordering::Relaxed)).map_err(io::Error::other).and_then(low_level::emulate_default_handler)
    }
}
