"""What is said of events in a roundabout way, put plainly, so that it is read as any plain sentence: set phrases, what
is singled out, denied up to a day, told of a year.  The words keep their places in the text."""
