"""The commands of `claimcheck claims` with which claims are written."""
