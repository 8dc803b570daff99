//! The search for a world took more steps than it may.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    for number in [1, 2, 3, 4, 5, 6, 7] {
        param Port{number}: String with {
            AllowedValues: ["8001", "8002", "8003", "8004", "8005", "8006"],
        };
    }
    condition Free2 = Port2 != Port1;
    condition Free3 = Port3 != Port1 && Port3 != Port2;
    condition Free4 = Port4 != Port1 && Port4 != Port2 && Port4 != Port3;
    condition Free5 = Port5 != Port1 && Port5 != Port2 && Port5 != Port3 && Port5 != Port4;
    condition Free6 = Port6 != Port1 && Port6 != Port2 && Port6 != Port3 && Port6 != Port4 && Port6 != Port5;
    condition Free7 = Port7 != Port1 && Port7 != Port2 && Port7 != Port3 && Port7 != Port4
        && Port7 != Port5 && Port7 != Port6;
    condition Apart = Free2 && Free3 && Free4 && Free5 && Free6 && Free7;

    resource Alarms = AWS::SNS::Topic {} with { Condition: Apart };
    output AlarmsArn = Alarms with { Condition: Apart };
}

fn main() {}
