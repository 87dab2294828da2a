/** What every content script costs, whatever it does: a world of its own in each frame. */
export {};
