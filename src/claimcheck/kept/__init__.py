"""Results on disk, so that what has not changed is not examined again."""
