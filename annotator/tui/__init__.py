"""The app in the terminal: screens own state, widgets paint."""
