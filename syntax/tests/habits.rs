//! Habits of neighbours: each gets one sentence that shows the right form.

mod common;

use common::read;

#[test]
fn values_of_neighbours_get_their_form() {
    let cases: &[(&str, &[&str])] = &[
        ("!Ref Vpc", &["1:49 `!Ref` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        (
            "!GetAtt Db.Endpoint.Address",
            &["1:49 `!GetAtt` is not a form of `stack!` [foreign_form]\nhelp: write `Db.Endpoint.Address`"],
        ),
        ("!Sub \"${Vpc}\"", &["1:49 `!Sub` is not a form of `stack!` [foreign_form]\nhelp: write `Sub(\"${Vpc}\")`"]),
        ("!Base64 \"x\"", &["1:49 `!Base64` is not a form of `stack!` [foreign_form]\nhelp: write `Base64(\"x\")`"]),
        (
            "!Join [\",\", [a]]",
            &["1:49 `!Join` is not a form of `stack!` [foreign_form]\nhelp: write `Join(\",\", [a])`"],
        ),
        ("!If [A, b, c]", &["1:49 `!If` is not a form of `stack!` [foreign_form]\nhelp: write `If(A, b, c)`"]),
        ("{ Ref: Vpc }", &["1:49 `{ Ref: … }` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        ("{ \"Ref\": \"Vpc\" }", &["1:49 `{ Ref: … }` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        (
            "{ \"Fn::Sub\": \"${Vpc}\" }",
            &["1:49 `Fn::Sub` is not a form of `stack!` [foreign_form]\nhelp: write `Sub(\"${Vpc}\")`"],
        ),
        (
            "{ Fn::GetAtt: [Db, \"Arn\"] }",
            &["1:49 `Fn::GetAtt` is not a form of `stack!` [foreign_form]\nhelp: write `Db.Arn`"],
        ),
        (
            "{ Fn::Subb: \"x\" }",
            &[
                "1:51 `Fn::Subb` is not a form of `stack!` [foreign_form]\nhelp: write `Sub(\"…${Name}…\", { Variable: value })`",
            ],
        ),
        ("Ref(Vpc)", &["1:49 `Ref(…)` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        ("Ref(\"Vpc\")", &["1:49 `Ref(…)` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        ("GetAtt(Db, \"Arn\")", &["1:49 `GetAtt(…)` is not a form of `stack!` [foreign_form]\nhelp: write `Db.Arn`"]),
        ("And(A, B)", &["1:49 `And(…)` is not a form of `stack!` [foreign_form]\nhelp: write `A && B`"]),
        (
            "Sub!(\"x\")",
            &[
                "1:49 `Sub!(…)` is not a form of `stack!` [foreign_form]\nhelp: write `Sub(\"…${Name}…\", { Variable: value })`",
            ],
        ),
        ("Jion(\",\", [a])", &["1:49 no function `Jion` [unknown_function]\nhelp: did you mean `Join`?"]),
        (
            "Tag { Key: \"a\" }",
            &["1:49 no function `Tag` [unknown_function]\nhelp: a nested object needs no name: write `{ Key: value }`"],
        ),
        (
            "std::env::var(\"X\")",
            &["1:49 a Rust expression stands in parentheses [bare_expression]\nhelp: write `(std::env::var(\"X\"))`"],
        ),
        (
            "concat!(\"a\", \"b\")",
            &["1:49 a Rust expression stands in parentheses [bare_expression]\nhelp: write `(concat!(\"a\", \"b\"))`"],
        ),
        ("a.b()", &["1:49 a Rust expression stands in parentheses [bare_expression]\nhelp: write `(a.b())`"]),
        ("a + 1", &["1:49 a Rust expression stands in parentheses [bare_expression]\nhelp: write `(a + 1)`"]),
        ("1 + 2", &["1:49 a Rust expression stands in parentheses [bare_expression]\nhelp: write `(1 + 2)`"]),
        (
            "t3.micro.x2-1",
            &["1:49 `t3.micro.x2-1` is text and needs quotes [unquoted_text]\nhelp: write `\"t3.micro.x2-1\"`"],
        ),
        (
            "10.0.0.0/16",
            &["1:49 `10.0.0.0/16` is text and needs quotes [unquoted_text]\nhelp: write `\"10.0.0.0/16\"`"],
        ),
        ("eu-west-1", &["1:49 `eu-west-1` is text and needs quotes [unquoted_text]\nhelp: write `\"eu-west-1\"`"]),
        ("t3.micro", &["1:49 `t3.micro` is text and needs quotes [unquoted_text]\nhelp: write `\"t3.micro\"`"]),
        ("t3.2", &["1:49 `t3.2` is text and needs quotes [unquoted_text]\nhelp: write `\"t3.2\"`"]),
        ("ami-12345", &["1:49 `ami-12345` is text and needs quotes [unquoted_text]\nhelp: write `\"ami-12345\"`"]),
        (
            "0.5Gb",
            &["1:49 `0.5Gb` is no number of a template: text needs quotes [number_form]\nhelp: write `\"0.5Gb\"`"],
        ),
        ("10s", &["1:49 `10s` is no number of a template: text needs quotes [number_form]\nhelp: write `\"10s\"`"]),
        ("${Vpc}", &["1:49 `${Vpc}` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        ("&Vpc", &["1:49 `&Vpc` is not a form of `stack!` [foreign_form]\nhelp: write `Vpc`"]),
        ("null", &["1:49 `null` is not a form of `stack!` [foreign_form]\nhelp: write `AWS::NoValue`"]),
        ("None", &["1:49 `None` is not a form of `stack!` [foreign_form]\nhelp: write `AWS::NoValue`"]),
        ("True", &["1:49 `True` is not a form of `stack!` [foreign_form]\nhelp: write `true`"]),
        (
            "(Vpc)",
            &[
                "1:49 `(Vpc)` is a Rust expression, but `Vpc` is declared in this stack [name_in_parentheses]\nhelp: write `Vpc` without parentheses",
            ],
        ),
        ("FindInMap(\"M\", \"a\", \"b\")", &["1:59 `\"M\"` is not a form of `stack!` [foreign_form]\nhelp: write `M`"]),
        (
            "Transform(\"x\")",
            &["1:49 `Transform` is written `Transform { Name: \"macro\", Parameters: { } }` [function_form]"],
        ),
        ("LogicalId(\"X\")", &["1:49 `LogicalId` is written `LogicalId(Name)` [function_form]"]),
        (
            "LogicalId(Self)",
            &[
                "1:59 `Self` is the enclosing resource, in `LogicalId(Self)` alone [self_name]\nhelp: this value stands outside every resource: write the name",
            ],
        ),
        (
            "Self",
            &[
                "1:49 `Self` is the enclosing resource, in `LogicalId(Self)` alone [self_name]\nhelp: for the name as text write `LogicalId(Self)`",
            ],
        ),
        (
            "Sub(Vpc)",
            &[
                "1:49 `Sub` is written `Sub(\"…${Name}…\", { Variable: value })` [function_form]\nhelp: its text is a literal, since its names are looked up at compile time",
            ],
        ),
        (
            "self",
            &[
                "1:49 `self` cannot be a name here [reserved_name]\nhelp: it is a word of Rust that no identifier can be",
            ],
        ),
        (
            "unknown::Path",
            &[
                "1:49 no `include`, `import` or `uses` declares `unknown` [unknown_path]\nhelp: a path in value position begins with `AWS` or with such a name; a Rust path stands in `( )`",
            ],
        ),
        ("\"a\" \"b\"", &["1:53 expected `;`, found `\"b\"` [expected]"]),
        ("Vpc if Prod", &["1:53 expected `;`, found `if` [expected]\nhelp: write `If(Condition, value, otherwise)`"]),
    ];
    let mut failed = Vec::new();
    for (text, expected) in cases {
        let read = read(&format!("stack S; resource Vpc = AWS::A::B {{}} output O = {text};"));
        let messages = read.messages();
        if messages != *expected {
            failed.push(format!("({text:?}, &{messages:?}),"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn items_of_neighbours_get_their_form() {
    let cases: &[(&str, &[&str])] = &[
        (
            "resource A = AWS::A::B { Type: \"AWS::A::B\", Properties: { C: 1 } };",
            &[
                "1:54 `Properties: { … }` is not a form of `stack!` [foreign_form]\nhelp: write `resource Name = Type { Property: value }`",
            ],
        ),
        (
            "resource A = AWS::A::B { DependsOn: [B], C: 1 };",
            &[
                "1:35 `DependsOn` is an attribute of the resource, not a property [misplaced_attribute]\nhelp: write it behind the braces: `{ … } with { DependsOn: … }`",
            ],
        ),
        ("resource A = AWS::A::B { C: 1; D: 2 };", &["1:39 expected `,`, found `;` [expected]"]),
        ("resource A = AWS::A::B { C = 1 };", &["1:37 expected `:`, found `=` [expected]\nhelp: write `Key: value`"]),
        (
            "resource A = AWS::A::B {} with { DependsOn: \"B\" };",
            &["1:54 `DependsOn` takes names, not text [depends_on_text]\nhelp: write `DependsOn: [B]`, without quotes"],
        ),
        (
            "resource A = AWS::A::B {} with { DependsOn: B };",
            &["1:54 `DependsOn: B` is not a form of `stack!` [foreign_form]\nhelp: write `DependsOn: [B]`"],
        ),
        (
            "resource A = AWS::A::B {} with { DependsOn: [\"B\"] };",
            &["1:55 `DependsOn` takes names, not text [depends_on_text]\nhelp: write `DependsOn: [B]`, without quotes"],
        ),
        (
            "resource A = AWS::A::B {} with { Condition: \"B\" };",
            &["1:54 `\"B\"` is not a form of `stack!` [foreign_form]\nhelp: write `B`"],
        ),
        (
            "resource A = AWS::A::B {} with { Condition: B && C };",
            &[
                "1:54 expected the name of a condition, found another value [expected]\nhelp: declare it with `condition Name = …;` and write the name",
            ],
        ),
        (
            "resource \"A\" = AWS::A::B {};",
            &["1:19 expected a name, found `\"A\"` [expected]\nhelp: names are written without quotes"],
        ),
        (
            "resource A: AWS::A::B {};",
            &[
                "1:20 `: AWS::A::B` is not a form of `stack!` [foreign_form]\nhelp: write `resource A = AWS::A::B { … };`",
            ],
        ),
        (
            "resource A = \"AWS::A::B\" {};",
            &[
                "1:23 expected a type, found `\"AWS::A::B\"` [expected]\nhelp: write `AWS::A::B`, or `Unchecked(\"AWS::A::B\")` if it is unknown",
            ],
        ),
        (
            "resource A = AWS::A::B;",
            &[
                "1:32 expected `{`, found `;` [expected]\nhelp: the properties stand in braces: `resource Name = AWS::S3::Bucket {};`",
            ],
        ),
        (
            "resource A = AWS::A::B {} when Prod;",
            &[
                "1:36 expected `;`, found `when` [expected]\nhelp: write `when Condition { items }` around the item, or `with { Condition: Name }` behind it",
            ],
        ),
        (
            "output A = \"x\" with { Export: { Name: \"n\" } };",
            &[
                "1:40 `Export: { Name: … }` is not a form of `stack!` [foreign_form]\nhelp: write `Export: \"name\"` or `Export: true`",
            ],
        ),
        (
            "output A = \"x\" with { Description: \"n\" };",
            &[
                "1:32 `with { Description: … }` is not a form of `stack!` [foreign_form]\nhelp: write `/// The description.`",
            ],
        ),
        (
            "param A: String with { Default: \"n\" };",
            &[
                "1:33 `with { Default: … }` is not a form of `stack!` [foreign_form]\nhelp: write `param Name: Type = default`",
            ],
        ),
        (
            "param A = \"x\";",
            &["1:18 expected `:` and a type, found `=` [expected]\nhelp: write `param Name: String;`"],
        ),
        (
            "param A: \"String\";",
            &["1:19 expected a type, found `\"String\"` [expected]\nhelp: a type is written without quotes"],
        ),
        ("param A: String, param B: String;", &["1:25 expected `;`, found `,` [expected]\nhelp: items end with `;`"]),
        (
            "mapping A = {} with { B: 1 };",
            &["1:25 this kind of item has no attributes: `with` cannot stand here [without_with]"],
        ),
        ("condition A = B and C;", &["1:26 expected `;`, found `and` [expected]\nhelp: conditions are joined by `&&`"]),
        ("condition A = B = \"x\";", &["1:26 expected `==`, found `=` [expected]"]),
        (
            "condition A = B == \"x\" == \"y\";",
            &["1:33 expected one comparison, found `=` [expected]\nhelp: join comparisons by `&&` or `||`"],
        ),
        (
            "condition A = !Equals [B, \"x\"];",
            &["1:24 `!Equals` is not a form of `stack!` [foreign_form]\nhelp: write `B == \"x\"`"],
        ),
        (
            "condition A = Equals(B, \"x\");",
            &["1:24 `Equals(…)` is not a form of `stack!` [foreign_form]\nhelp: write `B == \"x\"`"],
        ),
        (
            "when A && B { output C = 1; }",
            &[
                "1:17 expected `{`, found `&` [expected]\nhelp: `when` takes the name of a condition: declare one with `condition Name = …;`",
            ],
        ),
        (
            "when A { param B: String; }",
            &[
                "1:19 `param` cannot stand inside `when` [misplaced_item]\nhelp: resources and outputs alone have a condition",
            ],
        ),
        (
            "when A { output B = 1 with { Condition: C }; }",
            &[
                "1:39 `B` has the condition `A` from `when` already [second_condition]\nhelp: declare `condition AAndC = A && C;` and use it alone",
            ],
        ),
        (
            "condition A = P == \"\"; condition B = P == \"\"; when A { when B { output C = 1; output D = 2; } }",
            &[
                "1:70 no condition is declared for `A` and `B` together [undeclared_conjunction]\nhelp: add `condition AAndB = A && B;`",
            ],
        ),
        (
            "condition A = P == \"\"; condition B = P == \"\"; condition C = A && B; when A { when B { when C { output D = 1; } } }",
            &[],
        ),
        (
            "#[cfg(test)] output A = 1;",
            &[
                "1:10 `#[cfg]` on an item would make the template depend on the build [cfg_attribute]\nhelp: decide at deployment with a `condition`, or write two stacks",
            ],
        ),
        (
            "#[allw(x)] output A = 1;",
            &["1:10 no attribute `#[allw]` on an item [unknown_item_attribute]\nhelp: did you mean `#[allow]`?"],
        ),
        (
            "#[derive(Debug)] output A = 1;",
            &[
                "1:10 no attribute `#[derive]` on an item [unknown_item_attribute]\nhelp: there are `allow`, `deny`, `expect`, `formwork`, `warn`, `was`",
            ],
        ),
        ("#[was(Old)] output A = 1;", &["1:10 `#[was]` is written `#[was(\"OldName\")]` [attribute_form]"]),
        ("#[was(\"Old\")] when A { }", &["1:16 no attribute `#[was]` on `when` [unknown_item_attribute]"]),
        (
            "pub output A = 1;",
            &["1:10 expected an item, found a visibility [expected]\nhelp: `stack` and `part` alone have one"],
        ),
        (
            "stack T;",
            &["1:10 `stack` cannot stand twice [misplaced_item]\nhelp: one invocation declares one stack or part"],
        ),
        (
            "resource Self = AWS::A::B {};",
            &[
                "1:19 `Self` cannot be a name here [reserved_name]\nhelp: it is a word of Rust that no identifier can be",
            ],
        ),
        (
            "for x in y { }",
            &[
                "1:19 `for` goes over a literal list or a `let` list, and this is `y`, which no `let` declares [loop_list]",
            ],
        ),
        (
            "let list = [1]; for x in lits { }",
            &[
                "1:35 `for` goes over a literal list or a `let` list, and this is `lits`, which no `let` declares [loop_list]\nhelp: did you mean `list`?",
            ],
        ),
        (
            "for (a, b) in [\"x\"] { }",
            &[
                "1:25 the pattern has 2 names, and this element is one value [loop_element]\nhelp: write `(\"a\", \"b\")`, a value for each name",
            ],
        ),
        (
            "for a in [\"x-y\"] { output A{a} = 1; }",
            &["1:36 `a` cannot be part of a name: `x-y` is not of letters and digits [loop_name]"],
        ),
        (
            "for a in [\"x\"] { output A = format!(\"{b}\"); }",
            &["1:46 no loop variable `b` [loop_variable]\nhelp: there are `a`"],
        ),
        (
            "for a in (LIST) { }",
            &[
                "1:19 `for` goes over a literal list or a `let` list, and this is something else [loop_list]\nhelp: write `for name in [\"a\", \"b\"] { items }`",
            ],
        ),
        (
            "output A = Sub(include_str!(\"missing.sh\"));",
            &[
                "1:38 cannot read `missing.sh`: no such file [unreadable_file]\nhelp: the path is relative to the file that holds this line",
            ],
        ),
        (
            "Parameters: { A: { Type: String } }",
            &[
                "1:10 no item begins with `Parameters` [unknown_item]\nhelp: write `param Name: Type = default with { … };`",
            ],
        ),
        (
            "Description: \"x\"",
            &[
                "1:10 no item begins with `Description` [unknown_item]\nhelp: write `/// The description.` before `pub stack Name;`",
            ],
        ),
        (
            "import Net = a::B with { Waek: true };",
            &["1:35 an import has no attribute `Waek` [unknown_import_attribute]\nhelp: did you mean `Weak`?"],
        ),
    ];
    let mut failed = Vec::new();
    for (text, expected) in cases {
        let read = read(&format!("stack S; {text}"));
        let messages = read.messages();
        if messages != *expected {
            failed.push(format!("({text:?}, &{messages:?}),"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
