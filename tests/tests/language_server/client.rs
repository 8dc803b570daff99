//! A client of a language server: a crate with one stack, and the questions that an editor asks.
//!
//! In: sources with `$0` at the cursor. Out: labels, texts, places. The server is asked again while it is still loading.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// How often the server is asked to become ready before the test gives up.
const PATIENCE: usize = 100_000;

pub(crate) struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    uri: String,
    version: i64,
    id: i64,
    _folder: tempfile::TempDir,
}

impl Client {
    /// Starts the server on a crate with this source; nothing if no server is named.
    pub(crate) fn start(source: &str) -> Option<Self> {
        let binary = std::env::var_os("FORMWORK_RUST_ANALYZER")?;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").canonicalize().unwrap();
        let manifest = format!(
            "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nformwork = {{ path = {:?} }}\n\n[workspace]\n",
            runtime
        );
        std::fs::create_dir(root.join("src")).unwrap();
        std::fs::write(root.join("Cargo.toml"), manifest).unwrap();
        std::fs::write(root.join("src/lib.rs"), source.replace("$0", "")).unwrap();
        let mut server = Command::new(binary)
            .current_dir(&root)
            .env("CARGO_TARGET_DIR", env!("CARGO_TARGET_TMPDIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = server.stdin.take().unwrap();
        let output = BufReader::new(server.stdout.take().unwrap());
        let uri = format!("file://{}/src/lib.rs", root.display());
        let mut client = Self { server, input, output, uri, version: 1, id: 0, _folder: folder };
        client.initialize(&root, source);
        Some(client)
    }

    fn initialize(&mut self, root: &Path, source: &str) {
        let options = json!({
            "checkOnSave": false, "cachePriming": { "enable": false },
            "procMacro": { "enable": true }, "cargo": { "buildScripts": { "enable": true } },
        });
        self.ask(
            "initialize",
            json!({
                "processId": null, "rootUri": format!("file://{}", root.display()),
                "capabilities": {
                    "experimental": { "serverStatusNotification": true },
                    "textDocument": { "completion": { "completionItem": { "snippetSupport": false } } },
                },
                "initializationOptions": options,
            }),
        );
        self.tell("initialized", json!({}));
        self.tell("textDocument/didOpen", json!({
            "textDocument": { "uri": self.uri, "languageId": "rust", "version": 1, "text": source.replace("$0", "") },
        }));
        for _ in 0..PATIENCE {
            let message = self.receive();
            let status = &message["params"];
            if message["method"] == "experimental/serverStatus" && status["quiescent"] == true {
                return;
            }
        }
        panic!("the server did not become ready");
    }

    /// The labels that completion offers at the cursor.
    pub(crate) fn complete(&mut self, source: &str) -> Vec<String> {
        let result = self.at("textDocument/completion", source, json!({}));
        let items = result.get("items").unwrap_or(&result).as_array().cloned().unwrap_or_default();
        let labels = items.iter().filter_map(|item| item["label"].as_str());
        labels.map(|label| label.trim_start_matches("r#").to_owned()).collect()
    }

    /// What hover says at the cursor.
    pub(crate) fn hover(&mut self, source: &str) -> String {
        let result = self.at("textDocument/hover", source, json!({}));
        result["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// Line and column of the definition, from 0.
    pub(crate) fn definition(&mut self, source: &str) -> Option<(u64, u64)> {
        let result = self.at("textDocument/definition", source, json!({}));
        let first = result.as_array().and_then(|all| all.first()).cloned().unwrap_or(result);
        let range = first.get("range").or(first.get("targetSelectionRange"))?;
        Some((range["start"]["line"].as_u64()?, range["start"]["character"].as_u64()?))
    }

    /// How many places refer to the name at the cursor, its declaration included.
    pub(crate) fn references(&mut self, source: &str) -> usize {
        let result = self.at("textDocument/references", source, json!({ "context": { "includeDeclaration": true } }));
        result.as_array().map_or(0, Vec::len)
    }

    /// How many edits a rename makes.
    pub(crate) fn rename(&mut self, source: &str, name: &str) -> usize {
        let result = self.at("textDocument/rename", source, json!({ "newName": name }));
        let changes = result["documentChanges"].as_array().cloned().unwrap_or_default();
        let edits = changes.iter().filter_map(|change| change["edits"].as_array()).map(Vec::len).sum();
        let plain = result["changes"]
            .as_object()
            .map_or(0, |files| files.values().filter_map(Value::as_array).map(Vec::len).sum());
        usize::max(edits, plain)
    }

    /// Shows the server a source and asks about its cursor.
    fn at(&mut self, method: &str, source: &str, more: Value) -> Value {
        let offset = source.find("$0").unwrap();
        let line = source[..offset].matches('\n').count();
        let column = offset - source[..offset].rfind('\n').map_or(0, |at| at + 1);
        self.version += 1;
        self.tell(
            "textDocument/didChange",
            json!({
                "textDocument": { "uri": self.uri, "version": self.version },
                "contentChanges": [{ "text": source.replacen("$0", "", 1) }],
            }),
        );
        let mut parameters = json!({
            "textDocument": { "uri": self.uri }, "position": { "line": line, "character": column },
        });
        for (key, value) in more.as_object().unwrap() {
            parameters[key] = value.clone();
        }
        self.ask(method, parameters)
    }

    fn ask(&mut self, method: &str, parameters: Value) -> Value {
        loop {
            self.id += 1;
            let id = self.id;
            self.send(json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
            loop {
                let message = self.receive();
                if message["id"] != id || message.get("method").is_some() {
                    continue;
                }
                // The content changed while the server was thinking: ask again.
                if message["error"]["code"] == -32801 {
                    break;
                }
                return message["result"].clone();
            }
        }
    }

    fn tell(&mut self, method: &str, parameters: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    fn send(&mut self, message: Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    /// The next message; the server's own questions get an empty answer.
    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "the server ended");
            match line.trim() {
                "" => break,
                line => {
                    if let Some(number) = line.strip_prefix("Content-Length: ") {
                        length = number.parse().unwrap();
                    }
                }
            }
        }
        let mut text = vec![0; length];
        self.output.read_exact(&mut text).unwrap();
        let message: Value = serde_json::from_slice(&text).unwrap();
        if message.get("method").is_some() && message.get("id").is_some() {
            self.send(json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
        }
        message
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
