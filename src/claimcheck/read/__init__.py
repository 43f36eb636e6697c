"""Reading: files to documents, with the day they were published, their blocks, and what each block is."""
