"""The pages of the settings dialog: each edits its share of `Settings` and checks it."""
