"""The search for a credential in everything that a shift of the real program leaves behind."""
