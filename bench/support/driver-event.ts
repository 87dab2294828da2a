/** The event by which a page under measurement asks the driver.js extension to highlight its target. */
export const HIGHLIGHT_EVENT = 'bench-highlight';
