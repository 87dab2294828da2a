/** An empty content script: measures the cost of its isolated world in each frame. */
export {};
