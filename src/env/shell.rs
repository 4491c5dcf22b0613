//! The person's shell, and the files it reads when a terminal opens.

use std::path::{Path, PathBuf};

use super::{program, variable};

/// Where each shell reads what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShellFiles {
    /// The program of the person's shell.
    pub shell: PathBuf,
    /// That of bash.
    pub bash: PathBuf,
    /// That of zsh.
    pub zsh: PathBuf,
    /// That of fish.
    pub fish: PathBuf,
}

impl ShellFiles {
    /// As the environment says; `None` without a home folder.
    pub fn find() -> Option<Self> {
        let home = folder("HOME")?;
        let config = folder("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config"));
        Some(Self {
            shell: variable("SHELL").unwrap_or_default().into(),
            bash: home.join(".bashrc"),
            zsh: folder("ZDOTDIR")
                .unwrap_or_else(|| home.clone())
                .join(".zshrc"),
            fish: config.join("fish").join("config.fish"),
        })
    }
}

fn folder(name: &str) -> Option<PathBuf> {
    let folder = variable(name).map(PathBuf::from);
    folder.filter(|folder| folder.is_absolute())
}

/// True where `daymark` in a shell starts this very program.
pub fn is_on_path() -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join("daymark"))
        .find(|file| file.is_file());
    let real = |file: &Path| file.canonicalize().ok();
    found.is_some_and(|file| real(&file) == real(&program()))
}
