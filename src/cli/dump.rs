//! What is asked for, written as a configuration.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use super::args::Args;
use super::input::shown;
use super::settings::Settings;
use super::status::Status;
use crate::config::{Expect, Separator};

#[derive(Serialize)]
struct Dump {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    only: Vec<String>,
    enable: Vec<String>,
    disable: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expect: Option<Expect>,
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<String>,
    breaks: Separator,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allow: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rules: Vec<String>,
}

/// Prints what is asked for about the first path.
pub(super) fn run(args: &Args) -> Result<Status> {
    let named = args.paths.iter().find(|path| *path != Path::new("-")).or(args.stdin_filename.as_ref());
    let path = named.map_or(Path::new("-"), |path| path.as_path());
    let mut settings = Settings::new(&args.cleaning);
    // What is asked for about a folder is asked for about a file in it.
    let path = if path.is_dir() { path.join("-") } else { path.to_owned() };
    let (options, config) = settings.options(&path)?;
    let config = config.map_or_else(|| "no configuration".into(), shown);
    let dump = Dump {
        only: options.selection.only,
        enable: options.selection.enable,
        disable: options.selection.disable,
        encoding: options.hints.encoding.map(encoding_rs::Encoding::name),
        expect: options.hints.expect.map(Into::into),
        level: options.level.as_str(),
        mark: options.mark.map(|mark| format!("{}{{}}{}", mark.before, mark.after)),
        breaks: options.breaks.into(),
        allow: options.allow,
        rules: options.packs.into_iter().map(|pack| pack.file).collect(),
    };
    let text = format!("# {config}, and the arguments\n{}", toml::to_string(&dump)?);
    io::stdout().lock().write_all(text.as_bytes()).context("standard output")?;
    Ok(Status::Done)
}
