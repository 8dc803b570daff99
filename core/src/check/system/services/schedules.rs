//! Schedules of EventBridge: `rate(…)` and `cron(…)`.
//!
//! See [schedules](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html).

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;

/// Where a schedule of a rule stands.
static SLOTS: &[(&str, &str)] = &[("AWS::Events::Rule", "ScheduleExpression")];

const RATE: &str = "rate(5 minutes)";
const CRON: &str = "cron(0 12 * * ? *)";

/// Checks every schedule that is written out.
pub(in crate::check::system) fn schedules(facts: &Facts<'_, '_>, report: &mut Report) {
    for (kind, property) in SLOTS {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, &[property]) {
                let Some(text) = facts.literal(case.value) else { continue };
                if let Err((problem, form)) = judge(text) {
                    let finding = Finding::new(&table::SCHEDULE_FORM, case.value.place)
                        .with("value", text)
                        .with("problem", problem)
                        .with("form", form);
                    report.push_for(Facts::item(index), finding);
                }
            }
        }
    }
}

/// What is wrong with a schedule, and how one is written.
fn judge(text: &str) -> Result<(), (&'static str, &'static str)> {
    let inner = |name: &str| text.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
    match (inner("rate"), inner("cron")) {
        (Some(rate), _) => judge_rate(rate).map_err(|problem| (problem, RATE)),
        (None, Some(cron)) => judge_cron(cron).map_err(|problem| (problem, CRON)),
        (None, None) => Err(("it is neither `rate(…)` nor `cron(…)`", RATE)),
    }
}

fn judge_rate(rate: &str) -> Result<(), &'static str> {
    let [value, unit] = rate.split(' ').collect::<Vec<_>>()[..] else {
        return Err("a rate is a number and a unit");
    };
    let Ok(value) = value.parse::<u64>() else { return Err("its value is no whole number") };
    match (value, unit) {
        (0, _) => Err("its value is at least 1"),
        (1, "minute" | "hour" | "day") | (2.., "minutes" | "hours" | "days") => Ok(()),
        (1, "minutes" | "hours" | "days") => Err("after 1 the unit is `minute`, `hour` or `day`"),
        (_, "minute" | "hour" | "day") => Err("after 2 and more the unit is `minutes`, `hours` or `days`"),
        (_, _) => Err("its unit is minutes, hours or days"),
    }
}

fn judge_cron(cron: &str) -> Result<(), &'static str> {
    let [_, _, day_of_month, _, day_of_week, _] = cron.split(' ').collect::<Vec<_>>()[..] else {
        return Err("it has six fields: minutes, hours, day of month, month, day of week, year");
    };
    if day_of_month != "?" && day_of_week != "?" {
        return Err("one of day of month and day of week is `?`");
    }
    Ok(())
}
