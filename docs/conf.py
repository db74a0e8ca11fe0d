"""Sphinx, for `make docs`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from secondline import __version__

project = "Secondline"
author = "The Secondline authors"
copyright = "2026, The Secondline authors"  # noqa: A001 - Sphinx's name
version = release = __version__

extensions = ["myst_parser", "generated"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4
nitpicky = True
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "Secondline"
html_static_path = ["_static"]
html_css_files = ["secondline.css"]
html_copy_source = False
html_show_sphinx = False
