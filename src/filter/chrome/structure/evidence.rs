//! Evidence: the named observations that speak for or against a line being chrome, on a page that shows itself to be one.

pub use super::article::Zone;

macro_rules! evidence {
    ($($name:ident = $words:literal),* $(,)?) => {
        /// One observation about a line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Evidence {
            $(#[doc = $words] $name),*
        }

        impl Evidence {
            /// All there are, in order.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The observation in words.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $words),* }
            }
        }
    };
}

evidence! {
    Size1 = "one or two characters",
    Size3 = "three or four characters",
    Size5 = "five to eight characters",
    Size9 = "nine to fourteen characters",
    Size15 = "fifteen to twenty-four characters",
    Size25 = "twenty-five to forty-four characters",
    Size45 = "forty-five characters and more",
    Ends = "ends as a sentence",
    InnerEnds = "a sentence ends inside",
    Commas = "has a comma",
    Colon = "ends with a colon",
    Dots = "is cut off with dots",
    Quotes = "has quotation marks",
    Brackets = "has square brackets",
    Bullet = "stands behind a list mark",
    Heading = "is marked as a heading",
    Separators = "has a mark that parts menu words",
    ManySeparators = "has three such marks and more",
    Address = "has an address of the web or of mail",
    Latin = "is Latin for the most part",
    Numeric = "has nothing but numbers",
    Dated = "has a date or time",
    WordRow = "is a row of short words",
    Counted = "begins with a number that counts on from the line before it, or to the one behind it",
    Grammar = "has kana or Hangul",
    Weak = "is made of weak phrases",
    PhraseBefore = "the line before is made of phrases",
    PhraseAfter = "the line after is made of phrases",
    ProseBefore = "the line before is prose",
    ProseAfter = "the line after is prose",
    PhrasesNear = "one of the five lines before or after is made of phrases",
    PhrasesMany = "three of the five lines before and after are made of phrases",
    ProseNear = "one of the five lines before or after is prose",
    ProseMany = "four of the five lines before and after are prose",
    Run4 = "stands in four lines and more without prose",
    Run12 = "stands in twelve lines and more without prose",
    Run40 = "stands in forty lines and more without prose",
    Short5 = "stands in five lines and more of a word or two",
    Short12 = "stands in twelve lines and more of a word or two",
    Digits = "has a digit",
    DigitsNear = "three of the lines at most five before and after have a digit",
    UnderHead = "stands below the heading of a link list",
    ListShape = "the lines before and after are of its length, and none ends as a sentence",
    DateBeside = "the line before or after is a date",
    Border1 = "stands at the border of the article",
    Border4 = "stands within four lines of the article",
    Border12 = "stands within twelve lines of the article",
    BorderFar = "stands more than twelve lines from the article",
    Apart3 = "three lines of phrases and more stand between it and the article",
    Apart10 = "ten lines of phrases and more stand between it and the article",
    Title = "is the likeliest title above the article",
    TitleAgain = "is the likeliest title once more",
    Repeated = "stands on the page more than once",
    BlockAgain = "stands on the page more than once together with the line beside it",
    Echoed = "most of its words stand in the article",
    HalfEchoed = "some of its words stand in the article",
    Unechoed = "few of its words stand in the article",
    TopOfText = "is one of the first three lines",
    EndOfText = "is one of the last three lines",
    ManyPhrases = "the page has ten strong phrases and more",
    MostPhrases = "the page has thirty strong phrases and more",
    ShortArticle = "the article has less than four lines of prose, none of them long",
}

/// The evidence about one line.
#[derive(Clone, Debug)]
pub struct LineEvidence {
    /// The number of the line, from 0.
    pub line: usize,
    /// Where it stands.
    pub zone: Zone,
    /// What was observed.
    pub evidence: Vec<Evidence>,
}
