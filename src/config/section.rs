//! A section: what is written down about some files, each key of which may be left out.

use std::fmt;
use std::path::PathBuf;

use encoding_rs::Encoding;
use globset::{GlobBuilder, GlobMatcher};
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::choice::{Expect, Level, Separator};
use crate::clean::{Mark, Options};
use crate::source;

/// What is written down about some files: about all of them at the top of a configuration, where `files` may hold more sections.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    /// Which files.
    #[serde(default, rename = "match", deserialize_with = "glob")]
    pub matcher: Option<GlobMatcher>,
    /// Only these filters and rules run.
    #[serde(default, deserialize_with = "some_list")]
    only: Option<Vec<String>>,
    /// These run too.
    #[serde(default, deserialize_with = "list")]
    enable: Vec<String>,
    /// These do not run.
    #[serde(default, deserialize_with = "list")]
    disable: Vec<String>,
    /// Packs of chrome rules; paths start from the folder of the configuration.
    #[serde(default, deserialize_with = "list")]
    pub rules: Vec<PathBuf>,
    #[serde(default, deserialize_with = "encoding")]
    encoding: Option<&'static Encoding>,
    expect: Option<Expect>,
    level: Option<Level>,
    #[serde(default, deserialize_with = "mark")]
    mark: Option<Mark>,
    breaks: Option<Separator>,
    /// Phrases that are no placeholders.
    #[serde(default, deserialize_with = "list")]
    allow: Vec<String>,
    /// More about some of the files.
    #[serde(default)]
    pub files: Vec<Section>,
}

/// A list of strings. Whoever wrote one string by itself is told how a list is written.
fn list<'de, D: Deserializer<'de>, T: From<String>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    struct Strings;

    impl<'de> Visitor<'de> for Strings {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of strings")
        }

        fn visit_str<E: Error>(self, alone: &str) -> Result<Self::Value, E> {
            Err(E::custom(format!("a list is meant to stand here: [{alone:?}]")))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(sequence))
        }
    }

    Ok(deserializer.deserialize_any(Strings)?.into_iter().map(T::from).collect())
}

fn some_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    list(deserializer).map(Some)
}

fn glob<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<GlobMatcher>, D::Error> {
    let glob = String::deserialize(deserializer)?;
    let starts_elsewhere = ["/", "./", "../", "!"].iter().any(|start| glob.starts_with(start));
    if glob.is_empty() || starts_elsewhere || glob.ends_with('/') {
        let said = format!("'{glob}' matches nothing: paths start at the folder of the configuration, as in 'talks/**'");
        return Err(D::Error::custom(said));
    }
    let glob = GlobBuilder::new(&glob).literal_separator(true).build();
    glob.map(|glob| Some(glob.compile_matcher())).map_err(D::Error::custom)
}

fn encoding<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static Encoding>, D::Error> {
    let label = String::deserialize(deserializer)?;
    source::named(&label).map(Some).map_err(D::Error::custom)
}

fn mark<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Mark>, D::Error> {
    String::deserialize(deserializer)?.parse().map(Some).map_err(D::Error::custom)
}

impl Section {
    /// Lays what is written here over `options`: lists of what runs or does not run grow, all else is replaced.
    pub(super) fn lay_over(&self, options: &mut Options) {
        let selection = &mut options.selection;
        if let Some(only) = &self.only {
            selection.only.clone_from(only);
        }
        selection.enable.extend(self.enable.iter().cloned());
        selection.disable.extend(self.disable.iter().cloned());
        options.allow.extend(self.allow.iter().cloned());
        options.hints.encoding = self.encoding.or(options.hints.encoding);
        options.hints.expect = self.expect.map(Into::into).or(options.hints.expect);
        options.level = self.level.map_or(options.level, Into::into);
        if let Some(mark) = &self.mark {
            options.mark = Some(mark.clone());
        }
        options.breaks = self.breaks.map_or(options.breaks, Into::into);
    }
}
