//! The fuzz target. Built by `tests/fuzz/run` it is libFuzzer's; built as anything else it is a command: `seeds FOLDER`
//! writes the inputs to start from, any other words are files to try again.
#![cfg_attr(feature = "libfuzzer", no_main)]

#[cfg(feature = "libfuzzer")]
mod target;

#[cfg(not(feature = "libfuzzer"))]
mod command {
    use formwork_fuzz::{corpus, hold};
    use std::io::Error;
    use std::path::Path;
    use std::process::ExitCode;

    /// Larger texts are slow, and say nothing that smaller ones do not.
    const LARGEST: usize = 6_000;

    pub(crate) fn run(words: &[String]) -> Result<ExitCode, Error> {
        match words {
            [word, folder] if word == "seeds" => seeds(Path::new(folder)).map(|()| ExitCode::SUCCESS),
            files => again(files),
        }
    }

    fn seeds(folder: &Path) -> Result<(), Error> {
        std::fs::create_dir_all(folder)?;
        let all = [corpus::correct(), corpus::silenced(), corpus::mistaken(), corpus::regressions()].concat();
        for source in all.iter().filter(|source| source.text.len() <= LARGEST) {
            std::fs::write(folder.join(source.path.replace('/', "_")), &source.text)?;
        }
        Ok(())
    }

    fn again(files: &[String]) -> Result<ExitCode, Error> {
        let mut code = ExitCode::SUCCESS;
        for file in files {
            match hold::check(&String::from_utf8_lossy(&std::fs::read(file)?)) {
                Ok(outcome) => eprintln!("{file}: holds, {} messages", outcome.messages.len()),
                Err(fault) => {
                    eprintln!("{file}: {fault}");
                    code = ExitCode::FAILURE;
                }
            }
        }
        Ok(code)
    }
}

#[cfg(not(feature = "libfuzzer"))]
fn main() -> Result<std::process::ExitCode, std::io::Error> {
    command::run(&std::env::args().skip(1).collect::<Vec<_>>())
}
