"""The way to the site builder: the only room that imports mkdocs, and the theme's few overrides."""
