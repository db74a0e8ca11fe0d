"""The owner's own rules, written in CEL, the Common Expression Language."""

from secondline.signals.rules.checks import WrongRule, compile_rules
from secondline.signals.rules.facts import Facts, facts_of
from secondline.signals.rules.rule import Rule, RuleSettings

__all__ = ["Facts", "Rule", "RuleSettings", "WrongRule", "compile_rules", "facts_of"]
