"""Says how right the reading is: gold and prediction are the same type, and every miss has its place."""
