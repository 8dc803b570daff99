//! The floor of `formwork`: a stack is a constant, the build step writes it.

pub use floor_macros::{part, stack};

/// A stack.
#[derive(Debug)]
pub struct Stack {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub template: &'static str,
}

pub mod build {
    use super::Stack;
    use std::path::PathBuf;
    use std::{env, fs};

    /// Writes what differs.
    pub fn emit(stacks: &[&Stack]) {
        println!("cargo::rerun-if-changed=build.rs");
        let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
        let Some(target) = out.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists()) else { return };
        let folder = target.join("formwork");
        let _ = fs::create_dir_all(&folder);
        for stack in stacks {
            let file = folder.join(format!("{}.template.json", stack.name));
            if fs::read_to_string(&file).ok().as_deref() != Some(stack.template) {
                let _ = fs::write(&file, stack.template);
            }
        }
    }
}
