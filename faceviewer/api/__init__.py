"""The way in: bytes of the two services become records. No listing, no window, no keyring."""
