import { askAhead } from "./data/ask-ahead";

// The page's first script, and small: the questions are on their way while the app's own code is still read.
askAhead();
