"""What happens once to a thing or a person that has a name, however it is worded: a verb in the active or the passive,
its noun ("the April 1989 opening of"), a participle at the head or behind a comma, an idiom ("put his name to").

`line` writes a sentence as one row of words, `acts` lists the acts with the shapes in which they are told, `reading`
makes statements of them, and `judging` holds two of them against each other.
"""
