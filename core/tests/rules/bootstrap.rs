//! Machines that set themselves up: user data, metadata of `cfn-init`, signals.

use super::support::found;

fn heads(sections: &str) -> Vec<String> {
    found(sections, false).iter().map(|line| line.split(": ").next().unwrap_or_default().to_owned()).collect()
}

/// A launch template with this metadata block and this script.
fn machine(block: &str, script: &str) -> String {
    let metadata = if block.is_empty() {
        String::new()
    } else {
        format!(r#", "Metadata": {{"AWS::CloudFormation::Init": {block}}}"#)
    };
    format!(
        r#""Parameters": {{"P": {{"Type": "String"}}}}, "Resources": {{
        "Machines": {{"Type": "AWS::EC2::LaunchTemplate", "Properties": {{"LaunchTemplateData": {{"UserData": {script}}}}}{metadata}}},
        "Group": {{"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {{"MinSize": "1", "MaxSize": "1", "VPCZoneIdentifier": [{{"Ref": "P"}}], "LaunchTemplate": {{"LaunchTemplateId": {{"Ref": "Machines"}}, "Version": "1"}}}}, "CreationPolicy": {{"ResourceSignal": {{"Count": 1}}}}}} }}"#
    )
}

const SIGNAL: &str = "cfn-signal -e $? --stack ${AWS::StackName} --resource Group --region ${AWS::Region}";

/// A script that ends with the signal; its lines are written as JSON.
fn script(lines: &str) -> String {
    format!("{{\"Fn::Base64\": {{\"Fn::Sub\": \"#!/bin/bash\\n{lines}\\n{SIGNAL}\"}}}}")
}

const BLOCK: &str = r#"{"config": {"files": {"/etc/cfn/cfn-hup.conf": {"content": "x", "mode": "000400", "owner": "root", "group": "root"}, "/etc/cfn/hooks.d/reloader.conf": {"content": "x"}}, "services": {"systemd": {"cfn-hup": {"enabled": true, "ensureRunning": true, "files": ["/etc/cfn/cfn-hup.conf"]}}}}}"#;

#[track_caller]
fn block(block: &str, expected: &[&str]) {
    assert_eq!(heads(&machine(block, &script(""))), expected, "{block}");
}

#[track_caller]
fn lines(lines: &str, expected: &[&str]) {
    assert_eq!(heads(&machine(BLOCK, &script(lines))), expected, "{lines}");
}

#[test]
fn the_keys_of_the_block() {
    block(BLOCK, &[]);
    block(r#"{"config": {"file": {}}}"#, &["unknown_init_key @file"]);
    block(
        r#"{"config": {"files": {"/a": {"contents": "x"}}}}"#,
        &["missing_init_key @/a", "unknown_init_key @contents"],
    );
    block(r#"{"config": {"commands": {"a": {"cmd": "x"}}}}"#, &["missing_init_key @a", "unknown_init_key @cmd"]);
    block(r#"{"config": {"services": {"systemd": {"cfn-hup": {"enable": true}}}}}"#, &["unknown_init_key @enable"]);
    block(r#"{"config": {"services": {"cfn-hup": {}}}}"#, &["unknown_init_manager @cfn-hup"]);
    block(r#"{"config": {"packages": {"yum": {"httpd": []}, "yun": {}}}}"#, &["unknown_init_manager @yun"]);
    block(r#"{"config": {"Fn::Transform": {"Name": "X"}}}"#, &[]);
    block(r#"{"config": {"files": {"/a": {"Fn::Transform": {"Name": "X"}}}}}"#, &[]);
}

#[test]
fn configurations_and_sets() {
    block(r#"{"setup": {"commands": {"a": {"command": "x"}}}}"#, &["init_without_config @setup"]);
    block(r#"{"configSets": {"default": ["setup", {"ConfigSet": "more"}], "more": "setup"}, "setup": {}}"#, &[]);
    block(r#"{"configSets": {"default": ["setpu"]}, "setup": {}}"#, &["unknown_init_config @setpu"]);
    block(
        r#"{"configSets": {"default": [{"ConfigSet": "moer"}], "more": ["setup"]}, "setup": {}}"#,
        &["unknown_init_config @moer"],
    );
}

#[test]
fn files_that_a_service_watches() {
    let watching = |file: &str| BLOCK.replace(r#"["/etc/cfn/cfn-hup.conf"]"#, &format!(r#"["{file}"]"#));
    block(&watching("/etc/cfn/hooks.d/reload.conf"), &["misspelt_watched_file @/etc/cfn/hooks.d/reload.conf"]);
    // The same name in another folder may be another file.
    block(&watching("/opt/hooks.d/reloader.conf"), &["unwritten_watched_file @/opt/hooks.d/reloader.conf"]);
    block(&watching("/etc/cfn/hooks.d/reloader.conf"), &[]);
    let open = watching("/etc/cfn/hooks.d/reload.conf")
        .replace(r#""files": {"/etc/cfn/cfn"#, r#""files": {"Fn::Transform": {"Name": "X"}, "/etc/cfn/cfn"#);
    block(&open, &[]);
}

#[test]
fn options_of_the_helper_scripts() {
    let init = "/opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource Machines --region ${AWS::Region}";
    lines(init, &[]);
    for line in [
        // Options by their beginnings and letters, in one word, on more than one line, behind variables.
        "cfn-init --stac ${AWS::StackName} -r Machines",
        "cfn-init --stack=${AWS::StackName} --resource=Machines",
        "sudo cfn-init -s ${AWS::StackName} \\\\\\n  -r Machines",
        "cfn-init -s ${AWS::StackName} $OPTIONS",
        "cfn-init -s ${AWS::StackName} ${P}",
        "cfn-init -s ${AWS::StackName} -r $RESOURCE",
        // The stack is another one.
        "cfn-init -s other -r Nothing",
        // Words of other commands, comments, and text.
        "systemctl status cfn-hup --no-pager",
        "# cfn-init --template x",
        "echo 'run cfn-init --template x'",
        "cfn-init --help",
        "cfn-init metadata.json",
    ] {
        lines(line, &[]);
    }
    for (line, code) in [
        ("cfn-init --template x --resource Machines", "unknown_helper_option"),
        ("cfn-init --stack-name ${AWS::StackName} -r Machines", "unknown_helper_option"),
        ("cfn-hup --verbos --restart", "unknown_helper_option"),
        ("cfn-init -v -r Machines", "missing_helper_option"),
        ("cfn-init -v -s ${AWS::StackName}", "missing_helper_option"),
    ] {
        let found = heads(&machine(BLOCK, &script(line)));
        assert!(found.len() == 1 && found[0].starts_with(code), "{line}: {found:?}");
    }
}

#[test]
fn an_option_is_shown_in_its_line() {
    let text = machine(BLOCK, &script("yum update\\ncfn-init --template x --resource Machines"));
    let message = super::support::messages(&text).join("\n");
    assert!(
        message.contains("line 3 of the text:\n  cfn-init --template x --resource Machines\n           ^^^^^^^^^^"),
        "{message}"
    );
    assert!(message.contains("help: did you mean `--stack`?"), "{message}");
}

#[test]
fn the_resource_of_cfn_init() {
    let call = |name: &str| format!("cfn-init --stack ${{AWS::StackName}} --resource {name}");
    for (name, code) in [("Machine", "unknown_helper_resource"), ("Group", "no_init_metadata")] {
        let found = heads(&machine(BLOCK, &script(&call(name))));
        assert!(found.len() == 1 && found[0].starts_with(code), "{name}: {found:?}");
    }
    let found = heads(&machine("", &script(&call("Machines"))));
    assert!(found.len() == 1 && found[0].starts_with("no_init_metadata"), "{found:?}");
    // In a join of pieces, and by the name of a set.
    let joined = r##"{"Fn::Base64": {"Fn::Join": ["", ["#!/bin/bash\n", "cfn-init -s ", {"Ref": "AWS::StackId"}, " -r Machine\n", "cfn-signal x"]]}}"##;
    assert_eq!(heads(&machine(BLOCK, joined)), ["unknown_helper_resource @ -r Machine\\n"]);
    let sets = r#"{"configSets": {"first": ["config"]}, "config": {}}"#;
    for (line, count) in [("-c first", 0), ("-c fisrt", 1), ("", 1), ("-c $SETS", 0)] {
        let found = heads(&machine(sets, &script(&format!("{} {line}", call("Machines")))));
        assert_eq!(found.len(), count, "{line}: {found:?}");
        assert!(found.iter().all(|head| head.starts_with("unknown_init_config")), "{found:?}");
    }
}

#[test]
fn commands_and_contents_are_read_too() {
    let with = |section: &str| format!(r#"{{"config": {{{section}}}}}"#);
    let hook = |name: &str| {
        with(&format!(
            r#""files": {{"/etc/cfn/hooks.d/a.conf": {{"content": {{"Fn::Sub": "[hook]\npath=Resources.{name}.Metadata.AWS::CloudFormation::Init\naction=/opt/aws/bin/cfn-init -s ${{AWS::StackName}} -r Machines"}}}}}}"#
        ))
    };
    block(&hook("Machines"), &[]);
    assert!(heads(&machine(&hook("Machine"), &script("")))[0].starts_with("unknown_helper_resource"));
    let command = with(r#""commands": {"a": {"command": {"Fn::Sub": "cfn-init --template x -r Machines"}}}"#);
    block(&command, &["unknown_helper_option @cfn-init --template x -r Machines"]);
    let hup = |content: &str| {
        with(&format!(r#""files": {{"/etc/cfn/cfn-hup.conf": {{"content": {{"Fn::Sub": "{content}"}}}}}}"#))
    };
    block(&hup("[main]\\nstack=${AWS::StackId}"), &[]);
    assert!(
        heads(&machine(&hup("[main]\\ntemplate=${AWS::StackId}"), &script("")))[0].starts_with("hup_without_stack")
    );
}

#[test]
fn signals_and_those_who_wait() {
    let without = |signal: &str| script("").replace(SIGNAL, signal);
    assert_eq!(heads(&machine("", &script(""))), [""; 0]);
    assert_eq!(heads(&machine("", &without("echo"))), ["signal_not_sent @CreationPolicy"]);
    // Other senders, a script that is not written out, an image that may send by itself.
    for (text, count) in [
        (without("aws cloudformation signal-resource"), 0),
        (r#"{"Fn::Base64": {"Ref": "P"}}"#.to_owned(), 0),
        (r#"{"Ref": "P"}"#.to_owned(), 0),
        (without("${P}"), 1),
    ] {
        assert_eq!(heads(&machine("", &text)).len(), count, "{text}");
    }
    let elsewhere = machine("", &without(&SIGNAL.replace("Group", "Machines")));
    let found = heads(&elsewhere);
    assert!(found.len() == 1 && found[0].starts_with("signal_not_awaited"), "{found:?}");
    // An update may wait although the creation does not.
    let update = machine("", &script("")).replace(
        r#""CreationPolicy": {"ResourceSignal": {"Count": 1}}"#,
        r#""UpdatePolicy": {"AutoScalingRollingUpdate": {"WaitOnResourceSignals": true}}"#,
    );
    assert_eq!(heads(&update), [""; 0]);
}

#[test]
fn the_configuration_of_the_agent() {
    lines("echo ECS_CLUSTER=x >> /etc/ecs/ecs.config", &[]);
    lines("cat /etc/ecs/config.d/x /etc/ecs/config.json", &[]);
    let found = heads(&machine("", &script("echo ECS_CLUSTER=x > /etc/ecs/config")));
    assert!(found.len() == 1 && found[0].starts_with("misplaced_ecs_config"), "{found:?}");
}

#[test]
fn the_first_byte_of_user_data() {
    let data = |text: &str| machine("", &format!(r#"{{"Fn::Base64": "{text}"}}"#));
    assert_eq!(heads(&data("\\n#!/bin/bash\\ncfn-signal")), ["late_shebang @\\n#!/bin/bash\\ncfn-signal"]);
    assert_eq!(heads(&data("#!/bin/bash\\ncfn-signal")), [""; 0]);
    assert_eq!(heads(&data("Content-Type: multipart\\n#!/bin/bash\\ncfn-signal")), [""; 0]);
}

#[test]
fn user_data_that_is_not_encoded() {
    let plain = machine("", r##""#!/bin/bash\ncfn-signal""##);
    assert_eq!(heads(&plain), ["user_data_not_encoded @#!/bin/bash\\ncfn-signal"]);
    for value in [r#""IyEvYmluL2Jhc2g=""#, r#"{"Ref": "P"}"#, r##"{"Fn::Base64": "#!/bin/bash\ncfn-signal"}"##] {
        assert_eq!(heads(&machine("", value)), [""; 0], "{value}");
    }
}
