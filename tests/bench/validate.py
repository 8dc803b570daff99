"""Shows a template to cloudformation-validate, which comes without a command, and prints what it finds."""

import sys

import cloudformation_validate

report = cloudformation_validate.CompositeEngine().validate_template(sys.argv[1])
for diagnostic in report.diagnostics:
    print(diagnostic.severity.name, diagnostic.rule_id, diagnostic.message)
