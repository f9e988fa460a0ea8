"""What can be made to go wrong with a listing, by name. `plan` has the list and the switch."""
