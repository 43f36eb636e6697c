"""The command line: arguments, printing, exit status; the only part that does.

One file a command.  What is heavy is imported inside the handler, so that a command pays only for what it uses.
"""
