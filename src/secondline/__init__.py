"""The second line behind any AI agent: the whole conversation passes to a person, and back."""

__version__ = "0.1.0"
