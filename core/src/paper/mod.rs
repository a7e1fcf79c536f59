//! Cards, lists and labels as pages. Knows how paper looks, not where the words come from.
