"""Files of a sheet that a shop can change: made from the view of the sheet alone."""
