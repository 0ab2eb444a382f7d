//! Text: what a character is, where a line ends, how wide a stretch stands.
//!
//! The lowest floor. Nothing here knows of files, rules or edits; everything works on borrowed `&str`.

pub mod heading;
pub mod key;
pub mod kinsoku;
pub mod korean;
pub mod lines;
pub mod markup;
pub mod numeral;
pub mod outline;
pub mod rarity;
pub mod script;
pub mod span;
pub mod variant;
pub mod width;

pub use key::key;
pub use lines::{Line, lines};
pub use outline::is_outline;
pub use span::Span;
