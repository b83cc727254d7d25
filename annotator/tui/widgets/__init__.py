"""The widgets, a file each; they paint, and post what was done to them."""
