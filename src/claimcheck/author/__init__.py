"""What helps the author of claims: templates, additions to files, a claim as a sheet."""
