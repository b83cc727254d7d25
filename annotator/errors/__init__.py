"""Every fault the program can name, a class each; the class makes its own sentence.

AnnotatorError
├── ModelError      a value that cannot be              (`errors.values`)
├── SchemeError     a scheme, or what it does not allow (`errors.schemes`)
├── FileError       a file that cannot be read          (`errors.files`)
├── SearchError     a search that cannot be made        (`errors.searches`)
├── StoreError      a database                          (`errors.stores`)
├── SettingsError   what a person set                   (`errors.settings`)
└── UsageError      a command that cannot be done       (`errors.usage`)

What stands in a sentence may come from outside: whoever shows it passes it through
`text.visible()`.
"""
